using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Delivery by <c>kubectl apply -k</c>: each folder has a <c>kustomization.yaml</c> that lists its files in their order.</summary>
public sealed record Kustomize : DeliveryTool
{
    internal override DeliveryKind Kind => DeliveryKind.Kustomize;

    internal override DeliveryPlan PlanOf(DeliverySet set) => new() { Files = KustomizationFile.AllOf(set) };
}
