using System.Text.Json;
using EksSpec.Rules;

namespace EksSpec.Tests.Cli;

/// <summary>The three severities and awkward texts in every report.</summary>
public sealed class ReportTests : IDisposable
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"50%,a:b\"}\n";
    private const string Cluster =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1, version: \"1.34\"}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void GitHub_reads_percent_signs_colons_and_commas_as_they_were()
    {
        var run = ToolRun.Of("validate", "--format", "github", _folder.Write("100%,a:b.yaml", ConfigMap));

        var line = Assert.Single(run.Lines);
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Contains(
            $"100%25%2Ca%3Ab.yaml,line=3,col=12,endColumn=27,title=EKS3101 {RuleCatalog.Find("EKS3101")!.Title}::metadata.name: ",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains("'50%25,a:b'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_reads_a_line_break_in_a_message_as_it_was()
    {
        var run = ToolRun.Of(
            "validate",
            "--format",
            "github",
            _folder.Write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"a\\r\\nb\"}\n")
        );

        Assert.Contains("'a%0D%0Ab'", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_warnings_and_hints_have_their_words_in_every_format()
    {
        var file = _folder.Write("cluster.yaml", $"{Cluster}---\n{ConfigMap}");

        var github = ToolRun.Of("validate", "--format", "github", "--profile", "strict", file);
        var sarif = ToolRun.Of("validate", "--format", "sarif", "--profile", "strict", file);
        var json = Findings.Of(ToolRun.Of("validate", "--format", "json", "--profile", "strict", file));
        var text = ToolRun.Of("validate", "--profile", "strict", file);

        var severities = json.ConvertAll(finding => finding.GetProperty("severity").GetString());
        Assert.Equal(["error", "info", "warning"], severities.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            severities.Select(severity => severity == "info" ? "notice" : severity),
            github.Lines.Select(line => line.Split(' ')[0].TrimStart(':'))
        );
        using var document = JsonDocument.Parse(sarif.Output);
        Assert.Equal(
            severities.Select(severity => severity == "info" ? "note" : severity),
            document
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("level").GetString())
        );
        var counts = severities.ToLookup(severity => severity);
        Assert.EndsWith(
            $"2 documents, {Count(counts["error"], "error")}, {Count(counts["warning"], "warning")}, {counts["info"].Count()} info\n",
            text.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void The_exit_code_is_the_same_in_every_format(string format)
    {
        var (wrong, right) = (_folder.Write("wrong.yaml", ConfigMap), _folder.Write("right.yaml", Yaml.ConfigMap));

        Assert.Equal(1, ToolRun.Of("validate", "--format", format, wrong).Code);
        Assert.Equal(0, ToolRun.Of("validate", "--format", format, right).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static string Count(IEnumerable<string?> findings, string word) =>
        findings.Count() is var count && count == 1 ? $"1 {word}" : $"{count} {word}s";
}
