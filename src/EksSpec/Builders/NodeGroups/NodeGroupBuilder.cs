using EksSpec.Builders;
using EksSpec.Isolation;

namespace EksSpec;

/// <summary>A group of nodes that EKS runs: it starts, updates, drains and replaces them.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddNodeGroup"/>. Nodes of your own: <see cref="SelfManagedNodeGroupBuilder"/>.</remarks>
public sealed class NodeGroupBuilder : NodeGroupBuilder<NodeGroupBuilder, ManagedNodeGroup>
{
    internal NodeGroupBuilder(ManagedNodeGroup group, ICluster cluster, SourcePosition made)
        : base(group, cluster, made) { }

    /// <summary>Chooses the instance types.</summary>
    /// <param name="types">
    /// Instance types, such as <c>["m5.large", "m5a.large"]</c>. With the Cluster Autoscaler all of them should have the same
    /// CPU and memory: it counts with the first.
    /// </param>
    /// <exception cref="ArgumentException">The list is empty, or a type in it is.</exception>
    /// <remarks>Writes <c>instanceTypes</c>. Without it eksctl takes <c>m5.large</c>.</remarks>
    public NodeGroupBuilder WithInstanceTypes(IEnumerable<string> types, params CallSite at) =>
        Set("instanceTypes", Guard.Texts(types), at, (group, list) => group with { InstanceTypes = list });

    /// <inheritdoc cref="WithInstanceTypes(IEnumerable{string}, CallSite)"/>
    public NodeGroupBuilder WithInstanceTypes(params Items<string> types) =>
        WithInstanceTypes(types, at: Guard.At(types));

    /// <summary>Buys spot instances: cheaper, and taken back at two minutes' notice.</summary>
    /// <remarks>
    /// Writes <c>spot: true</c>. EKS drains a node before it is taken back. Give several instance types, so that one of them is
    /// to be had, and <see cref="NodeGroupBuilder{TSelf, TGroup}.Isolate"/> the group from what must not be interrupted.
    /// </remarks>
    public NodeGroupBuilder UseSpot(params CallSite at) => Set("spot", true, at, group => group with { Spot = true });

    /// <summary>Starts the nodes from an EC2 launch template.</summary>
    /// <param name="id">Id of the template, such as <c>lt-0123456789abcdef0</c>.</param>
    /// <param name="version">Version of the template; without it the template's default.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    /// <remarks>Writes <c>launchTemplate</c>. It excludes most fields of the machine: types, volumes, SSH, security groups.</remarks>
    public NodeGroupBuilder UseLaunchTemplate(string id, string? version = null, params CallSite at)
    {
        LaunchTemplate template = new() { Id = Guard.Text(id), Version = version };
        return Set("launchTemplate", template, at, group => group with { LaunchTemplate = template });
    }

    /// <summary>Pins the release of the image.</summary>
    /// <param name="version">Release, such as <c>1.34.1-20260105</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>releaseVersion</c>. Without it the newest release of the Kubernetes version is taken.</remarks>
    public NodeGroupBuilder WithReleaseVersion(string version, params CallSite at) =>
        Set("releaseVersion", Guard.Text(version), at, group => group with { ReleaseVersion = version });

    /// <summary>Lets EKS replace or restart nodes that are not well.</summary>
    /// <param name="maxParallelPercent">Most nodes under repair at once, as a share of the unhealthy ones, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxParallelPercent"/> is below 1 or above 100.</exception>
    /// <remarks>Writes <c>nodeRepairConfig</c>. It needs the add-on <c>eks-node-monitoring-agent</c> for most conditions.</remarks>
    public NodeGroupBuilder WithNodeRepair(int? maxParallelPercent = null, params CallSite at)
    {
        if (maxParallelPercent is { } percent)
        {
            Guard.Between(percent, 1, 100, nameof(maxParallelPercent));
        }

        NodeGroupNodeRepairConfig repair = new()
        {
            Enabled = true,
            MaxParallelNodesRepairedPercentage = maxParallelPercent,
        };
        return Set("nodeRepairConfig", repair, at, group => group with { NodeRepairConfig = repair });
    }

    private protected override ManagedNodeGroup Isolated(ManagedNodeGroup group, NodeIsolation isolation) =>
        isolation.ApplyTo(group);
}
