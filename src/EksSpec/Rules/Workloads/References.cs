namespace EksSpec.Rules;

/// <summary>What pods refer to: ConfigMaps, Secrets, claims, service accounts, priority classes.</summary>
internal sealed partial class References : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner);
            foreach (var (kind, name, key, isOptional, path) in PodReferences.Of(pod))
            {
                var space = kind == "PriorityClass" ? "" : pod.Owner.Namespace;
                var isMissing = !isOptional && !site.Knows(kind, space, name);
                var isShort = !isOptional && !isMissing && IsWithoutKey(site.Find(kind, space, name), key);
                report.If(isMissing, ObjectMissing, path, $"The set has no {kind} '{name}'.");
                report.If(isShort, KeyMissing, path, $"{kind} '{name}' has no key '{key}'.");
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
