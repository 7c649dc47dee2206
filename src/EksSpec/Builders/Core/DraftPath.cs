using System.Globalization;
using System.Text;

namespace EksSpec.Builders;

/// <summary>
/// A place in a document that is still being made: an item of a list is known by what it holds, as its number stands only when
/// everything was said.
/// </summary>
internal sealed record DraftPath
{
    /// <summary>The document as a whole.</summary>
    public static readonly DraftPath Root = new([]);

    private readonly ValueList<Step> _steps;

    private DraftPath(ValueList<Step> steps) => _steps = steps;

    public static implicit operator DraftPath(string path) => SpecPath.Parse(path);

    public static implicit operator DraftPath(SpecPath path) =>
        new([.. path.Steps.Select(step => new Step(step.Key, step.Index, null))]);

    /// <summary>
    /// The path in a table of verbs: every item is any item, and so is an entry whose key is no name of a field:
    /// <c>spec.template.spec.containers[].env[]</c>.
    /// </summary>
    public string Pattern
    {
        get
        {
            StringBuilder text = new();
            foreach (var step in _steps)
            {
                text.Append(IsField(step.Key) ? $"{(text.Length > 0 ? "." : "")}{step.Key}" : "[]");
            }

            return text.ToString();
        }
    }

    /// <summary>A place further down.</summary>
    public DraftPath Then(DraftPath path) => new([.. _steps, .. path._steps]);

    /// <summary>An entry of the map here.</summary>
    public DraftPath Entry(string key) => new(_steps.With(new Step(key, -1, null)));

    /// <summary>The item of the list here that has a number already.</summary>
    public DraftPath Item(int index) => new(_steps.With(new Step(null, index, null)));

    /// <summary>The items of the list here that hold these values, as text; <see langword="null"/> where nothing is held.</summary>
    public DraftPath Item(params ReadOnlySpan<(SpecPath Field, string? Value)> held) =>
        new(_steps.With(new Step(null, -1, ValueList.Create(held))));

    /// <summary>What an item holds that has a list of exactly these texts.</summary>
    public static IEnumerable<(SpecPath Field, string? Value)> Texts(SpecPath list, ValueList<string> texts) =>
        texts.Select((text, index) => (list.Item(index), (string?)text)).Append((list.Item(texts.Count), null));

    /// <summary>The places of a finished document that this is.</summary>
    public IEnumerable<SpecPath> In(InlineDocument document) => In(document, SpecPath.Root, 0);

    private IEnumerable<SpecPath> In(InlineDocument? value, SpecPath here, int depth)
    {
        if (depth == _steps.Count)
        {
            return [here];
        }

        var step = _steps[depth];
        if (step.Held is null)
        {
            // What is not written, such as a map that Configure took away, is still a place to look for.
            return step.Key is { } key
                ? In(value?[key], here.Field(key), depth + 1)
                : In(value?.Items.ElementAtOrDefault(step.Index), here.Item(step.Index), depth + 1);
        }

        return (value?.Items ?? [])
            .Index()
            .Where(each => step.Held.All(held => At(each.Item, held.Field)?.Scalar == held.Value))
            .SelectMany(each => In(each.Item, here.Item(each.Index), depth + 1));
    }

    private static InlineDocument? At(InlineDocument item, SpecPath field) =>
        field.Steps.Aggregate(
            (InlineDocument?)item,
            (value, step) => step.Key is { } key ? value?[key] : value?.Items.ElementAtOrDefault(step.Index)
        );

    private static bool IsField(string? key) =>
        key is { Length: > 0 } && char.IsAsciiLetter(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A key, the number of an item, or what an item holds.</summary>
    private sealed record Step(string? Key, int Index, ValueList<(SpecPath Field, string? Value)>? Held);
}
