namespace EksSpec.LoadBalancing;

/// <summary>An Ingress that is being deleted while it asks for protection against that.</summary>
internal static class DeletionProtection
{
    private const string Attribute = "deletion_protection.enabled";

    /// <summary>Where an Ingress asks for protection against its own deletion; absent where it doesn't.</summary>
    public static Setting? Of(SpecObject ingress) =>
        new Settings(ingress)["load-balancer-attributes"] is { } said
        && new FaultLog().Map(said)?.GetValueOrDefault(Attribute) is { } text
        && AnnotationValues.TryBool(text, out var isOn)
        && isOn
            ? said
            : null;

    /// <summary>Adds what is wrong with those that leave a group.</summary>
    public static void Check(IEnumerable<(SpecObject Object, V1Ingress Ingress)> leaving, FaultLog faults)
    {
        foreach (var (item, ingress) in leaving)
        {
            if (
                ingress.Metadata?.DeletionTimestamp is null
                || Settings.Find(item, "load-balancer-attributes") is not { } said
                || faults.Map(said) is not { } attributes
                || !attributes.TryGetValue(Attribute, out var text)
            )
            {
                continue;
            }

            if (!AnnotationValues.TryBool(text, out var isOn))
            {
                faults.Add("strconv.ParseBool", said, $"has '{text}' as {Attribute}", "Write 'true' or 'false'.");
            }
            else if (isOn)
            {
                faults.Add(
                    "deletion_protection is enabled, cannot delete the ingress",
                    said,
                    "keeps an Ingress from being deleted",
                    $"Take {Attribute} away before the Ingress is deleted."
                );
            }
        }
    }
}
