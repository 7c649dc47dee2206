using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Storage;

/// <summary>What a PersistentVolume offers.</summary>
internal sealed class Volumes : RuleGroup<V1PersistentVolume>
{
    private const string Head = "apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: data }\nspec:\n";
    private const string Size = "  capacity: { storage: 1Gi }\n";
    private const string Modes = "  accessModes: [ReadWriteOnce]\n";
    private const string Csi = "  csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }\n";

    private static readonly string[] ReclaimPolicies = ["Delete", "Recycle", "Retain"];

    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    private static readonly RuleInfo Capacity = KubernetesRule.Error(
        "EKS3885",
        "The capacity of a volume is not one positive amount of storage",
        "Write capacity.storage and nothing beside it.",
        Head + "  capacity: {}\n" + Modes + Csi,
        Head + Size + Modes + Csi
    );

    private static readonly RuleInfo ReclaimPolicy = KubernetesRule.Error(
        "EKS3886",
        "The reclaim policy of a volume is unknown, or would empty a node",
        "Write Retain or Delete; Recycle only for a path of its own.",
        Head + Size + Modes + Csi + "  persistentVolumeReclaimPolicy: Keep\n",
        Head + Size + Modes + Csi + "  persistentVolumeReclaimPolicy: Retain\n"
    );

    private static readonly RuleInfo NodesNeeded = KubernetesRule.Error(
        "EKS3887",
        "A volume does not say which nodes reach it, where it has to",
        "Write nodeAffinity.required; a local volume is on one node.",
        Head + Size + Modes + "  local: { path: /data }\n",
        Head
            + Size
            + Modes
            + "  local: { path: /data }\n  nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists }] }] } }\n"
    );

    private static readonly RuleInfo ModeKnown = KubernetesRule.Error(
        "EKS3888",
        "The volume mode of a volume is not Filesystem or Block",
        "Write Filesystem or Block.",
        Head + Size + Modes + Csi + "  volumeMode: FileSystem\n",
        Head + Size + Modes + Csi + "  volumeMode: Filesystem\n"
    );

    private static readonly RuleInfo ClassSpelled = KubernetesRule.Error(
        "EKS3889",
        "The class of a volume can be the name of no class, or does not fit its source",
        "Write the name of a class: lower-case letters, digits, '-' and '.'; attributes classes are for csi only.",
        Head + Size + Modes + Csi + "  storageClassName: GP3\n",
        Head + Size + Modes + Csi + "  storageClassName: gp3\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [Capacity, ReclaimPolicy, NodesNeeded, ModeKnown, ClassSpelled, .. PersistentSources.Rules];

    public override void Check(V1PersistentVolume subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        ClaimSpecs.CheckAccessModes(spec.AccessModes, report);
        CheckCapacity(spec.Capacity, report);
        FieldChecks.OneOfIfSet(
            spec.PersistentVolumeReclaimPolicy,
            ReclaimPolicies,
            "persistentVolumeReclaimPolicy",
            ReclaimPolicy,
            report
        );
        CheckNodes(spec, report);
        PersistentSources.Check(spec, report);
        if (spec.PersistentVolumeReclaimPolicy == "Recycle" && IsRoot(spec.HostPath?.Path))
        {
            report.Add(ReclaimPolicy, "persistentVolumeReclaimPolicy", "Recycle would empty the node.");
        }

        if (!string.IsNullOrEmpty(spec.StorageClassName))
        {
            FieldChecks.Subdomain(spec.StorageClassName, "storageClassName", ClassSpelled, report);
        }

        if (spec.VolumeMode is { } mode)
        {
            FieldChecks.OneOf(mode, VolumeModes, "volumeMode", ModeKnown, report);
        }

        if (spec.VolumeAttributesClassName is { } attributes)
        {
            FieldChecks.Subdomain(attributes, "volumeAttributesClassName", ClassSpelled, report);
            if (spec.Csi is null)
            {
                report.Add(ClassSpelled, "csi", "An attributes class needs a csi volume.");
            }
        }
    }

    private static void CheckCapacity(IDictionary<string, ResourceQuantity>? capacity, Report report)
    {
        if (capacity is not { Count: 1 } || !capacity.ContainsKey("storage"))
        {
            report.Add(Capacity, "capacity", "The capacity is not exactly an amount of storage.");
        }

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
