using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;
using EksSpec.Writing;

namespace EksSpec.Editing;

/// <summary>
/// Makes edits. Each is tried with as few bytes as possible, and the text is read again: only one that means what was meant,
/// and leaves all else what it was, counts. Where none does, ever larger parts around the place are written anew.
/// </summary>
internal static class Editor
{
    /// <summary>Makes an edit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">The document of it.</param>
    /// <param name="edit">The edit.</param>
    /// <exception cref="SpecEditException">It can't be made.</exception>
    public static ReadText Apply(ReadText text, int document, SpecEdit edit) =>
        Changes
            .Of(RootOf(text, document, edit.Path), edit)
            .Aggregate(text, (before, change) => Make(before, document, change));

    /// <summary>Makes edits one after the other; those that don't touch each other at once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits, each with its document.</param>
    /// <exception cref="SpecEditException">One can't be made.</exception>
    public static ReadText Apply(ReadText text, IReadOnlyList<(int Document, SpecEdit Edit)> edits)
    {
        if (edits is [var (document, only)])
        {
            return Apply(text, document, only);
        }

        if (Together.Fit(edits) && Together.TryApply(text, edits, out _) is { } after)
        {
            return after;
        }

        // Two of them touch each other, or one is not small: by halves it is found.
        var half = edits.Count / 2;
        return Apply(Apply(text, [.. edits.Take(half)]), [.. edits.Skip(half)]);
    }

    /// <summary>Makes a change that was found by comparing; the source may have the place in another form, or not at all.</summary>
    /// <inheritdoc cref="Apply(ReadText, int, SpecEdit)"/>
    public static ReadText Apply(ReadText text, int document, Change change)
    {
        if (change.Kind == ChangeKind.Set)
        {
            return Apply(text, document, SpecEdit.Set(change.Path, change.Value));
        }

        var place = RootOf(text, document, change.Path).Find(change.Path, out var rest);
        var isThere = rest.IsEmpty || (change.Kind == ChangeKind.Insert && rest.Length == 1 && IsEndOf(place, rest[0]));
        return isThere
            ? Make(text, document, rest.IsEmpty ? change with { Path = place.Path } : change)
            : throw new SpecEditException(change.Path, "nothing is there");
    }

    private static bool IsEndOf(Place list, SpecPath item) =>
        list.Node.Kind == NodeKind.List && list.Node.Items.Count() == item.Index;

    /// <summary>The place of a document.</summary>
    /// <exception cref="SpecEditException">The document can't be read.</exception>
    public static Place RootOf(ReadText text, int document, SpecPath path) =>
        text.Documents[document].Root is { } root
            ? Place.Of(root)
            : throw new SpecEditException(path, "the document can't be read");

    /// <summary>The keys of the map that may get an entry, as its schema orders them.</summary>
    public static Lazy<IReadOnlyList<string>> OrderOf(Change change, InlineDocument wanted) =>
        new(() => KeyOrder.Of(wanted, change.Path.Parent ?? SpecPath.Root));

    private static ReadText Make(ReadText text, int document, Change change)
    {
        var wanted = change.In(text.Meanings[document]!);
        try
        {
            foreach (var splices in Candidates(text, document, change, wanted))
            {
                var after = text.With(splices);
                if (text.Becomes(after, new Dictionary<int, InlineDocument> { [document] = wanted }))
                {
                    return after;
                }
            }
        }
        catch (Exception e) when (e is UnwritableException or ArgumentException)
        {
            throw new SpecEditException(change.Path, "the value holds what no document can hold");
        }

        throw new SpecEditException(change.Path, "the place can't be changed without changing something else");
    }

    private static IEnumerable<IEnumerable<Splice>> Candidates(
        ReadText text,
        int document,
        Change change,
        InlineDocument wanted
    )
    {
        var root = text.Documents[document].Root!.Value;
        var order = OrderOf(change, wanted);
        var edits = new LocalEdits(root);
        var withoutBlocks = new LocalEdits(root, hasBlocks: false);
        yield return edits.Of(change, order);
        yield return withoutBlocks.Of(change, order);
        var found = Place.Of(root).Find(change.Path, out _);
        yield return edits.Of(change, order).Concat(Sharing.Expand(found, edits));
        foreach (var place in found.Way)
        {
            if (Changes.ValueOf(wanted, place.Path) is { } value)
            {
                yield return edits.Replace(place, value);
                yield return withoutBlocks.Replace(place, value);
            }
        }
    }
}
