namespace EksSpec.Rules;

/// <summary>Every object once, in a namespace that exists.</summary>
internal sealed partial class Identities : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Objects.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var spaces = new HashSet<string>(StringComparer.Ordinal);
        // A set without any Namespace leaves them to somebody else.
        var hasSpaces = site.Objects.Any(item => item.Ref.Kind == "Namespace");
        foreach (var item in site.Objects.Where(item => item.Metadata is not null))
        {
            report.On(item);
            var (name, space) = (item.Ref.ToString(), item.Namespace);
            var isTwice = item.Ref.Name.Length > 0 && !seen.Add(name);
            var isMade = space is "" or "default" or "kube-system" or "kube-public" or "kube-node-lease";
            var isMissing = hasSpaces && !isMade && !site.Knows("Namespace", "", space) && spaces.Add(space);
            report.If(isTwice, Twice, "metadata.name", $"The set has {name} twice.");
            report.If(isMissing, NamespaceMissing, "metadata.namespace", $"The set has no Namespace '{space}'.");
        }
    }
}
