namespace EksSpec.Writing;

/// <summary>A document with a value that no document can hold: what callers see, with its place.</summary>
internal sealed class UnwritableDocumentException(object document, SpecPath path, string reason)
    : ArgumentException(path.IsRoot ? reason : $"{path}: {reason}", nameof(document))
{
    /// <summary>The document.</summary>
    public object Document { get; } = document;

    /// <summary>Where the value stands.</summary>
    public SpecPath Path { get; } = path;
}
