using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Comments by which Flux finds the lines of images that move.</summary>
internal sealed partial class FluxSetters : RuleGroup<SiteView>
{
    private static readonly byte[] Word = "$imagepolicy"u8.ToArray();

    public override void Check(SiteView site, Report report)
    {
        // Without policies here, those are elsewhere.
        if (!FluxObjects.Of(site, FluxObjects.Images, "ImagePolicy").Any())
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            if (item.Document is { Source: { } source } document && source.Span.IndexOf(Word) >= 0)
            {
                foreach (var comment in document.Comments)
                {
                    if (Setter().Match(Encoding.UTF8.GetString(source.LineAt(comment.Line))) is { Success: true } found)
                    {
                        Check(found.Groups["policy"].Value, comment.Line, item, site, report);
                    }
                }
            }
        }
    }

    private static void Check(string text, int line, SpecObject item, SiteView site, Report report)
    {
        var parts = text.Split(':');
        var isKnown =
            (parts.Length == 2 || parts is [_, _, "tag" or "name" or "digest"])
            && site.Knows("ImagePolicy", parts[0], parts[1]);
        if (!isKnown)
        {
            var policies = FluxObjects.Of(site, FluxObjects.Images, "ImagePolicy");
            string[] names = [.. policies.Select(policy => $"{policy.Space}:{policy.Name}")];
            report
                .On(item)
                .Add(
                    PolicyMissing,
                    PlaceIn(item, line),
                    $"The comment names '{text}', and the set has no such policy.{Meant.Question(Meant.Nearest(text, names))}"
                );
        }
    }

    // A comment stands nowhere itself.
    private static SpecPath PlaceIn(SpecObject item, int line) =>
        NamedText
            .AllOf(item.Document!.AsWritten ?? InlineDocument.Null)
            .FirstOrDefault(each => item.Locate(each.Path)?.Line == line, new(SpecPath.Root, "", ""))
            .Path;

    [GeneratedRegex(
        """# *\{ *"\$imagepolicy" *: *"(?<policy>[^"]*)" *\}""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Setter();
}
