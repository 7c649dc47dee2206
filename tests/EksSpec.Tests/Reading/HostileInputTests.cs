using System.Diagnostics;
using System.Globalization;
using System.Text;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Tests.Conformance;
using EksSpec.Tests.Reading.Fuzzing;

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
    [InlineData("!a%C")]
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
    [InlineData("a: b\n---\na: |\n  b\n  \0")]
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
            Survival.Check(new Input.OfBytes(bytes[..end]));
        }
    }

    private static void AssertRefused(string text) =>
        Assert.Contains(
            SpecReader.Read(text).SelectMany(document => document.Findings),
            finding => finding.Severity == Severity.Error
        );
}
