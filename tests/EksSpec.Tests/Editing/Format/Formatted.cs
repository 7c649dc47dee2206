using System.Text;
using EksSpec.Editing;

namespace EksSpec.Tests.Editing;

/// <summary>Formats texts for tests, and holds every result against being formatted again.</summary>
internal static class Formatted
{
    public static string Of(string text, SpecSyntax? syntax = null)
    {
        var once = Once(text, syntax);
        if (syntax is null)
        {
            Assert.Equal(once, Once(once, null));
        }

        return once;
    }

    public static FormattedText Result(string text, SpecSyntax? syntax = null) =>
        TextFormatter.Format(Encoding.UTF8.GetBytes(text), syntax: syntax);

    private static string Once(string text, SpecSyntax? syntax)
    {
        var result = Result(text, syntax);
        Assert.True(
            result.Utf8 is not null,
            string.Join('\n', result.Documents.SelectMany(document => document.Findings)) + "\nin\n" + text
        );
        return Encoding.UTF8.GetString(result.Utf8.Value.Span);
    }
}
