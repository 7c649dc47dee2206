namespace EksSpec.Rules;

/// <summary>
/// What mends a mistake that has one right answer, seen from where it is found. No edit is made of it before something is
/// wrong.
/// </summary>
internal readonly struct Mend
{
    private readonly SpecEditKind? _kind;
    private readonly string? _text;
    private readonly InlineDocument? _value;
    private readonly string[]? _words;

    private Mend(SpecEditKind? kind, string? text = null, InlineDocument? value = null, string[]? words = null) =>
        (_kind, _text, _value, _words) = (kind, text, value, words);

    /// <summary>The place is to be taken away.</summary>
    public static Mend Remove => new(SpecEditKind.Remove);

    /// <summary>The place, where it is another one than the finding's: a path from where the rules stand.</summary>
    private SpecPath? Place { get; init; }

    /// <summary>The same as a text, which is read only where something is wrong.</summary>
    private string? PlaceText { get; init; }

    /// <summary>What is to be done beside it.</summary>
    private Mend[]? Others { get; init; }

    /// <summary>The place is to have this text; null where the right one isn't known.</summary>
    public static Mend Text(string? text) => text is null ? default : new(SpecEditKind.Set, text);

    /// <summary>The place is to have the one of these words that was meant, where that is beyond doubt; nothing where there are none.</summary>
    public static Mend Word(string? word, string[]? words) =>
        words is null ? default : new(SpecEditKind.Set, word, null, words);

    /// <summary>Which of the words was probably meant, as a question; empty where nobody can say.</summary>
    public string Question => _words is null ? "" : Meant.Question(Meant.Nearest(_text, _words));

    /// <summary>The place is to have this value; null where the right one isn't known.</summary>
    public static Mend Value(InlineDocument? value) => value is null ? default : new(SpecEditKind.Set, null, value);

    /// <summary>The field or entry is to have this key; null where the right one isn't known.</summary>
    public static Mend Rename(string? key) => key is null ? default : new(SpecEditKind.Rename, key);

    /// <summary>Whether nothing mends it.</summary>
    public bool IsNothing => _kind is null;

    /// <summary>The same at another place: a path from where the rules stand.</summary>
    public Mend At(SpecPath place) => this with { Place = place };

    /// <summary>The same at another place, by its text from where the rules stand.</summary>
    public Mend At(string place) => this with { PlaceText = place };

    /// <summary>The same, and others beside it.</summary>
    public Mend And(params Mend[] others) => this with { Others = others };

    /// <summary>The edits of a document.</summary>
    /// <param name="here">Where the rules stand.</param>
    /// <param name="where">Where the finding is.</param>
    public ValueList<SpecEdit> Edits(SpecPath here, SpecPath where)
    {
        var text = _words is null ? _text : Meant.Of(_text, _words);
        if (_kind is null || (_words is not null && text is null))
        {
            return [];
        }

        var place =
            Place is not null ? here.Then(Place)
            : PlaceText is not null ? here.Down(PlaceText)
            : where;
        var edit = _kind switch
        {
            SpecEditKind.Set => SpecEdit.Set(place, _value ?? InlineDocument.OfText(text!)),
            SpecEditKind.Remove => SpecEdit.Remove(place),
            _ => SpecEdit.Rename(place, text!),
        };
        return Others is null ? [edit] : [edit, .. Others.SelectMany(other => other.Edits(here, where))];
    }
}
