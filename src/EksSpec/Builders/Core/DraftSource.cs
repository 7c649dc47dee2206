using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>The lines of C# that a finished document comes from. Looked up when the first finding asks, as most documents have none.</summary>
internal sealed class DraftSource(Origins origins, object document, bool hasVerbs = true) : ISpecSource
{
    private readonly Lazy<InlineDocument> _tree = new(() => TreeOf(document));
    private Dictionary<SpecPath, SourcePosition>? _lines;

    /// <summary>What is wrong with what calls said.</summary>
    public IEnumerable<Finding> Findings => origins.HasFindings ? origins.FindingsIn(_tree.Value) : [];

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
    public string FixOf(SpecPath path, string fix)
    {
        if (!hasVerbs)
        {
            return fix;
        }

        var kind = _tree.Value["kind"]?.AsText ?? "";
        var fields = FieldsIn(fix, path).ToList();
        // What is missing is told at the place that lacks it, and the fix names the field.
        var verb = fields
            .Prepend(path)
            .Select(field => Verbs.For(kind, field))
            .FirstOrDefault(each => each is not null);
        return verb is not null ? $"With .{verb}(…): {fix}"
            : fields.Count > 0 ? $"Through .Configure(…): {fix}"
            : fix;
    }

    private static IEnumerable<SpecPath> FieldsIn(string fix, SpecPath path)
    {
        foreach (var word in fix.Split(' ').Select(each => each.Trim(',', '.', ':', ';', '(', ')')))
        {
            var isField = word.Length > 1 && char.IsAsciiLetterLower(word[0]) && word.Any(char.IsAsciiLetterUpper);
            if ((isField || word == path.Key) && SpecPath.TryParse(word, out var field))
            {
                yield return path.Then(field);
            }
        }
    }

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
