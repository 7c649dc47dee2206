namespace EksSpec.Builders;

/// <summary>Turns what was rendered for any branch into what a tool fills in for each.</summary>
/// <param name="Language">How the tool fills in.</param>
/// <param name="Slug">The expression of the slug.</param>
/// <param name="Branch">The expression of the branch's name.</param>
/// <param name="Commit">The expression of the commit.</param>
internal sealed record BranchTemplate(TemplateLanguage Language, string Slug, string Branch, string Commit)
{
    private static readonly string[] Symbols =
    [
        BranchSlug.Symbol,
        BranchSlug.IdentifierSymbol,
        AnyBranch.NameSymbol,
        AnyBranch.CommitSymbol,
    ];

    /// <summary>Whether a text differs between branches.</summary>
    public static bool Varies(string text) => First(text) is not null;

    /// <summary>A text with expressions in place of the symbols.</summary>
    public string Fill(string text)
    {
        var filled = "";
        while (First(text) is { } symbol)
        {
            var (before, behind) = (text[..symbol.At], text[(symbol.At + symbol.Text.Length)..]);
            filled += Language.Verbatim(before, isFollowed: true) + Language.Expression(Of(symbol.Text));
            text = behind;
        }

        return filled + Language.Verbatim(text, isFollowed: false);
    }

    /// <summary>A document with expressions in place of the symbols, in keys too.</summary>
    public InlineDocument Fill(InlineDocument document) =>
        document.Kind switch
        {
            InlineDocumentKind.Text => Fill(document.Scalar!),
            InlineDocumentKind.List => InlineDocument.OfList(document.Items.Select(Fill).ToValueList()),
            InlineDocumentKind.Map => InlineDocument.OfMap(
                document.Entries.Select(entry => KeyValuePair.Create(Fill(entry.Key), Fill(entry.Value))).ToValueList()
            ),
            _ => document,
        };

    private string Of(string symbol) =>
        symbol switch
        {
            BranchSlug.Symbol => Slug,
            BranchSlug.IdentifierSymbol => Language.Underscored(Slug),
            AnyBranch.NameSymbol => Branch,
            _ => Commit,
        };

    private static (int At, string Text)? First(string text)
    {
        var found = Symbols
            .Select(symbol => (At: text.IndexOf(symbol, StringComparison.Ordinal), Text: symbol))
            .Where(symbol => symbol.At >= 0)
            .ToList();
        return found.Count == 0 ? null : found.MinBy(symbol => symbol.At);
    }
}
