namespace EksSpec.Rules;

/// <summary>
/// What mends a mistake that has one right answer, seen from where it is found. Nothing is made of it before something is
/// wrong.
/// </summary>
internal readonly struct Mend
{
    private readonly string? _text;
    private readonly InlineDocument? _value;
    private readonly SpecEditKind? _kind;
    private readonly string? _place;

    private Mend(SpecEditKind? kind, string? text, InlineDocument? value, string? place) =>
        (_kind, _text, _value, _place) = (kind, text, value, place);

    /// <summary>The place is to be taken away.</summary>
    public static Mend Remove => new(SpecEditKind.Remove, null, null, null);

    /// <summary>The place is to have this text; null where the right one isn't known.</summary>
    public static Mend Text(string? text) => text is null ? default : new(SpecEditKind.Set, text, null, null);

    /// <summary>The place is to have this value; null where the right one isn't known.</summary>
    public static Mend Value(InlineDocument? value) =>
        value is null ? default : new(SpecEditKind.Set, null, value, null);

    /// <summary>The field or entry is to have this key; null where the right one isn't known.</summary>
    public static Mend Rename(string? key) => key is null ? default : new(SpecEditKind.Rename, key, null, null);

    /// <summary>The same at another place: a field, or a path of fields, of what the rules stand at.</summary>
    public Mend At(string place) => new(_kind, _text, _value, place);

    /// <summary>The edits of a document.</summary>
    /// <param name="here">Where the rules stand.</param>
    /// <param name="where">Where the finding is.</param>
    public ValueList<SpecEdit> Edits(SpecPath here, SpecPath where)
    {
        var place = _place is null ? where : here.Down(_place);
        return _kind switch
        {
            SpecEditKind.Set => [SpecEdit.Set(place, _value ?? InlineDocument.OfText(_text!))],
            SpecEditKind.Remove => [SpecEdit.Remove(place)],
            SpecEditKind.Rename => [SpecEdit.Rename(place, _text!)],
            _ => [],
        };
    }
}
