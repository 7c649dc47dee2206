namespace EksSpec.Findings;

/// <summary>What a <see cref="SpecEdit"/> does.</summary>
public enum SpecEditKind
{
    /// <summary>Gives a place a value; makes the place where it is absent.</summary>
    Set,

    /// <summary>Takes a field, an entry or an item away.</summary>
    Remove,

    /// <summary>Gives a field or an entry another key; its value stays.</summary>
    Rename,
}
