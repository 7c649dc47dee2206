namespace EksSpec.Builders;

/// <summary>What was said of an object: everywhere, in one cluster, or in one environment.</summary>
/// <param name="made">The call that began it.</param>
/// <param name="cluster">The only cluster that it holds in; none for everywhere.</param>
internal sealed class Layer<TObject>(SourcePosition made, ClusterBuilder? cluster = null)
{
    public ClusterBuilder? Cluster => cluster;

    public Origins Origins { get; } = new(made);

    /// <summary>What the verbs write, in the order they were called.</summary>
    public List<Action<TObject, Scope>> Steps { get; } = [];

    /// <summary>What <c>Configure</c> writes, after everything else.</summary>
    public List<Action<TObject>> Changes { get; } = [];

    /// <summary>The nodes that pods have to run on.</summary>
    public List<NodeDemand> Demands { get; } = [];

    /// <summary>What its calls ask of every cluster that the object is in.</summary>
    public List<ClusterNeed> Needs { get; } = [];

    /// <summary>Objects that belong to this one.</summary>
    public List<ManifestBuilder> Children { get; } = [];
}
