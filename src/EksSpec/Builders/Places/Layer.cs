namespace EksSpec.Builders;

/// <summary>What was said of an object: everywhere, or in one environment.</summary>
internal sealed class Layer<TObject>(SourcePosition made)
{
    public Origins Origins { get; } = new(made);

    /// <summary>What the verbs write, in the order they were called.</summary>
    public List<Action<TObject, Scope>> Steps { get; } = [];

    /// <summary>What <c>Configure</c> writes, after everything else.</summary>
    public List<Action<TObject>> Changes { get; } = [];

    /// <summary>The nodes that pods have to run on.</summary>
    public List<NodeDemand> Demands { get; } = [];

    /// <summary>Objects that belong to this one.</summary>
    public List<ManifestBuilder> Children { get; } = [];
}
