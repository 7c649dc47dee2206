using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>The fields of objects that something in the cluster writes although they are in Git: only those are ignored.</summary>
internal static class OwnedFields
{
    /// <summary>The fields, by object.</summary>
    public static ValueList<IgnoredDifference> Of(Site site, IEnumerable<SpecObject> objects)
    {
        var scaled = Scaler
            .AllOf(site)
            .Select(scaler => (scaler.Kind, scaler.Object.Namespace, scaler.Name))
            .ToHashSet();
        return
        [
            .. objects
                .Select(item => FieldsOf(item, scaled.Contains((item.Ref.Kind, item.Namespace, item.Ref.Name))))
                .OfType<IgnoredDifference>(),
        ];
    }

    private static IgnoredDifference? FieldsOf(SpecObject item, bool isScaled) =>
        item.Value switch
        {
            // The autoscaler's number.
            V1Deployment { Spec.Replicas: not null } or V1StatefulSet { Spec.Replicas: not null } when isScaled =>
                Pointer(item, "/spec/replicas"),
            InlineDocument document when isScaled && document["spec"]?["replicas"] is not null => Pointer(
                item,
                "/spec/replicas"
            ),
            // The rules of all roles that it chooses.
            V1ClusterRole { AggregationRule: not null, Rules.Count: > 0 } => Pointer(item, "/rules"),
            // The certificate of whoever answers, as cert-manager and operators write it.
            V1ValidatingWebhookConfiguration or V1MutatingWebhookConfiguration => Of(item) with
            {
                Expressions = [".webhooks[]?.clientConfig.caBundle"],
            },
            V1CustomResourceDefinition { Spec.Conversion.Webhook: not null } => Pointer(
                item,
                "/spec/conversion/webhook/clientConfig/caBundle"
            ),
            V1APIService { Spec.Service: not null, Spec.InsecureSkipTLSVerify: not true } => Pointer(
                item,
                "/spec/caBundle"
            ),
            _ => null,
        };

    private static IgnoredDifference Pointer(SpecObject item, string field) => Of(item) with { Pointers = [field] };

    private static IgnoredDifference Of(SpecObject item) =>
        new(item.Ref.Kind)
        {
            Group = ApiGroup.Of(item.Ref.ApiVersion) is { Length: > 0 } group ? group : null,
            Name = item.Ref.Name,
            Namespace = item.Namespace.Length > 0 ? item.Namespace : null,
        };
}
