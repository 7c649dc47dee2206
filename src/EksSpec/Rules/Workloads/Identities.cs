namespace EksSpec.Rules;

/// <summary>Every object once, in a namespace that exists.</summary>
internal sealed partial class Identities : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var spaces = new HashSet<string>(StringComparer.Ordinal);
        // A set without any Namespace leaves them to somebody else.
        var hasSpaces = site.Objects.Any(item => item.Ref.Kind == "Namespace");
        foreach (var item in site.Objects.Where(item => item.Metadata is not null))
        {
            var name = item.Ref.ToString();
            var on = report.On(item);
            on.If(item.Ref.Name.Length > 0 && !seen.Add(name), Twice, "metadata.name", $"The set has {name} twice.");
            on.If(
                hasSpaces
                    && item.Namespace is not ("" or "default" or "kube-system" or "kube-public" or "kube-node-lease")
                    && !site.Knows("Namespace", "", item.Namespace)
                    && spaces.Add(item.Namespace),
                NamespaceMissing,
                "metadata.namespace",
                $"The set has no Namespace '{item.Namespace}'."
            );
        }
    }
}
