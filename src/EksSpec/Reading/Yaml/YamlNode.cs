namespace EksSpec.Reading.Yaml;

/// <summary>
/// One value or key of a document. The nodes of a tree stand in the order of the text: behind a list come its items, behind a
/// map its keys and values in turn.
/// </summary>
internal struct YamlNode
{
    /// <summary>Its first byte, without anchor and tag.</summary>
    public int Start { get; set; }

    /// <summary>The byte behind it.</summary>
    public int End { get; set; }

    /// <summary>The node behind it and all that is in it; for an alias the node of its anchor.</summary>
    public int Next { get; set; }

    /// <summary>How it is written.</summary>
    public YamlStyle Style { get; set; }

    /// <summary>What it means.</summary>
    public NodeKind Kind { get; set; }

    /// <summary>What else is to be known about it.</summary>
    public YamlMarks Marks { get; set; }

    /// <summary>The string of a text, the JSON spelling of a number or boolean; null where nobody has asked for it yet.</summary>
    public string? Text { get; set; }
}
