using System.Diagnostics;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>A value of a document, as the programs understand it. An alias is the value of its anchor.</summary>
/// <param name="Tree">The document.</param>
/// <param name="Index">Its place among the nodes of the document.</param>
[DebuggerDisplay("{Kind} {Text} ({Line},{Column})")]
internal readonly record struct Node(YamlTree Tree, int Index)
{
    /// <summary>The value that a node of a document stands for.</summary>
    public static Node At(YamlTree tree, int index) => new(tree, tree.Follow(index));

    /// <summary>The value that holds all others of a document.</summary>
    public static Node RootOf(YamlTree tree) => At(tree, 0);

    /// <summary>What it is.</summary>
    public NodeKind Kind => Tree[Index].Kind;

    /// <summary>Its line, from 1.</summary>
    public int Line => Tree.Source.LineOf(Tree[Index].Start);

    /// <summary>Its column, from 1.</summary>
    public int Column => Tree.Source.ColumnOf(Tree[Index].Start);

    /// <summary>The string of a text, the JSON spelling of a number or boolean; null for everything else.</summary>
    public string? Text => Tree.TextOf(Index);

    /// <summary>How a number or boolean is spelled in the document, where that is not <see cref="Text"/>.</summary>
    public string? Written =>
        Kind is NodeKind.Number or NodeKind.Boolean && Tree[Index].Style != YamlStyle.Empty
            ? Tree.WrittenOf(Index) is var written && written != Text
                ? written
                : null
            : null;

    /// <summary>The items of a list.</summary>
    public NodeItems Items => new(Tree, Index);

    /// <summary>The entries of a map, in their order; no key twice.</summary>
    public NodeEntries Entries => new(Tree, Index);

    /// <summary>The value of a key, or null.</summary>
    public Node? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
