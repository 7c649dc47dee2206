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

        var seen = new Dictionary<string, string?>(StringComparer.Ordinal);
        var spaces = new HashSet<string>(StringComparer.Ordinal);
        // A set without any Namespace leaves them to somebody else.
        var hasSpaces = site.Objects.Any(item => item.Ref.Kind == "Namespace");
        foreach (var item in site.Objects.Where(item => item.Metadata is not null))
        {
            report.On(item);
            var space = item.Namespace;
            if (item.Ref.Name.Length > 0 && !seen.TryAdd(item.Applied.ToString(), item.Document?.File))
            {
                // Files that only lie in one folder may be meant one by one.
                var isGuess = site.IsGuess && seen[item.Applied.ToString()] != item.Document?.File;
                report.Add(
                    Twice,
                    "metadata.name",
                    $"The set has {item.Ref} twice.",
                    severity: isGuess ? Severity.Warning : null
                );
            }

            if (hasSpaces && space.Length > 0 && spaces.Add(space))
            {
                report.Missing(site, ("Namespace", "", space), NamespaceMissing, "metadata.namespace");
            }
        }
    }
}
