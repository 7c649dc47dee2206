using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.Tests.Rules;

/// <summary>The text of <c>docs/rules/README.md</c>: every rule book by its folder, every rule with a link into its book.</summary>
internal static partial class RuleIndex
{
    private const string Introduction = """
        # Rules

        Every rule stands in two places side by side: its check in C# (`X.cs`), and its entry in a rule book (`X.rules.md`) that says
        what it finds, why, what to do, and shows YAML. A generator makes the rules' properties and their list from the books when
        the library is built: a rule that no code reports, and a report of a rule that is in no book, do not compile. `eksspec rules`
        lists the rules, `eksspec rules EKS0170` prints a rule's page, `eksspec rules taint` searches.

        An error whose authority is `eksctl` or `kubernetes` means exactly that `eksctl create cluster -f`, or the API server with
        strict field validation, refuses the document. `aws`: a real run, or AWS itself, refuses it later. `eksspec`: nobody refuses
        it; it is our own advice. Profiles hold one another: `baseline` (errors), `recommended` (the default), `strict`.

        ## How a book is written

        - `# Title`, a sentence, and `authority:` of its rules: `eksctl`, `kubernetes`, `aws`, `controller` or `eksspec`.
        - `## EKS0170 PrincipalMissing`: the id and the property's name. A rule is an error of the book's authority unless words in
          parentheses say something else: `(warning)`, `(info, strict)`, `(eksspec)`.
        - The next line is the title: the fact, without names. Then lines `Why:`, `Fix:` and `Link:`; only `Fix:` must be there.
        - `Merged: EKS4031` names rules that became this one. Their ids stay taken; suppressions of them still work.
        - Blocks `yaml fails`, `yaml passes` and, for a rule with a limit, `yaml passes by a hair`: the first block fails, the others
          pass, and the tests run all of them. The head of a ClusterConfig (`apiVersion`, `kind`, `metadata`) may be left out. Or a
          line `No example:` that says why there is none.
        - `‹a × 64›` in YAML stands for 64 times `a`; `‹{name: c#}, × 0…64›` for a list from `{name: c0}` to `{name: c64}`.

        This page is written by the tests: `EKSSPEC_ACCEPT_SNAPSHOTS=1 dotnet test` after a change of the books.

        """;

    /// <summary>The page.</summary>
    public static string Render()
    {
        var source = Path.Combine(Repository.Root, "src", "EksSpec");
        var books = Directory
            .EnumerateFiles(source, "*.rules.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .OrderBy(file => file, StringComparer.Ordinal)
            .GroupBy(file =>
                Path.GetDirectoryName(file)!.Replace('\\', '/').Replace("Rules/", "", StringComparison.Ordinal)
            );
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var folder in books)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {folder.Key}\n");
            foreach (var book in folder)
            {
                Append(File.ReadAllLines(Path.Combine(source, book)), $"../../src/EksSpec/{book}", text);
            }
        }

        return text.ToString();
    }

    private static void Append(string[] lines, string link, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### [{lines[0][2..]}]({link})\n\n{lines[2]}\n\n");
        for (var i = 0; i < lines.Length; i++)
        {
            if (Heading().Match(lines[i]) is { Success: true } heading)
            {
                var note = heading.Groups["note"] is { Success: true } words ? $" ({words.Value})" : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- [{heading.Groups["id"].Value}]({link}#{Anchor(lines[i][3..])}) {lines[i + 1]}{note}\n"
                );
            }
        }
    }

    // As code hosts make it of a heading: small letters, no punctuation, spaces to hyphens.
    private static string Anchor(string heading) =>
        Punctuation().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^## (?<id>EKS[0-9]{4}) [A-Za-z0-9]+(?: \((?<note>.*)\))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^a-z0-9 _-]")]
    private static partial Regex Punctuation();
}
