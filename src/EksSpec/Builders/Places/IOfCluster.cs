using System.ComponentModel;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What is in one cluster, or is one.</summary>
/// <remarks>Its verb is in <see cref="ClusterVerbs"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOfCluster
{
    /// <summary>The cluster.</summary>
    internal ClusterBuilder Home { get; }

    /// <summary>Which line said what of it.</summary>
    internal Origins Said { get; }
}
