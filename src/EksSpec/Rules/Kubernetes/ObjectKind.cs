namespace EksSpec.Rules;

/// <summary>What the rules on metadata must know of a kind.</summary>
/// <param name="Name">The kind, as in the manifest.</param>
internal sealed record ObjectKind(string Name)
{
    /// <summary>How its names are spelled.</summary>
    public NameSpelling Names { get; init; } = NameSpelling.Subdomain;

    /// <summary>Whether the API server makes up a name where there is none.</summary>
    public bool NameOptional { get; init; }

    /// <summary>Whether the API server keeps its objects; those that it only answers need no name.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Whether its objects live in a namespace.</summary>
    public bool Namespaced { get; init; } = true;

    /// <summary>Whether a generation in the manifest survives; most kinds with a spec start at 1 whatever was written.</summary>
    public bool KeepsGeneration { get; init; }

    /// <summary>Whether a finalizer needs no domain: the server looks at the metadata of these kinds with its general check only.</summary>
    public bool BareFinalizers { get; init; }

    /// <summary>
    /// Whether the metadata is only looked at when everything else is right. The API server has no check of its own for
    /// the metadata of these kinds; only the general one, which comes last.
    /// </summary>
    public bool MetadataLast { get; init; }
}
