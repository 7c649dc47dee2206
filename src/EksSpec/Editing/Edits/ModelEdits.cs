namespace EksSpec.Editing;

/// <summary>Makes a document say what a model says.</summary>
internal static class ModelEdits
{
    /// <summary>Changes where a document differs from a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">The document of it.</param>
    /// <param name="said">What the document says, as the model has it.</param>
    /// <param name="wanted">What it shall say.</param>
    /// <exception cref="SpecEditException">The document can't say that.</exception>
    public static ReadText Apply(ReadText text, int document, InlineDocument said, InlineDocument wanted)
    {
        // A field may be written in another form than the model has: then ever more of what is around it is written as the
        // model has it.
        for (var level = 0; ; level++)
        {
            var differences = Differences.Between(said, wanted, SpecPath.Root).ToList();
            if (differences.Count == 0)
            {
                return text;
            }

            if (level > differences.Max(change => change.Path.Steps.Length))
            {
                throw new SpecEditException(differences[0].Path, "whatever is written there is read as something else");
            }

            text = differences.Aggregate(text, (before, change) => Make(before, document, change, wanted, level));
            said = text.Documents[document].Value is { } value
                ? Canonical.Of(value) ?? InlineDocument.OfMap()
                : InlineDocument.OfMap();
        }
    }

    private static ReadText Make(ReadText text, int document, Change change, InlineDocument wanted, int level)
    {
        try
        {
            return level == 0
                ? Editor.Apply(text, document, change)
                : Editor.Apply(text, document, Around(change.Path, wanted, level));
        }
        catch (SpecEditException) when (level < change.Path.Steps.Length)
        {
            return text;
        }
    }

    private static SpecEdit Around(SpecPath path, InlineDocument wanted, int level)
    {
        for (; level > 0 && path.Parent is { } parent; level--)
        {
            path = parent;
        }

        return Changes.ValueOf(wanted, path) is { } value ? SpecEdit.Set(path, value) : SpecEdit.Remove(path);
    }
}
