namespace EksSpec;

/// <summary>Finds and replaces parts of documents by their paths.</summary>
internal static class InlinePaths
{
    /// <summary>The values that a path leads to; its key <c>*</c> stands for any item or key.</summary>
    public static IEnumerable<(SpecPath Path, InlineDocument Value)> Find(this InlineDocument document, SpecPath path)
    {
        IEnumerable<(SpecPath Path, InlineDocument Value)> found = [(SpecPath.Root, document)];
        foreach (var step in path.Steps)
        {
            found = found.SelectMany(at => Children(at.Path, at.Value)).Where(child => IsMeant(step, child.Path));
        }

        return found;
    }

    /// <summary>The document with another value in a place that it has; the rest stays as it is.</summary>
    public static InlineDocument Replace(this InlineDocument document, SpecPath path, InlineDocument value) =>
        path.Steps is [] ? value : Replace(document, path.Steps, value);

    private static InlineDocument Replace(InlineDocument document, ReadOnlySpan<SpecPath> steps, InlineDocument value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        if (steps[0].Key is not { } key)
        {
            InlineDocument[] items = [.. document.Items];
            items[steps[0].Index] = Replace(items[steps[0].Index], steps[1..], value);
            return InlineDocument.OfList(items.ToValueList());
        }

        KeyValuePair<string, InlineDocument>[] entries = [.. document.Entries];
        var place = Array.FindIndex(entries, entry => entry.Key == key);
        entries[place] = new(key, Replace(entries[place].Value, steps[1..], value));
        return InlineDocument.OfMap(entries.ToValueList());
    }

    private static IEnumerable<(SpecPath Path, InlineDocument Value)> Children(
        SpecPath path,
        InlineDocument document
    ) =>
        document
            .Entries.Select(entry => (path.Entry(entry.Key), entry.Value))
            .Concat(document.Items.Select((item, index) => (path.Item(index), item)));

    private static bool IsMeant(SpecPath step, SpecPath child) =>
        step.Key == "*" || (step.Key == child.Key && step.Index == child.Index);
}
