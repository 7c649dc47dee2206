using EksSpec.Builders;
using EksSpec.Isolation;

namespace EksSpec;

/// <summary>A group of nodes in an Auto Scaling group of your own: more to choose, and more to look after.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddSelfManagedNodeGroup"/>. EKS neither updates nor drains these nodes; on spot they need
/// the AWS Node Termination Handler.
/// </remarks>
public sealed class SelfManagedNodeGroupBuilder : NodeGroupBuilder<SelfManagedNodeGroupBuilder, NodeGroup>
{
    internal SelfManagedNodeGroupBuilder(NodeGroup group, ICluster cluster, SourcePosition made)
        : base(group, cluster, made) { }

    /// <summary>Chooses the one instance type.</summary>
    /// <param name="type">Instance type, such as <c>m5.large</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>instanceType</c>. Several types: <see cref="UseSpot"/>.</remarks>
    public SelfManagedNodeGroupBuilder WithInstanceType(string type, params CallSite at) =>
        Set("instanceType", Guard.Text(type), at, group => group with { InstanceType = type });

    /// <summary>Buys spot instances, or a mix of spot and On-Demand.</summary>
    /// <param name="types">One to twenty instance types.</param>
    /// <param name="onDemandBase">Nodes that are On-Demand before spot begins; 0 for none.</param>
    /// <param name="onDemandPercent">Share of the nodes above that base that are On-Demand, 0 to 100.</param>
    /// <param name="allocation">How the pools are picked.</param>
    /// <param name="maxPrice">Most to pay, in US dollars an hour; without it the On-Demand price is the limit.</param>
    /// <exception cref="ArgumentException">The list of types is empty, or a type in it is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <remarks>
    /// Writes <c>instancesDistribution</c>, always with <c>onDemandPercentageAboveBaseCapacity</c>: where it is missing, eksctl
    /// takes 100 and buys no spot instance at all. Also writes <c>capacityRebalance: true</c>.
    /// </remarks>
    public SelfManagedNodeGroupBuilder UseSpot(
        ValueList<string> types,
        int onDemandBase = 0,
        int onDemandPercent = 0,
        SpotAllocation allocation = SpotAllocation.PriceCapacityOptimized,
        decimal? maxPrice = null,
        params CallSite at
    )
    {
        NodeGroupInstancesDistribution mix = new()
        {
            InstanceTypes = Guard.Texts(types),
            MaxPrice = maxPrice,
            OnDemandBaseCapacity = Guard.AtLeast(onDemandBase, 0),
            OnDemandPercentageAboveBaseCapacity = Guard.Between(onDemandPercent, 0, 100),
            SpotAllocationStrategy = allocation.Write(),
            CapacityRebalance = true,
        };
        return Set("instancesDistribution", mix, at, group => group with { InstancesDistribution = mix });
    }

    /// <summary>Sets fields of the kubelet.</summary>
    /// <param name="configuration">Fields of <c>KubeletConfiguration</c>, such as <c>maxPods</c> or <c>evictionHard</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    /// <remarks>Writes <c>kubeletExtraConfig</c>.</remarks>
    public SelfManagedNodeGroupBuilder WithKubelet(InlineDocument configuration, params CallSite at) =>
        Set(
            "kubeletExtraConfig",
            Guard.Given(configuration),
            at,
            (g, fields) => g with { KubeletExtraConfig = fields }
        );

    /// <summary>Replaces nodes at an age.</summary>
    /// <param name="age">Whole seconds, at least one day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is below one day.</exception>
    /// <remarks>Writes <c>maxInstanceLifetime</c>, in seconds.</remarks>
    public SelfManagedNodeGroupBuilder WithMaxAge(TimeSpan age, params CallSite at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromDays(1));
        var seconds = checked((int)age.TotalSeconds);
        return Set("maxInstanceLifetime", seconds, at, group => group with { MaxInstanceLifetime = seconds });
    }

    /// <summary>Registers the nodes with target groups.</summary>
    /// <param name="arns">ARNs of the target groups.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>targetGroupARNs</c>.</remarks>
    public SelfManagedNodeGroupBuilder WithTargetGroups(IEnumerable<string> arns, params CallSite at) =>
        Set("targetGroupARNs", Guard.Texts(arns), at, (group, list) => group with { TargetGroupArns = list });

    /// <inheritdoc cref="WithTargetGroups(IEnumerable{string}, CallSite)"/>
    public SelfManagedNodeGroupBuilder WithTargetGroups(params Items<string> arns) =>
        WithTargetGroups(arns, at: Guard.At(arns));

    /// <summary>Puts the nodes into local zones.</summary>
    /// <param name="zones">Local zones that the cluster names as well, such as <c>["ap-northeast-1-tpe-1a"]</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>localZones</c>.</remarks>
    public SelfManagedNodeGroupBuilder InLocalZones(IEnumerable<string> zones, params CallSite at) =>
        Set("localZones", Guard.Texts(zones), at, (group, list) => group with { LocalZones = list });

    /// <inheritdoc cref="InLocalZones(IEnumerable{string}, CallSite)"/>
    public SelfManagedNodeGroupBuilder InLocalZones(params Items<string> zones) =>
        InLocalZones(zones, at: Guard.At(zones));

    private protected override NodeGroup Isolated(NodeGroup group, NodeIsolation isolation) => isolation.ApplyTo(group);
}
