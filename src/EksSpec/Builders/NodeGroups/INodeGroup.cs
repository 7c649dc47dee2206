using EksSpec.Builders;
using EksSpec.Isolation;

namespace EksSpec;

/// <summary>A group or pool of nodes, as the handle that environments and workloads run on.</summary>
public interface INodeGroup
{
    /// <summary>Name of the group as placement calls it: <c>spot</c>, or <c>nodepool/spot</c> for a pool of Karpenter.</summary>
    string Name { get; }

    /// <summary>What pods have to carry to run here, in the order it was said.</summary>
    internal IReadOnlyList<NodeIsolation> Isolations { get; }

    /// <summary>The cluster it is in; <see langword="null"/> for a group that was made alone.</summary>
    internal ICluster? Cluster { get; }

    /// <summary>The call that made the group.</summary>
    internal SourcePosition Made { get; }
}
