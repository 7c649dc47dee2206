using System.Globalization;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>A key of a map with its value.</summary>
/// <param name="Tree">The document.</param>
/// <param name="Index">The place of the key among the nodes of the document.</param>
internal readonly record struct NodeEntry(YamlTree Tree, int Index)
{
    /// <summary>The key as JSON has it: the YAML key <c>yes</c> is <c>true</c>.</summary>
    public string Key
    {
        get
        {
            var key = Node.At(Tree, Index);
            return key.Kind == NodeKind.Number ? SpelledNumber(key.Text!) : Tree.KeyOf(key.Index);
        }
    }

    /// <summary>What the key was in YAML, where 1 and "1" are different keys.</summary>
    public NodeKind KeyKind => Node.At(Tree, Index).Kind;

    /// <summary>The key's line, from 1.</summary>
    public int Line => Tree.Source.LineOf(Tree[Index].Start);

    /// <summary>The key's column, from 1.</summary>
    public int Column => Tree.Source.ColumnOf(Tree[Index].Start);

    /// <summary>What the key stands for.</summary>
    public Node Value => Node.At(Tree, Tree.Behind(Index));

    /// <summary>How the key is spelled in the document, where <see cref="Key"/> was put right; else null.</summary>
    public string? Written =>
        KeyKind == NodeKind.Text && !Tree.Has(Index, YamlMarks.IsRenamed) ? null
        : Tree[Index].Style is YamlStyle.Plain or YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted
        && Tree.WrittenOf(Index) is var written
        && written != Key
            ? written
        : null;

    // Go makes text of a fraction as of a number of single precision.
    private static string SpelledNumber(string json) =>
        json.AsSpan().ContainsAny(".eE") ? GoFloat.KeyOf(double.Parse(json, CultureInfo.InvariantCulture)) : json;
}
