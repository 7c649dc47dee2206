namespace EksSpec.LoadBalancing;

/// <summary>What the webhooks of the controller refuse.</summary>
internal static class Webhooks
{
    /// <summary>The objects that are refused, in their order.</summary>
    public static ValueList<RefusedObject> Refused(Site site, IngressClasses classes)
    {
        List<RefusedObject>? refused = null;
        foreach (var item in site.Objects)
        {
            var refusal = item.Value switch
            {
                V1Ingress ingress => OfIngress(item, ingress, classes),
                InlineDocument document
                    when item.Ref is { Kind: "IngressClassParams", ApiVersion: var version }
                        && version.StartsWith("elbv2.k8s.aws/", StringComparison.Ordinal) => ClassParamsWebhook.Of(
                    item,
                    document
                ),
                _ => null,
            };
            if (refusal is not null)
            {
                (refused ??= []).Add(refusal);
            }
        }

        return refused?.ToValueList() ?? [];
    }

    private static RefusedObject? OfIngress(SpecObject item, V1Ingress ingress, IngressClasses classes)
    {
        var reading = classes.ReadName(item, ingress);
        return reading.Error is not null
                ? new(item, reading.Error, reading.Message, IngressClasses.PathOf(ingress), reading.Fix)
            : reading.IsOurs ? IngressWebhook.Of(item, ingress)
            : null;
    }
}
