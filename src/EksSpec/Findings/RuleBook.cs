namespace EksSpec.Findings;

/// <summary>The rule books, as they are embedded in the assembly: their text is there once, and nobody reads it unasked.</summary>
internal static class RuleBook
{
    private const string RuleHeading = "\n## EKS";

    /// <summary>The title of a book, such as <c>Access entries</c>.</summary>
    /// <param name="book">The file name of the book.</param>
    public static string Title(string book)
    {
        using var reader = Open(book);
        return reader.ReadLine()![2..];
    }

    /// <summary>The section of one rule.</summary>
    /// <param name="book">The file name of the book.</param>
    /// <param name="id">The id of the rule.</param>
    public static string Page(string book, string id)
    {
        using var reader = Open(book);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var start = text.IndexOf($"\n## {id} ", StringComparison.Ordinal) + 1;
        var end = text.IndexOf(RuleHeading, start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static StreamReader Open(string book) => new(typeof(RuleBook).Assembly.GetManifestResourceStream(book)!);
}
