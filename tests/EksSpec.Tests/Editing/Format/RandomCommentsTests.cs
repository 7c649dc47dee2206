using System.Text;
using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;
using EksSpec.Tests.Conformance;

namespace EksSpec.Tests.Editing;

public class RandomCommentsTests
{
    private static readonly Lazy<List<string>> Accepted = new(() =>
        [
            .. ConformanceData
                .Texts()
                .Select(text => text.Yaml)
                .Where(yaml => Formatted.Result(yaml) is { Utf8: not null, Documents.Count: > 0 }),
        ]
    );

    [Fact]
    public void A_comment_above_or_behind_something_stays_with_it()
    {
        var wrong = new List<string>();
        var (count, moved) = (0, 0);
        foreach (var (number, yaml) in Accepted.Value.Index())
        {
            var (text, expected) = RandomComments.Put(yaml, new Random(number));
            var formatted = Formatted.Of(text);
            var paths = RandomComments.Paths(formatted);
            var found = RandomComments.Find(formatted);
            Assert.Equal(expected.Keys.Order(), found.Keys.Order());
            foreach (var (comment, path) in expected)
            {
                count++;
                if (!paths.Contains(path))
                {
                    moved++;
                }
                else if (!found[comment].Contains(path))
                {
                    wrong.Add(
                        $"{comment} of {path} stands at {string.Join(", ", found[comment])} in\n{text}\n-->\n{formatted}"
                    );
                }
            }
        }

        Assert.True(count > 10_000, $"{count} comments, {Accepted.Value.Count} texts");
        Assert.True(moved < count / 50, $"{moved} of {count} belong to what isn't written");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}: {wrong.FirstOrDefault()}");
    }

    [Fact]
    public void Comments_in_any_line_are_kept_and_change_nothing()
    {
        var count = 0;
        foreach (var (number, yaml) in Accepted.Value.Index())
        {
            var text = WithLines(yaml, new Random(number));
            var before = SpecReader.Read(text);
            // Behind a text a comment is part of it, and between two of its lines it may break it.
            if (before.Any(document => document.Value is null || document.Findings.Any(IsError)))
            {
                continue;
            }

            var formatted = Formatted.Of(text);
            Assert.Equal(CommentsOf(text), CommentsOf(formatted));
            Assert.Equal(Meaning(before), Meaning(SpecReader.Read(formatted)));
            count++;
        }

        Assert.True(count > 3_000, $"{count} texts");
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static string Meaning(IEnumerable<SpecDocument> documents) =>
        CanonicalYaml.SerializeAll(documents.Select(document => document.Value!));

    private static string WithLines(string yaml, Random random)
    {
        var lines = yaml.ReplaceLineEndings("\n").Split('\n').ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines.Insert(at, "");
                    break;
                case 1:
                    lines[at] += $" # behind {i}";
                    break;
                default:
                    var near = lines[Math.Max(0, at - random.Next(2))];
                    var column = near.Length - near.TrimStart(' ').Length + random.Next(-1, 3);
                    lines.Insert(at, $"{new string(' ', Math.Max(0, column))}# line {i}\t ");
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static List<string> CommentsOf(string yaml)
    {
        var text = new YamlText(yaml);
        return
        [
            .. TreeTokens
                .Of(TextParts.AsEmpty(text))
                .Where(token => token.Kind == TokenKind.Comment)
                .Select(token => Encoding.UTF8.GetString(text.Span[token.Start..token.End]))
                .Order(StringComparer.Ordinal),
        ];
    }
}
