namespace EksSpec.Editing;

/// <summary>What a <see cref="Change"/> does.</summary>
internal enum ChangeKind
{
    /// <summary>A value comes in the place of another, or an entry to a map that has none of its key.</summary>
    Set,

    /// <summary>An item comes into a list, before the one that stands there.</summary>
    Insert,

    /// <summary>An entry or an item goes.</summary>
    Remove,

    /// <summary>An entry gets another key.</summary>
    Rename,
}
