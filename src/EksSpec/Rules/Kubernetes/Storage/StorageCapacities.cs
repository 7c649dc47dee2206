namespace EksSpec.Rules;

/// <summary>How much a driver can store where.</summary>
internal sealed partial class StorageCapacities : RuleGroup<V1CSIStorageCapacity>
{
    public override void Check(V1CSIStorageCapacity subject, Report report)
    {
        LabelSelectors.Check(subject.NodeTopology, "nodeTopology", report);
        report.Subdomain(subject.StorageClassName ?? "", ClassSpelled, "storageClassName");
        var isNegative = Quantities.OfAny(subject.Capacity) < 0;
        report.If(isNegative, AmountNegative, "capacity", $"The capacity is {subject.Capacity}.");
    }
}
