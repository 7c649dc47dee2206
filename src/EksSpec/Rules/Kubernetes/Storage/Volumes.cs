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
        report.OneOfIfSet(
            spec.PersistentVolumeReclaimPolicy,
            ReclaimPolicies,
            ReclaimPolicy,
            "persistentVolumeReclaimPolicy"
        );
        CheckNodes(spec, report);
        PersistentSources.Check(spec, report);
        report.If(
            spec.PersistentVolumeReclaimPolicy == "Recycle" && IsRoot(spec.HostPath?.Path),
            ReclaimPolicy,
            "persistentVolumeReclaimPolicy",
            $"Recycle would empty the node."
        );

        if (!string.IsNullOrEmpty(spec.StorageClassName))
        {
            report.Subdomain(spec.StorageClassName, ClassSpelled, "storageClassName");
        }

        if (spec.VolumeMode is { } mode)
        {
            report.OneOf(mode, VolumeModes, ModeKnown, "volumeMode");
        }

        if (spec.VolumeAttributesClassName is { } attributes)
        {
            report.Subdomain(attributes, ClassSpelled, "volumeAttributesClassName");
            report.If(spec.Csi is null, ClassSpelled, "csi", $"An attributes class needs a csi volume.");
        }
    }

    private static void CheckCapacity(IDictionary<string, ResourceQuantity>? capacity, Report report)
    {
        report.If(
            capacity is not { Count: 1 } || !capacity.ContainsKey("storage"),
            Capacity,
            "capacity",
            $"The capacity is not exactly an amount of storage."
        );

        foreach (var (name, amount) in capacity ?? new Dictionary<string, ResourceQuantity>())
        {
            if (Quantities.OfResource(amount) <= 0)
            {
                using var at = report.At("capacity", name);
                report.Add(Capacity, "", $"The capacity is {amount}.");
            }
        }
    }

    private static void CheckNodes(V1PersistentVolumeSpec spec, Report report)
    {
        if (spec.NodeAffinity is { Required: null })
        {
            report.Add(NodesNeeded, "nodeAffinity.required", "The node affinity requires nothing.");
        }
        else if (spec.NodeAffinity is not null)
        {
            using var at = report.At("nodeAffinity");
            NodeSelectors.Check(spec.NodeAffinity.Required, "required", report);
        }
        else if (spec.Local is not null)
        {
            report.Add(NodesNeeded, "nodeAffinity", "A local volume is on one node only.");
        }
    }

    private static bool IsRoot(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && path.AsSpan().Trim("/.").IsEmpty;
}
