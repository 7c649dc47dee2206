namespace EksSpec.Import;

/// <summary>An environment that was recognised: a namespace of a cluster, or of an overlay.</summary>
/// <param name="name">Its name.</param>
/// <param name="space">Its namespace.</param>
internal sealed class EnvironmentPlan(string name, string space)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its namespace.</summary>
    public string Namespace { get; } = space;

    /// <summary>The Namespace itself, where it is among the documents.</summary>
    public WantedObject? Itself { get; set; }

    /// <summary>Its objects.</summary>
    public List<WantedObject> Objects { get; } = [];
}
