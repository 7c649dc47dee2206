namespace EksSpec.Crds;

/// <summary>One version of a kind that a definition makes.</summary>
/// <param name="Header">What it is called.</param>
/// <param name="IsNamespaced">Whether its objects are in namespaces.</param>
/// <param name="Schema">The schema of its objects.</param>
/// <param name="Definition">The whole definition.</param>
internal sealed record CrdKind(KindHeader Header, bool IsNamespaced, Schema Schema, YamlNode Definition)
{
    /// <summary>Whether the server drops the status of objects that are created: nobody writes one.</summary>
    public bool HasStatus { get; init; }
}
