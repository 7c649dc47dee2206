using System.Text;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;
using EksSpec.Tests.Conformance;
using EksSpec.Tests.Reading;
using EksSpec.Writing;

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
            var random = new Random(number);
            for (var round = 0; round < 3; round++)
            {
                var text = WithLines(yaml, random);
                var before = SpecReader.Read(text);
                if (
                    !Trees.Of(new(text)).All(tree => tree is not null)
                    || Formatted.Result(text) is not { Documents.Count: > 0 } result
                )
                {
                    continue;
                }

                if (
                    result.Utf8 is null
                    && before.Any(document =>
                        document.Value is null
                        || document.Findings.Any(finding => finding.Severity == EksSpec.Findings.Severity.Error)
                    )
                )
                {
                    continue;
                }

                var formatted = Formatted.Of(text);
                Assert.Equal(CommentsOf(text), CommentsOf(formatted));
                Assert.Equal(
                    CanonicalYaml.SerializeAll(before.Select(document => document.Value!)),
                    CanonicalYaml.SerializeAll(SpecReader.Read(formatted).Select(document => document.Value!))
                );
                count++;
            }
        }

        Assert.True(count > 5_000, $"{count} texts");
    }

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
                .Of(EksSpec.Editing.TextParts.AsEmpty(text))
                .Where(token => token.Kind == TokenKind.Comment)
                .Select(token => Encoding.UTF8.GetString(text.Span[token.Start..token.End]))
                .Order(StringComparer.Ordinal),
        ];
    }
}
