namespace EksSpec.Placement;

/// <summary>What is known of one label of a group's nodes.</summary>
internal sealed class LabelSlot
{
    private LabelSlot() { }

    /// <summary>The value, where every node of the group has the same.</summary>
    public string? Value { get; private init; }

    /// <summary>The axis along which the value changes from node to node, or -1.</summary>
    public int Axis { get; private init; } = -1;

    /// <summary>The value for each choice of the axis; <see langword="null"/> where a choice doesn't set the label.</summary>
    public string?[] Choices { get; private init; } = [];

    /// <summary>Which values an unknown one could have.</summary>
    public Func<string, bool>? CouldBe { get; private init; }

    /// <summary>Whether the label is there at all is unknown too.</summary>
    public bool MayBeAbsent { get; private init; }

    /// <summary>Whether this is the name of the node.</summary>
    public bool IsNodeName { get; private init; }

    public static LabelSlot Of(string value) => new() { Value = value };

    public static LabelSlot Of(int axis, string?[] choices) => new() { Axis = axis, Choices = choices };

    /// <summary>The name of a node: EC2 gives it when the node starts.</summary>
    public static LabelSlot NodeName(Func<string, bool> couldBe) => new() { CouldBe = couldBe, IsNodeName = true };

    /// <summary>Nodes carry the label, with a value that isn't known beforehand.</summary>
    public static LabelSlot Unknown(Func<string, bool>? couldBe = null, bool mayBeAbsent = false) =>
        new() { CouldBe = couldBe ?? (static _ => true), MayBeAbsent = mayBeAbsent };
}
