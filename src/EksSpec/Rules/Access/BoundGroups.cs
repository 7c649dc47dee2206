using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>The groups that access entries and aws-auth give, against those that bindings name.</summary>
internal sealed partial class BoundGroups : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.IsOpen || site.Bindings.Count == 0 || site.Callers.Count == 0)
        {
            return;
        }

        var given = Groups(site.Callers.SelectMany(caller => caller.Groups));
        var bound = Groups(site.Bindings.SelectMany(GroupsOf));
        CheckBound(given, site, report);
        CheckGiven(given, bound, site, report);
    }

    private static void CheckBound(HashSet<string> given, SiteView site, Report report)
    {
        // Where no entry gives a group, somebody else gives them; so does an identity provider.
        if (given.Count == 0 || site.Config?.IdentityProviders.HasItems() == true)
        {
            return;
        }

        string[] words = [.. given];
        foreach (var binding in site.Bindings)
        {
            report.On(binding.Object);
            foreach (var subject in report.Each("subjects", binding.Subjects))
            {
                if (subject is { Kind: "Group", Name: { } name } && IsOfPeople(name) && !given.Contains(name))
                {
                    report.Add(
                        NotGiven,
                        "name",
                        $"No access entry and no mapping of aws-auth puts anybody into the group '{name}'.",
                        mend: Mend.Word(name, words),
                        severity: Meant.Alike(name, words) is null ? Severity.Info : NotGiven.Severity
                    );
                }
            }
        }
    }

    private static void CheckGiven(HashSet<string> given, HashSet<string> bound, SiteView site, Report report)
    {
        if (site.Made.MayBring(""))
        {
            return;
        }

        string[] words = [.. bound.Except(given)];
        foreach (var caller in site.Callers)
        {
            for (var i = 0; i < caller.Groups.Count; i++)
            {
                var group = caller.Groups[i];
                // One that is only misspelled in a binding is told there.
                if (IsOfPeople(group) && !bound.Contains(group) && Meant.Alike(group, words) is null)
                {
                    var path = caller.GroupsField is { } field ? caller.Path.Field(field).Item(i) : caller.Path;
                    report
                        .On(caller.Object, path)
                        .Add(NotBound, SpecPath.Root, $"No binding names the group '{group}'.");
                }
            }
        }
    }

    private static IEnumerable<string> GroupsOf(Binding binding) =>
        binding.Subjects.Where(subject => subject.Kind == "Group").Select(subject => subject.Name ?? "");

    private static HashSet<string> Groups(IEnumerable<string> all) =>
        all.Where(IsOfPeople).ToHashSet(StringComparer.Ordinal);

    private static bool IsOfPeople(string group) => group is { Length: > 0 } && !SystemGroups.IsOfSystem(group);
}
