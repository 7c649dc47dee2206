namespace EksSpec.Rules;

/// <summary>What pods refer to: ConfigMaps, Secrets, claims, service accounts, priority classes.</summary>
internal sealed partial class References : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner);
            foreach (var reference in PodReferences.Of(pod))
            {
                var space = reference.Kind == "PriorityClass" ? "" : pod.Owner.Namespace;
                var isKnown = site.Knows(reference.Kind, space, reference.Name);
                report.If(
                    !isKnown && !reference.Optional,
                    ObjectMissing,
                    reference.Path,
                    $"The set has no {reference.Kind} '{reference.Name}'."
                );
                report.If(
                    isKnown
                        && !reference.Optional
                        && IsWithoutKey(site.Find(reference.Kind, space, reference.Name), reference.Key),
                    KeyMissing,
                    reference.Path,
                    $"{reference.Kind} '{reference.Name}' has no key '{reference.Key}'."
                );
            }
        }
    }

    private static bool IsWithoutKey(SpecObject? item, string? key) =>
        key is { Length: > 0 }
        && item?.Value switch
        {
            V1ConfigMap map => !Has(map.Data, key) && !Has(map.BinaryData, key),
            V1Secret secret => !Has(secret.Data, key) && !Has(secret.StringData, key),
            _ => false,
        };

    private static bool Has<TValue>(IDictionary<string, TValue>? data, string key) => data?.ContainsKey(key) == true;
}
