using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>The lines of C# that a finished document comes from. Looked up when the first finding asks, as most documents have none.</summary>
internal sealed class DraftSource(Origins origins, object document, bool hasVerbs = true) : ISpecSource
{
    private readonly Lazy<InlineDocument> _tree = new(() => TreeOf(document));
    private Dictionary<SpecPath, SourcePosition>? _lines;

    /// <summary>A finding for each two calls that contradict each other.</summary>
    public IEnumerable<Finding> Conflicts => origins.HasConflicts ? origins.ConflictsIn(_tree.Value) : [];

    /// <summary>The line that wrote a place, else its nearest ancestor, else the document itself.</summary>
    public SourcePosition? Find(SpecPath path)
    {
        _lines ??= Lines();
        for (var place = path; place.Parent is not null; place = place.Parent)
        {
            if (_lines.TryGetValue(place, out var at))
            {
                return at;
            }
        }

        return origins.Made;
    }

    /// <summary>The fix with the verb that writes the place, or with <c>Configure</c> where it speaks of a field without one.</summary>
    public string FixOf(SpecPath path, string fix) =>
        !hasVerbs ? fix
        : Verbs.For(_tree.Value["kind"]?.AsText ?? "", path) is { } verb ? $"With .{verb}(…): {fix}"
        : SpeaksOfField(fix, path) ? $"Through .Configure(…): {fix}"
        : fix;

    private static bool SpeaksOfField(string fix, SpecPath path) =>
        fix.Split(' ', ',', '.', ':', ';', '[', ']', '(', ')')
            .Any(word =>
                word == path.Key
                || (word.Length > 1 && char.IsAsciiLetterLower(word[0]) && word.Any(char.IsAsciiLetterUpper))
            );

    private Dictionary<SpecPath, SourcePosition> Lines()
    {
        Dictionary<SpecPath, SourcePosition> lines = [];
        foreach (var (draft, at) in origins.Lines)
        {
            foreach (var path in draft.In(_tree.Value))
            {
                lines[path] = at;
            }
        }

        return lines;
    }

    private static InlineDocument TreeOf(object document)
    {
        try
        {
            return document as InlineDocument ?? InlineDocument.Parse(CanonicalJson.Serialize(document));
        }
        catch (UnwritableDocumentException)
        {
            // Another finding says so; what doesn't stand in a list is found all the same.
            return InlineDocument.Null;
        }
    }
}
