using EksSpec.Isolation;

namespace EksSpec;

/// <content>The presets: names that many clusters share.</content>
public sealed partial record NodeIsolation
{
    /// <summary>Spot nodes by the names of the AWS samples: label <c>lifecycle=Ec2Spot</c>, taint <c>spotInstance=true:NoSchedule</c>.</summary>
    public static NodeIsolation Ec2Spot { get; } =
        Of("lifecycle", "Ec2Spot", "spotInstance", "true", purchase: PurchaseOption.Spot).Named("Ec2Spot");

    /// <summary>
    /// On-Demand nodes only: label <c>lifecycle=OnDemand</c>, no taint. A label that has to be there is a proof; the absence
    /// of the spot label would not be.
    /// </summary>
    public static NodeIsolation OnDemand { get; } =
        new("OnDemand") { Labels = ValueMap.Of(("lifecycle", "OnDemand")), Purchase = PurchaseOption.OnDemand };

    /// <summary>Spot nodes where there are any, else On-Demand: the nodes of <see cref="Ec2Spot"/>, preferred and tolerated.</summary>
    public static NodeIsolation PreferSpot { get; } = Ec2Spot.AsPreference().Named("PreferSpot");

    /// <summary>
    /// Spot nodes by the label that EKS puts on managed groups, <c>eks.amazonaws.com/capacityType=SPOT</c>, with the taint
    /// <c>spotInstance=true:NoSchedule</c>. Self-managed groups don't carry that label.
    /// </summary>
    public static NodeIsolation EksSpot { get; } =
        Ec2Spot.Named("EksSpot").Requiring(NodeLabels.EksCapacityType, "SPOT");

    /// <summary>On-Demand nodes of managed groups, by EKS' own label <c>eks.amazonaws.com/capacityType=ON_DEMAND</c>; no taint.</summary>
    public static NodeIsolation EksOnDemand { get; } =
        OnDemand.Named("EksOnDemand").Requiring(NodeLabels.EksCapacityType, "ON_DEMAND");

    /// <summary>
    /// Spot nodes that Karpenter or EKS Auto Mode starts: <c>karpenter.sh/capacity-type=spot</c>, with the taint
    /// <c>spotInstance=true:NoSchedule</c> on the pool. See <see cref="ToNodePool"/>.
    /// </summary>
    public static NodeIsolation KarpenterSpot { get; } =
        Ec2Spot.Named("KarpenterSpot").Requiring(NodeLabels.KarpenterCapacityType, "spot");

    /// <summary>On-Demand nodes that Karpenter or EKS Auto Mode starts: <c>karpenter.sh/capacity-type=on-demand</c>; no taint.</summary>
    public static NodeIsolation KarpenterOnDemand { get; } =
        OnDemand.Named("KarpenterOnDemand").Requiring(NodeLabels.KarpenterCapacityType, "on-demand");

    /// <summary>Graviton nodes: <c>kubernetes.io/arch=arm64</c>, taint <c>arch=arm64:NoSchedule</c> against images built for x86 only.</summary>
    public static NodeIsolation Arm64 { get; } =
        Of("arch", "arm64", "arch", "arm64").Named("Arm64").Requiring(NodeLabels.Arch, "arm64");

    /// <summary>
    /// Nodes with NVIDIA cards: label <c>nvidia.com/gpu.present=true</c>, taint <c>nvidia.com/gpu=present:NoSchedule</c>, so
    /// that nothing else fills expensive machines.
    /// </summary>
    public static NodeIsolation NvidiaGpu { get; } =
        Of("nvidia.com/gpu.present", "true", "nvidia.com/gpu", "present").Named("NvidiaGpu");

    /// <summary>Windows nodes: <c>kubernetes.io/os=windows</c>, taint <c>os=windows:NoSchedule</c> against Linux images.</summary>
    public static NodeIsolation Windows { get; } =
        Of("os", "windows", "os", "windows").Named("Windows").Requiring(NodeLabels.Os, "windows");

    /// <summary>Nodes of one owner: label <c>key=value</c> and taint <c>key=value:NoSchedule</c>.</summary>
    /// <param name="key">What owns, such as <c>team</c>.</param>
    /// <param name="value">Who owns, such as <c>payments</c>.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as a Kubernetes label.</exception>
    public static NodeIsolation Dedicated(string key, string value) => Of(key, value, key, value);

    /// <summary>Nodes of one team: label and taint <c>team=…</c>.</summary>
    /// <param name="team">The team.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as a label value.</exception>
    public static NodeIsolation ForTeam(string team) => Dedicated("team", team);

    /// <summary>Nodes of one environment: label and taint <c>environment=…</c>.</summary>
    /// <param name="environment">The environment.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as a label value.</exception>
    public static NodeIsolation ForEnvironment(string environment) => Dedicated("environment", environment);

    // A label that the nodes carry by themselves takes the place of one that would have to be written.
    private NodeIsolation Requiring(string key, string value) =>
        this with
        {
            Labels = ValueMap<string>.Empty,
            Requires = ValueMap.Of(new (string, ValueList<string>)[] { (key, [value]) }),
        };
}
