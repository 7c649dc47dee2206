using System.Globalization;
using System.Text;
using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>The catalogue as Markdown, for people: what <c>eksspec rules</c> prints and <c>docs/rules.md</c> holds.</summary>
public static class RuleCatalogText
{
    /// <summary>Every rule, in order of id, under a heading for each authority's part.</summary>
    public static string All()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Rules

            {RuleCatalog.All.Count} rules. A rule with the authority `eksctl` or `kubernetes` and the severity `error` means exactly that
            `eksctl create cluster -f`, or the Kubernetes API server with strict field validation, refuses the document. `aws`: a real run, or
            AWS itself, refuses it later. `eksspec`: nobody refuses it; it is our own advice. Profiles hold one another: `baseline` (errors),
            `recommended` (the default), `strict`.

            The head of a ClusterConfig (`apiVersion`, `kind`, `metadata` with name and region) is left out of the examples.

            | rule | severity | authority | profile | title |
            | --- | --- | --- | --- | --- |

            """
        );
        foreach (var rule in RuleCatalog.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}](#{Anchor(rule)}) | {Word(rule.Severity)} | {Word(rule.Authority)} | {Word(rule.Profile)} | {Cell(rule.Title)} |\n"
            );
        }

        foreach (var rule in RuleCatalog.All)
        {
            text.Append('\n').Append(One(rule));
        }

        return text.ToString();
    }

    /// <summary>One rule: title, severity, authority, why, fix, and its two examples.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static string One(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"## {rule.Id}\n\n**{rule.Title}** ({Word(rule.Severity)}, {Word(rule.Authority)}, {Word(rule.Profile)})\n\n"
        );
        text.Append(rule.Why ?? DefaultWhy(rule)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Fix: {rule.Fix}\n");
        if (rule.WithoutExample is { } reason)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nNo example: {reason}\n");
        }

        AppendExample(text, "Fails", rule.Fails);
        AppendExample(text, "Passes", rule.Passes);
        if (rule.Link is { } link)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nSource: <{link.AbsoluteUri}>\n");
        }

        return text.ToString();
    }

    private static void AppendExample(StringBuilder text, string title, string? yaml)
    {
        if (yaml is not null)
        {
            // An example may hold a fence of its own only in theory; four backticks cost nothing and always hold.
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{title}:\n\n````yaml\n{string.Join('\n', yaml.TrimEnd('\n').Split('\n').Select(Shortened))}\n````\n"
            );
        }
    }

    private static string Shortened(string line) =>
        line.Length <= 400 ? line : $"{line[..60]}… ({line.Length.ToString(CultureInfo.InvariantCulture)} characters)";

    private static string DefaultWhy(RuleInfo rule) =>
        (rule.Authority, rule.Severity) switch
        {
            (Authority.Eksctl, Severity.Error) => "`eksctl create cluster` refuses the file and creates nothing.",
            (Authority.Eksctl, _) => "eksctl warns of it and goes on.",
            (Authority.Kubernetes, Severity.Error) => "The API server refuses the object.",
            (Authority.Kubernetes, _) => "The API server accepts it and warns.",
            (Authority.Aws, _) => "The file is accepted, and a real run fails on it later.",
            _ => "Nobody refuses it; it is not what was meant.",
        };

    // Anchors as code hosts make them of a heading.
    private static string Anchor(RuleInfo rule) => rule.Id.ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
