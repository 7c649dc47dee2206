namespace EksSpec.Reading.Nodes;

/// <summary>A key of a map with its value, and where the key stands.</summary>
/// <param name="Key">The key as JSON has it: the YAML key <c>yes</c> is <c>true</c>.</param>
/// <param name="KeyKind">What the key was in YAML, where 1 and "1" are different keys.</param>
/// <param name="Line">The key's line, from 1.</param>
/// <param name="Column">The key's column, from 1.</param>
/// <param name="Value">What the key stands for.</param>
internal readonly record struct NodeEntry(string Key, NodeKind KeyKind, int Line, int Column, Node Value)
{
    /// <summary>How the key is spelled in the document, where <see cref="Key"/> was put right; else null.</summary>
    public string? Written { get; init; }
}
