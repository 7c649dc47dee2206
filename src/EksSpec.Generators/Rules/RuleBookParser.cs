using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EksSpec.Generators.Discovery;

namespace EksSpec.Generators.Rules;

/// <summary>Reads a book. What the format is, <c>docs/rules/README.md</c> tells.</summary>
internal sealed class RuleBookParser
{
    private static readonly Regex Heading = new(
        @"^## (?<id>EKS[0-9]{4}) (?<name>[A-Z][A-Za-z0-9]*)(?: \((?<words>[a-z, ]+)\))?$",
        RegexOptions.CultureInvariant
    );

    private static readonly string[] Keys = ["Why", "Fix", "Link", "Merged", "No example"];

    private static readonly Dictionary<string, string> Severities = Words("Info Warning Error");
    private static readonly Dictionary<string, string> Profiles = Words("Baseline Recommended Strict");
    private static readonly Dictionary<string, string> Authorities = Words("Eksctl Kubernetes Aws Controller EksSpec");

    private readonly string[] _lines;
    private readonly ImmutableArray<BookProblem>.Builder _problems = ImmutableArray.CreateBuilder<BookProblem>();

    private RuleBookParser(string text) => _lines = text.Replace("\r\n", "\n").Split('\n');

    /// <summary>Reads a book.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="projectFolder">The folder of the project, whose name begins the namespace.</param>
    /// <param name="rootNamespace">The namespace of the project.</param>
    /// <param name="text">Its text.</param>
    public static RuleBook Parse(string path, string projectFolder, string rootNamespace, string text)
    {
        var parser = new RuleBookParser(text);
        var rules = parser.Rules();
        var room = path.Substring(projectFolder.Length).Split('/', '\\').First(folder => folder.Length > 0);
        return new(
            path,
            $"{rootNamespace}.{room}",
            Path.GetFileName(path).Replace(RuleBook.Extension, ""),
            new(rules),
            new(parser._problems.ToImmutable())
        );
    }

    private ImmutableArray<RuleEntry> Rules()
    {
        var starts = Enumerable
            .Range(0, _lines.Length)
            .Where(line => _lines[line].StartsWith("## ", StringComparison.Ordinal) && !IsInFence(line))
            .ToList();
        var head = starts.Count == 0 ? _lines.Length : starts[0];
        if (!_lines[0].StartsWith("# ", StringComparison.Ordinal))
        {
            Report(0, "A book begins with its title: '# Access entries'.");
        }

        if (!Authorities.TryGetValue(Value("authority", 0, head) ?? "", out var authority))
        {
            Report(0, "A book says who refuses what its rules report: 'authority: eksctl'.");
            authority = "EksSpec";
        }

        var rules = ImmutableArray.CreateBuilder<RuleEntry>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : _lines.Length;
            if (Rule(starts[i], end, authority) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToImmutable();
    }

    private RuleEntry? Rule(int start, int end, string authority)
    {
        var heading = Heading.Match(_lines[start]);
        if (!heading.Success)
        {
            Report(start, "A rule begins like '## EKS0170 PrincipalMissing (warning)'.");
            return null;
        }

        var (severity, profile) = ("Error", (string?)null);
        foreach (var word in List(heading.Groups["words"].Value))
        {
            if (Severities.TryGetValue(word, out var found))
            {
                severity = found;
            }
            else if (Authorities.TryGetValue(word, out found))
            {
                authority = found;
            }
            else if (Profiles.TryGetValue(word, out found))
            {
                profile = found;
            }
            else
            {
                Report(start, $"'{word}' is no severity, authority or profile.");
            }
        }

        var title = start + 1 < end ? _lines[start + 1] : "";
        var fix = Value("Fix", start, end);
        if (title.Length == 0 || Keys.Any(key => title.StartsWith(key + ": ", StringComparison.Ordinal)) || fix is null)
        {
            Report(start, "A rule has a title in its first line, and a line 'Fix: …'.");
            return null;
        }

        var hasExamples = HasFence("fails", start, end) && HasFence("passes", start, end);
        if (hasExamples == (Value("No example", start, end) is not null))
        {
            const string Message =
                "A rule has a '```yaml fails' and a '```yaml passes', or a line 'No example: …' that says why not.";
            Report(start, Message);
        }

        return new(
            start,
            heading.Groups["id"].Value,
            heading.Groups["name"].Value,
            severity,
            authority,
            profile,
            Plain(title),
            fix,
            Value("Why", start, end),
            Value("Link", start, end),
            new([.. List(Value("Merged", start, end) ?? "")])
        );
    }

    private string? Value(string key, int start, int end)
    {
        for (var line = start; line < end; line++)
        {
            if (_lines[line].StartsWith(key + ": ", StringComparison.Ordinal) && !IsInFence(line))
            {
                return Plain(_lines[line].Substring(key.Length + 2));
            }
        }

        return null;
    }

    private bool HasFence(string kind, int start, int end) =>
        Array.IndexOf(_lines, "```yaml " + kind, start, end - start) >= 0;

    private bool IsInFence(int line) =>
        _lines.Take(line).Count(text => text.StartsWith("```", StringComparison.Ordinal)) % 2 == 1;

    private void Report(int line, string message) => _problems.Add(new(line, message));

    // Markdown takes <key> for HTML, so that books write \<key>.
    private static string Plain(string text) => text.Replace("\\<", "<");

    private static string[] List(string text) => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Words(string members) =>
        members.Split(' ').ToDictionary(member => member.ToLowerInvariant());
}
