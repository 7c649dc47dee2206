using System.Diagnostics;

namespace EksSpec.Reading.Nodes;

/// <summary>One value of a document, with its place. An alias shares the node of its anchor.</summary>
[DebuggerDisplay("{Kind} {Text} ({Line},{Column})")]
internal sealed class Node(NodeKind kind, int line, int column, string? text = null)
{
    private Array? _children;

    /// <summary>What it is.</summary>
    public NodeKind Kind { get; } = kind;

    /// <summary>Its line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Its column, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The string of a text, the JSON spelling of a number or boolean; null for everything else.</summary>
    public string? Text { get; } = text;

    /// <summary>How a number or boolean is spelled in the document, where that is not <see cref="Text"/>.</summary>
    public string? Written { get; init; }

    /// <summary>Values and keys in it, itself counted: what walking over it costs.</summary>
    public int Size { get; private set; } = 1;

    /// <summary>How deep lists and maps nest in it: 0 for a scalar.</summary>
    public int Height { get; private set; }

    /// <summary>Whether all of it is known: an alias must not point into the value that holds it.</summary>
    public bool IsComplete { get; private set; } = kind < NodeKind.List;

    /// <summary>The items of a list.</summary>
    public ReadOnlySpan<Node> Items => _children is Node[] items ? items : [];

    /// <summary>The entries of a map, in their order; no key twice.</summary>
    public ReadOnlySpan<NodeEntry> Entries => _children is NodeEntry[] entries ? entries : [];

    /// <summary>Completes a list.</summary>
    public void Complete(Node[] items)
    {
        _children = items;
        foreach (var item in items)
        {
            Hold(item, 0);
        }

        Close();
    }

    /// <summary>Completes a map.</summary>
    public void Complete(NodeEntry[] entries)
    {
        _children = entries;
        foreach (ref readonly var entry in entries.AsSpan())
        {
            Hold(entry.Value, 1);
        }

        Close();
    }

    /// <summary>The value of a key, or null.</summary>
    public Node? Find(string key)
    {
        foreach (ref readonly var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private void Hold(Node child, int keys)
    {
        var size = (long)Size + child.Size + keys;
        Size = (int)Math.Min(size, int.MaxValue);
        Height = Math.Max(Height, child.Height);
    }

    private void Close()
    {
        Height++;
        IsComplete = true;
    }
}
