using System.Diagnostics;
using System.Globalization;
using System.Text;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Tests.Conformance;

namespace EksSpec.Tests.Reading;

public class HostileInputTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1}\n";

    [Fact]
    public void A_text_over_the_limit_is_one_finding()
    {
        var text = Head + "#" + new string('x', 100 * 1024 * 1024);

        Assert.Equal("EKS6000", Assert.Single(Assert.Single(SpecReader.Read(text)).Findings).Rule.Id);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal("EKS6000", Assert.Single(Assert.Single(SpecReader.Read(stream)).Findings).Rule.Id);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "}")]
    [InlineData("? ", "")]
    [InlineData("!a ", "")]
    [InlineData("&a ", "")]
    public void Nesting_of_ten_thousand_levels_is_a_finding(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000));

        AssertRefused(Head + "extra: " + deep);
        AssertRefused(deep);
    }

    [Fact]
    public void An_alias_bomb_is_a_finding_of_the_tool_that_refuses_it()
    {
        var bomb = new StringBuilder(Head).Append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            var alias = string.Create(CultureInfo.InvariantCulture, $"*a{i - 1}");
            bomb.Append(
                CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 10))}]\n"
            );
        }

        Assert.Contains(
            Assert.Single(SpecReader.Read(bomb.ToString())).Findings,
            finding => finding.Rule == EksctlReadingRules.Syntax
        );
    }

    [Theory]
    [InlineData("!<>")]
    [InlineData("%")]
    [InlineData("a: *a")]
    [InlineData("a: &a [*a]")]
    [InlineData("<<: 1")]
    [InlineData("? [a]\n: b")]
    [InlineData("~: b")]
    [InlineData("a: !!int x")]
    [InlineData("a: !!binary ???")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("a: \"\\x\"")]
    [InlineData("{\"kind\": \"\\ud800\"}")]
    [InlineData("a: \0")]
    [InlineData("a: \ud800")]
    [InlineData("\ufffe")]
    [InlineData("{")]
    [InlineData("{\"a\":1}}")]
    public void Garbage_is_refused(string text)
    {
        AssertRefused(text);
        AssertRefused(Head + "tail:\n" + text);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_where_they_stand()
    {
        var bytes = (byte[])[.. Encoding.UTF8.GetBytes("a: b\nc: é"), 0xC3, 0x28];

        var finding = SpecReader.Read(bytes)[0].Findings[0];
        Assert.Equal(new SourcePosition(null, 2, 5), finding.Position);
    }

    [Fact]
    public void Wide_maps_and_many_documents_take_no_more_than_linear_time()
    {
        var clock = Stopwatch.StartNew();
        var wide = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n");
        for (var i = 0; i < 100_000; i++)
        {
            wide.Append(CultureInfo.InvariantCulture, $"  k{i}: v\n");
        }

        Assert.Empty(SpecReader.Read(wide.ToString())[0].Findings);
        Assert.Single(SpecReader.Read(string.Concat(Enumerable.Repeat("---\n", 500_000))));
        SpecReader.Read(Head + "x: " + new string('"', 300_000));
        SpecReader.Read(Head + string.Concat(Enumerable.Repeat("? ", 100_000)));
        SpecReader.Read(Head + "x: [" + string.Concat(Enumerable.Repeat("a, ", 300_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void A_document_may_end_at_any_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(
            ConformanceData.ClusterConfigs().First(document => document.RoundTrip && document.Yaml.Length > 2000).Yaml
        );

        for (var end = 0; end < bytes.Length; end++)
        {
            Survives(bytes[..end]);
        }
    }

    /// <summary>Mutates real documents for a bounded time; <c>EKSSPEC_FUZZ_SECONDS</c> makes it longer.</summary>
    [Fact]
    public void Whatever_comes_in_findings_come_out()
    {
        var seconds = int.TryParse(
            Environment.GetEnvironmentVariable("EKSSPEC_FUZZ_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 4;
        var seed = Environment.GetEnvironmentVariable("EKSSPEC_FUZZ_SEED") is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : 4711;
        var random = new Random(seed);
        var corpus = ConformanceData
            .ClusterConfigs()
            .Select(document => document.Yaml)
            .Concat(ConformanceData.Manifests().Select(document => document.Yaml))
            .Where(yaml => yaml.Length < 4000)
            .Select(Encoding.UTF8.GetBytes)
            .ToList();
        var clock = Stopwatch.StartNew();
        for (var run = 0; clock.Elapsed < TimeSpan.FromSeconds(seconds); run++)
        {
            Survives(Mutate(corpus[random.Next(corpus.Count)], random));
        }
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        string[] tokens =
        [
            "&a ",
            "*a",
            "<<: ",
            "- ",
            "? ",
            ": ",
            "!<>",
            "!!int ",
            "|\n",
            ">-\n",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "\t",
            "\r",
            "\0",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "0x",
            ".inf",
            "~",
            "null",
            "\\u",
            "@",
            "`",
        ];
        var bytes = source.ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.Insert(at, (byte)" \n-:"[random.Next(4)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Survives(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var document in SpecReader.Read(bytes))
            {
                Assert.True(document.Value is not null || document.Findings.Count > 0);
                Assert.All(
                    document.Findings,
                    finding => Assert.NotNull(document.Locate(finding.Path) ?? finding.Position)
                );
            }
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{e}\n{Convert.ToBase64String(bytes)}");
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), Convert.ToBase64String(bytes));
    }

    private static void AssertRefused(string text) =>
        Assert.Contains(
            SpecReader.Read(text).SelectMany(document => document.Findings),
            finding => finding.Severity == Severity.Error
        );
}
