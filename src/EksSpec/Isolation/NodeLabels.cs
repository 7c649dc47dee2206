using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Isolation;

/// <summary>The labels that nodes carry without anyone writing them into a node group.</summary>
internal static class NodeLabels
{
    public const string Arch = "kubernetes.io/arch";
    public const string Os = "kubernetes.io/os";
    public const string Hostname = "kubernetes.io/hostname";
    public const string InstanceType = "node.kubernetes.io/instance-type";
    public const string Region = "topology.kubernetes.io/region";
    public const string Zone = "topology.kubernetes.io/zone";
    public const string ZoneId = "topology.k8s.aws/zone-id";

    public const string EksCapacityType = "eks.amazonaws.com/capacityType";
    public const string EksNodeGroup = "eks.amazonaws.com/nodegroup";
    public const string EksImage = "eks.amazonaws.com/nodegroup-image";
    public const string EksLaunchTemplateId = "eks.amazonaws.com/sourceLaunchTemplateId";
    public const string EksLaunchTemplateVersion = "eks.amazonaws.com/sourceLaunchTemplateVersion";
    public const string EksComputeType = "eks.amazonaws.com/compute-type";

    public const string EksctlCluster = "alpha.eksctl.io/cluster-name";
    public const string EksctlNodeGroup = "alpha.eksctl.io/nodegroup-name";
    public const string EksctlInstanceId = "alpha.eksctl.io/instance-id";
    public const string EksctlLifecycle = "node-lifecycle";

    public const string KarpenterCapacityType = "karpenter.sh/capacity-type";
    public const string KarpenterNodePool = "karpenter.sh/nodepool";

    /// <summary>
    /// How a node is bought by what a label says. Ours and EKS' are different labels for one fact: a pod that asks for spot
    /// by one and for On-Demand by the other fits nowhere.
    /// </summary>
    /// <returns><see langword="null"/> for a label that says nothing about it.</returns>
    public static PurchaseOption? PurchaseOf(string key, string? value) =>
        (key, value) switch
        {
            (EksCapacityType, "SPOT") or (KarpenterCapacityType, "spot") or ("lifecycle", "Ec2Spot") =>
                PurchaseOption.Spot,
            (EksCapacityType, "ON_DEMAND") or (KarpenterCapacityType, "on-demand") or ("lifecycle", "OnDemand") =>
                PurchaseOption.OnDemand,
            _ => null,
        };

    /// <summary>What EKS writes into <see cref="EksCapacityType"/>.</summary>
    public static string EksCapacity(PurchaseOption purchase) => purchase == PurchaseOption.Spot ? "SPOT" : "ON_DEMAND";

    /// <summary>What Karpenter writes into <see cref="KarpenterCapacityType"/>.</summary>
    public static string KarpenterCapacity(PurchaseOption purchase) =>
        purchase == PurchaseOption.Spot ? "spot" : "on-demand";

    /// <summary>Labels, and more labels on top of them.</summary>
    /// <param name="labels">The labels that are there; none stay none where none come on top.</param>
    /// <param name="more">Those that come on top.</param>
    /// <param name="contradiction">What to throw for a key with two values: given the key, the value there and the new one.</param>
    [return: NotNullIfNotNull(nameof(labels))]
    public static ValueMap<string>? Merge(
        ValueMap<string>? labels,
        ValueMap<string> more,
        Func<string, string, string, Exception> contradiction
    )
    {
        foreach (var (key, value) in more)
        {
            if (labels is not null && labels.TryGetValue(key, out var there) && there != value)
            {
                throw contradiction(key, there, value);
            }

            labels = (labels ?? ValueMap<string>.Empty).With(key, value);
        }

        return labels;
    }
}
