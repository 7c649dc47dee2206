namespace EksSpec.Rules;

/// <summary>How much a driver can store where.</summary>
internal sealed partial class StorageCapacities : RuleGroup<V1CSIStorageCapacity>
{
    public override void Check(V1CSIStorageCapacity subject, Report report)
    {
        LabelSelectors.Check(subject.NodeTopology, "nodeTopology", report);
        report.Subdomain(subject.StorageClassName ?? "", ClassSpelled, "storageClassName");
        CheckAmount(subject.Capacity, "capacity", report);
        CheckAmount(subject.MaximumVolumeSize, "maximumVolumeSize", report);
    }

    private static void CheckAmount(ResourceQuantity? amount, string field, Report report) =>
        report.If(Quantities.OfAny(amount) < 0, AmountNegative, field, $"{field} is {amount}.");
}
