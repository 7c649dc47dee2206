namespace EksSpec.Findings;

/// <summary>A change of one place of a document: what mends a finding, or what a program wants to be otherwise.</summary>
public sealed record SpecEdit
{
    private SpecEdit(SpecEditKind kind, SpecPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        (Kind, Path) = (kind, path);
    }

    /// <summary>What it does.</summary>
    public SpecEditKind Kind { get; }

    /// <summary>The place, as in the document before the change.</summary>
    public SpecPath Path { get; }

    /// <summary>The value that the place gets.</summary>
    /// <value><see langword="null"/> unless it is a <see cref="SpecEditKind.Set"/>.</value>
    public InlineDocument? Value { get; private init; }

    /// <summary>The key that the field or entry gets.</summary>
    /// <value><see langword="null"/> unless it is a <see cref="SpecEditKind.Rename"/>.</value>
    public string? Key { get; private init; }

    /// <summary>Gives a place a value.</summary>
    /// <param name="path">
    /// The place. Maps on the way to it are made where they are absent; an index one behind the last adds an item to a list.
    /// </param>
    /// <param name="value">The value; a string, a number or a boolean can be given as such.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SpecEdit Set(SpecPath path, InlineDocument value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SpecEditKind.Set, path) { Value = value };
    }

    /// <summary>Takes a field, an entry or an item away.</summary>
    /// <param name="path">The place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static SpecEdit Remove(SpecPath path) => new(SpecEditKind.Remove, path);

    /// <summary>Gives a field or an entry another key.</summary>
    /// <param name="path">The place, with the key that it has.</param>
    /// <param name="key">The key that it gets.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SpecEdit Rename(SpecPath path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(SpecEditKind.Rename, path) { Key = key };
    }

    /// <summary>What it does, on one line.</summary>
    public override string ToString() =>
        Kind switch
        {
            SpecEditKind.Set => $"set {Path}",
            SpecEditKind.Remove => $"remove {Path}",
            _ => $"rename {Path} to {Key}",
        };
}
