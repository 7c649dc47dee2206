namespace EksSpec.Reading.Yaml;

/// <summary>A piece of a text that means something by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>How a scalar is written.</summary>
    public YamlStyle Style { get; init; }

    /// <summary>
    /// The content of a scalar where it isn't just what stands there; the name of an anchor or an alias; the suffix of a tag;
    /// the prefix of a tag directive; the number of a version directive.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>The handle of a tag or of a tag directive.</summary>
    public string? Handle { get; init; }

    /// <summary>The level of brackets whose simple key this token may begin, plus one; 0 where it can't begin one.</summary>
    public int KeyLevel { get; init; }
}
