using System.Text;
using System.Text.RegularExpressions;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reports;

/// <summary>Texts as they may be shown: without what may be a secret.</summary>
public static partial class Redaction
{
    /// <summary>A text with stars in place of what may be a secret; its lines stay lines.</summary>
    /// <param name="text">YAML or JSON. What can't be read stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trees = SpecReader.Read(text).Select(document => document.Tree).OfType<YamlTree>().Distinct().ToList();
        if (trees.Count == 0)
        {
            return text;
        }

        var bytes = trees[0].Source.Span;
        var at = 0;
        StringBuilder shown = new(text is ['\uFEFF', ..] ? "\uFEFF" : "");
        foreach (var span in trees.SelectMany(SecretSpans.Of).OrderBy(span => span.Start))
        {
            if (span.Start >= at)
            {
                shown.Append(Encoding.UTF8.GetString(bytes[at..span.Start]));
                shown.Append(Line().Replace(Encoding.UTF8.GetString(bytes[span.Start..span.End]), "***"));
                at = span.End;
            }
        }

        shown.Append(Encoding.UTF8.GetString(bytes[at..]));
        // What is said beside a secret may be about it.
        return Comment().Replace(shown.ToString(), "***${between} # ***");
    }

    [GeneratedRegex(
        @"\*\*\*(?<between>[^\r\n#]*)[ \t]#[^\r\n]*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^\r\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
