namespace EksSpec.Crds;

/// <summary>A value of a file, with its place.</summary>
internal sealed class YamlNode(YamlKind kind, string? scalar, int line, int column)
{
    /// <summary>What it is.</summary>
    public YamlKind Kind { get; } = kind;

    /// <summary>What is written, of a text, number, boolean or null.</summary>
    public string? Scalar { get; } = scalar;

    /// <summary>The line, from 0.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 0.</summary>
    public int Column { get; } = column;

    /// <summary>The items of a list.</summary>
    public List<YamlNode> Items { get; } = [];

    /// <summary>The entries of a map, in their order.</summary>
    public List<KeyValuePair<string, YamlNode>> Entries { get; } = [];

    /// <summary>The string of a text.</summary>
    public string? Text => Kind == YamlKind.Text ? Scalar : null;

    /// <summary>Whether it is <c>true</c>.</summary>
    public bool IsTrue => Kind == YamlKind.Boolean && Scalar == "true";

    /// <summary>The value of a key; of one that stands twice the last, as decoders have it.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            for (var i = Entries.Count - 1; i >= 0; i--)
            {
                if (Entries[i].Key == key)
                {
                    return Entries[i].Value;
                }
            }

            return null;
        }
    }

    /// <summary>The value at the end of a way of keys.</summary>
    public YamlNode? Find(params string[] keys)
    {
        var node = this;
        foreach (var key in keys)
        {
            node = node?[key];
        }

        return node;
    }
}
