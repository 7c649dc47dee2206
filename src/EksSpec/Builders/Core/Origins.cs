using System.Globalization;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// Which line of C# said what of a document, by the path it writes: tells two calls that contradict each other, and from which
/// line a place of the document comes.
/// </summary>
internal sealed class Origins(SourcePosition made)
{
    private readonly Dictionary<DraftPath, Entry> _entries = [];
    private readonly List<Conflict> _conflicts = [];
    private readonly List<Mistake> _mistakes = [];

    /// <summary>The call that made the thing as a whole.</summary>
    public SourcePosition Made { get; } = made;

    /// <summary>The places that calls have written, each with the line of the last.</summary>
    public IEnumerable<(DraftPath Path, SourcePosition At)> Lines =>
        _entries.Select(entry => (entry.Key, entry.Value.At));

    /// <summary>Whether two calls contradict each other.</summary>
    public bool HasConflicts => _conflicts.Count > 0;

    /// <summary>Whether something is wrong with what calls said.</summary>
    public bool HasFindings => HasConflicts || _mistakes.Count > 0;

    /// <summary>Notes that a call writes a field.</summary>
    /// <param name="path">The field.</param>
    /// <param name="value">What it writes.</param>
    /// <param name="at">The call.</param>
    /// <param name="replace">Whether the call says that it replaces what was there.</param>
    public void Set(DraftPath path, object? value, SourcePosition at, bool replace = false)
    {
        if (!replace && _entries.TryGetValue(path, out var earlier) && !Equals(earlier.Value, value))
        {
            Contradict(path, "", (earlier.Value, earlier.At), (value, at));
        }

        _entries[path] = new(value, at);
    }

    /// <summary>Notes that two calls say different things.</summary>
    /// <param name="path">The field they write.</param>
    /// <param name="name">What they say, where no field holds it.</param>
    /// <param name="first">What the first says.</param>
    /// <param name="second">What the second says.</param>
    public void Contradict(
        DraftPath path,
        string name,
        (object? Value, SourcePosition At) first,
        (object? Value, SourcePosition At) second
    ) => _conflicts.Add(new(path, name, Text(first.Value), first.At, Text(second.Value), second.At));

    /// <summary>The last call that wrote the field itself, if there is one.</summary>
    /// <param name="path">The field.</param>
    public SourcePosition? At(DraftPath path) => _entries.TryGetValue(path, out var entry) ? entry.At : null;

    /// <summary>Notes what is wrong with a text that a call writes.</summary>
    /// <param name="path">The field.</param>
    /// <param name="text">The text.</param>
    /// <param name="error">Tells what is wrong with it, or <see langword="null"/>.</param>
    /// <param name="at">The call.</param>
    public void Check(DraftPath path, string text, Spelling error, SourcePosition at)
    {
        if (error(Guard.Given(text)) is { } wrong)
        {
            _mistakes.Add(new(ProgramRules.Misspelled, path, $"'{text}' {wrong}.", at));
        }
    }

    /// <summary>Notes that a call needs what a cluster doesn't have.</summary>
    public void Miss(string message, SourcePosition at) =>
        _mistakes.Add(new(ProgramRules.ClusterValueMissing, DraftPath.Root, message, at));

    /// <summary>Notes what is wrong with a label that a call writes.</summary>
    /// <returns>The place of the label.</returns>
    public DraftPath CheckLabel(DraftPath labels, string key, string value, SourcePosition at)
    {
        var path = labels.Entry(Guard.Given(key));
        Check(path, key, KubernetesNames.QualifiedNameError, at);
        Check(path, Guard.Given(value), KubernetesNames.LabelValueError, at);
        return path;
    }

    /// <summary>A finding for each misspelled or missing text, and for each two calls that say different things, in their order.</summary>
    /// <param name="document">The document they write, finished.</param>
    public IEnumerable<Finding> FindingsIn(InlineDocument document)
    {
        foreach (var (rule, place, message, at) in _mistakes)
        {
            var path = place.In(document).FirstOrDefault(SpecPath.Root);
            yield return new(rule, path, message) { Position = at };
        }

        foreach (var (place, name, first, firstAt, second, at) in _conflicts)
        {
            var path = place.In(document).FirstOrDefault(SpecPath.Root);
            var what = name.Length > 0 ? name : path.ToString();
            yield return new(ProgramRules.SetTwice, path, $"'{what}' is '{first}' at {firstAt} and '{second}' at {at}.")
            {
                Position = at,
            };
        }
    }

    /// <summary>Takes over what is known of a part of this document.</summary>
    /// <param name="path">Where the part stands in this document.</param>
    /// <param name="part">What is known of it.</param>
    public void Include(DraftPath path, Origins part)
    {
        _entries[path] = new(null, part.Made);
        IncludeFields(path, part);
    }

    /// <summary>Takes over the fields of another builder that writes the same document; later ones win.</summary>
    /// <param name="overlay">What is known of it.</param>
    public void Include(Origins overlay) => IncludeFields(DraftPath.Root, overlay);

    /// <summary>Takes over the fields of a builder of equal rank: where the two say different things, they contradict each other.</summary>
    /// <param name="other">What is known of it.</param>
    public void Join(Origins other)
    {
        _conflicts.AddRange(other._conflicts);
        _mistakes.AddRange(other._mistakes);
        foreach (var (path, entry) in other._entries)
        {
            Set(path, entry.Value, entry.At);
        }
    }

    /// <summary>Takes over lines of places that nothing here has written, without what is wrong with them: that is told once, elsewhere.</summary>
    /// <param name="other">What is known of the places.</param>
    public Origins Fill(Origins other)
    {
        foreach (var (path, entry) in other._entries)
        {
            _entries.TryAdd(path, entry);
        }

        return this;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "nothing";

    private void IncludeFields(DraftPath prefix, Origins part)
    {
        foreach (var (path, entry) in part._entries)
        {
            _entries[prefix.Then(path)] = entry;
        }

        _conflicts.AddRange(part._conflicts.Select(c => c with { Path = prefix.Then(c.Path) }));
        _mistakes.AddRange(part._mistakes.Select(m => m with { Path = prefix.Then(m.Path) }));
    }

    /// <summary>Two calls that say different things of one field.</summary>
    private sealed record Conflict(
        DraftPath Path,
        string Name,
        string First,
        SourcePosition FirstAt,
        string Second,
        SourcePosition At
    );

    /// <summary>What is wrong with what a call says.</summary>
    private sealed record Mistake(RuleInfo Rule, DraftPath Path, string Message, SourcePosition At);

    private readonly record struct Entry(object? Value, SourcePosition At);
}
