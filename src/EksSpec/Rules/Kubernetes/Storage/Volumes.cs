namespace EksSpec.Rules;

/// <summary>What a PersistentVolume offers.</summary>
internal sealed partial class Volumes : RuleGroup<V1PersistentVolume>
{
    private static readonly string[] ReclaimPolicies = ["Delete", "Recycle", "Retain"];

    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    public override void Check(V1PersistentVolume subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        ClaimSpecs.CheckAccessModes(spec.AccessModes, report);
        CheckCapacity(spec.Capacity, report);
        CheckNodes(spec, report);
        PersistentSources.Check(spec, report);

        const string PolicyField = "persistentVolumeReclaimPolicy";
        var policy = spec.PersistentVolumeReclaimPolicy;
        report.OneOfIfSet(policy, ReclaimPolicies, ReclaimPolicy, PolicyField);
        var emptiesNode = policy == "Recycle" && IsRoot(spec.HostPath?.Path);
        report.If(emptiesNode, ReclaimPolicy, PolicyField, $"Recycle would empty the node.");

        report.Subdomain(spec.StorageClassName.NullIfEmpty(), ClassSpelled, "storageClassName");
        report.OneOf(spec.VolumeMode ?? "Filesystem", VolumeModes, ModeKnown, "volumeMode");
        report.Subdomain(spec.VolumeAttributesClassName, ClassSpelled, "volumeAttributesClassName");
        var lacksCsi = spec.VolumeAttributesClassName is not null && spec.Csi is null;
        report.If(lacksCsi, ClassSpelled, "csi", $"An attributes class needs a csi volume.");
    }

    private static void CheckCapacity(IDictionary<string, ResourceQuantity>? capacity, Report report)
    {
        var isStorage = capacity is { Count: 1 } && capacity.ContainsKey("storage");
        report.If(!isStorage, Capacity, "capacity", $"The capacity is not exactly an amount of storage.");
        foreach (var (_, amount) in report.Each("capacity", capacity))
        {
            report.If(Quantities.OfResource(amount) <= 0, Capacity, "", $"The capacity is {amount}.");
        }
    }

    private static void CheckNodes(V1PersistentVolumeSpec spec, Report report)
    {
        var isAnywhere = spec.Local is not null && spec.NodeAffinity is null;
        report.If(isAnywhere, NodesNeeded, "nodeAffinity", $"A local volume is on one node only.");
        if (spec.NodeAffinity is { } affinity)
        {
            using var at = report.At("nodeAffinity");
            report.If(affinity.Required is null, NodesNeeded, "required", $"The node affinity requires nothing.");
            NodeSelectors.Check(affinity.Required, "required", report);
        }
    }

    private static bool IsRoot(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && path.AsSpan().Trim("/.").IsEmpty;
}
