using EksSpec.Reading;

namespace EksSpec.Editing;

/// <content>The file of a document that was read, and what each of many edits would change in it.</content>
public sealed partial class SpecFile
{
    /// <summary>The text that a document stands in, with all its documents; null where nothing of it could be read.</summary>
    internal static SpecFile? Of(SpecDocument document)
    {
        if (document.Source is not { } source)
        {
            return null;
        }

        var file = new SpecFile(source.Span, null, new() { File = document.File });
        return file.Documents.Count > document.Index ? file : null;
    }

    /// <summary>What each of several groups of edits would change by itself.</summary>
    /// <param name="groups">The groups, each with its document.</param>
    /// <returns>The changes of each group, in their order; null for one that can't be made.</returns>
    internal ValueList<TextEdit>?[] PreviewEach(IReadOnlyList<(int Document, ValueList<SpecEdit> Edits)> groups)
    {
        var previews = new ValueList<TextEdit>?[groups.Count];
        // Where all can be made at once, each can be made alone, and changes then what it changes now.
        var order = Enumerable.Range(0, groups.Count).OrderBy(i => groups[i].Document);
        Preview([.. order.ThenByDescending(i => groups[i].Edits[0].Path)], groups, previews);
        return previews;
    }

    private void Preview(
        int[] which,
        IReadOnlyList<(int Document, ValueList<SpecEdit> Edits)> groups,
        ValueList<TextEdit>?[] previews
    )
    {
        try
        {
            if (which is [var only])
            {
                previews[only] = Preview(groups[only].Document, groups[only].Edits.AsSpan());
                return;
            }

            var singles = which.Where(i => groups[i].Edits.Count == 1).ToArray();
            var edits = singles.Select(i => (groups[i].Document, groups[i].Edits[0])).ToList();
            if (
                singles.Length == which.Length
                && Together.Fit(edits)
                && Together.TryApply(_now, edits, out var parts) is not null
            )
            {
                foreach (var (i, splices) in singles.Zip(parts))
                {
                    previews[i] = splices.Select(splice => _file.EditOf(splice, _options.File)).ToValueList();
                }

                return;
            }
        }
        catch (SpecEditException)
        {
            if (which.Length == 1)
            {
                return;
            }
        }

        var half = which.Length / 2;
        Preview(which[..half], groups, previews);
        Preview(which[half..], groups, previews);
    }
}
