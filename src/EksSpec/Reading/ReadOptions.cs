namespace EksSpec.Reading;

/// <summary>How much a text may ask of the reader. Whoever reads files of strangers gets a finding, never a full memory.</summary>
/// <remarks>Beside the objects that come out, reading needs at most about 80 bytes per node and 3 per byte of text.</remarks>
public sealed record ReadOptions
{
    /// <summary>The limits that fit every file a person writes.</summary>
    public static readonly ReadOptions Default = new();

    /// <summary>The name that positions carry.</summary>
    /// <value><see langword="null"/> leaves it out.</value>
    public string? File { get; init; }

    /// <summary>How many bytes of UTF-8 are read; a longer text gives one finding and no document.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How deep lists and maps may nest, those that an alias brings counted in. More than 1000 counts as 1000.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>How many values and keys all documents of a text may have, those that aliases repeat counted each time.</summary>
    public int MaxNodes { get; init; } = 4_000_000;
}
