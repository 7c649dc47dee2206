using EksSpec.Reading.Nodes;

namespace EksSpec.Editing;

/// <summary>
/// Makes many edits at once, as long as each is small and none touches another: then the text is read again once for all of
/// them, and not once for each.
/// </summary>
internal static class Together
{
    /// <summary>Whether the edits of each document come from its end to its beginning, and none is about what another changes.</summary>
    /// <remarks>Then it is the same whether they are made one after the other or at once.</remarks>
    public static bool Fit(IReadOnlyList<(int Document, SpecEdit Edit)> edits)
    {
        for (var i = 1; i < edits.Count; i++)
        {
            var (before, now) = (edits[i - 1], edits[i]);
            // What a path covers stands right behind it.
            if (
                before.Document == now.Document
                && (now.Edit.Path >= before.Edit.Path || now.Edit.Path.Covers(before.Edit.Path))
            )
            {
                return false;
            }
        }

        var renamed = edits.Where(edit => edit.Edit.Kind == SpecEditKind.Rename).ToList();
        return renamed.Count == 0
            || renamed.TrueForAll(edit =>
                edit.Edit.Path.Parent is { } map
                && !edits.Any(other =>
                    other.Document == edit.Document && map.Entry(edit.Edit.Key!).Covers(other.Edit.Path)
                )
            );
    }

    /// <summary>Makes edits that fit together; null where one of them takes more than the bytes of its own place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits, document by document.</param>
    /// <param name="parts">How many bytes change with each edit, in the order of the edits.</param>
    /// <exception cref="SpecEditException">An edit leads where nothing can be changed.</exception>
    public static ReadText? TryApply(
        ReadText text,
        IReadOnlyList<(int Document, SpecEdit Edit)> edits,
        out List<IReadOnlyList<Splice>> parts
    )
    {
        parts = new(edits.Count);
        Dictionary<int, InlineDocument> wanted = [];
        LocalEdits? local = null;
        var known = -1;
        foreach (var (document, edit) in edits)
        {
            var root = Editor.RootOf(text, document, edit.Path);
            (local, known) = known == document ? (local, known) : (new(text.Documents[document].Root!.Value), document);
            List<Splice> own = [];
            foreach (var change in Changes.Of(root, edit))
            {
                var meaning = change.In(wanted.GetValueOrDefault(document) ?? text.Meanings[document]!);
                wanted[document] = meaning;
                if (SplicesOf(local!, change, meaning) is not { Count: > 0 } splices)
                {
                    return null;
                }

                own.AddRange(splices);
            }

            parts.Add(own);
        }

        var all = parts.SelectMany(part => part).OrderBy(splice => splice.Start).ThenBy(splice => splice.End).ToList();
        if (
            all.Zip(all.Skip(1))
                .Any(pair => pair.First.End > pair.Second.Start || pair.First.Start == pair.Second.Start)
        )
        {
            return null;
        }

        var after = text.With(all);
        return text.Becomes(after, wanted) ? after : null;
    }

    private static List<Splice>? SplicesOf(LocalEdits local, Change change, InlineDocument wanted)
    {
        try
        {
            return [.. local.Of(change, Editor.OrderOf(change, wanted))];
        }
        catch (Exception e) when (e is Writing.UnwritableException or ArgumentException)
        {
            // Alone it is refused with the reason.
            return null;
        }
    }
}
