namespace EksSpec.Tests.Cli;

/// <summary>Where a report goes, how it looks, and which findings fail a call.</summary>
public sealed class ReportArgumentsTests : IDisposable
{
    // One error, several warnings and a hint.
    private const string Cluster =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1, version: \"1.34\"}\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public void The_least_severity_that_fails_a_call_can_be_chosen(string severity, int code)
    {
        var file = _folder.Write("cluster.yaml", Cluster);

        Assert.Equal(code, ToolRun.Of("validate", "--fail-on", severity, file).Code);
        Assert.Equal(0, ToolRun.Of("validate", "--fail-on", severity, "--profile", "baseline", file).Code);
    }

    [Fact]
    public void Quiet_leaves_the_summary_out()
    {
        Assert.Empty(ToolRun.Of("validate", "--quiet", _folder.Write("a.yaml", Yaml.ConfigMap)).Output);
        Assert.EndsWith(
            "Fix: Use NoSchedule, PreferNoSchedule or NoExecute.\n\n",
            ToolRun
                .Of("validate", "--quiet", "--profile", "baseline", _folder.Write("b.yaml", Yaml.BrokenCluster))
                .Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("lines")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_report_goes_into_a_file_as_it_would_be_printed(string format)
    {
        var file = _folder.Write("cluster.yaml", Yaml.BrokenCluster);
        var report = _folder.Write("report.txt", "what was there before");

        var printed = ToolRun.Of("validate", "--format", format, "--output", "-", file);
        var written = ToolRun.Of("validate", "--format", format, "--output", report, file);

        Assert.Equal((1, ""), (written.Code, written.Output));
        Assert.NotEmpty(printed.Output);
        Assert.Equal(printed.Output, File.ReadAllText(report));
        Assert.Equal(
            ["cluster.yaml", "report.txt"],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_report_goes_where_a_link_leads()
    {
        var target = _folder.Write("target.txt", "before");
        var link = Path.Combine(_folder.Path, "link.txt");
        File.CreateSymbolicLink(link, target);

        ToolRun.Of("validate", "--output", link, _folder.Write("a.yaml", Yaml.ConfigMap));

        Assert.StartsWith("1 document", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_exit_code_2()
    {
        var file = _folder.Write("a.yaml", Yaml.ConfigMap);
        var nowhere = Path.Combine(_folder.Path, "no-such-folder", "report.txt");

        var run = ToolRun.Of("validate", "--output", nowhere, file);

        Assert.Equal(2, run.Code);
        Assert.Equal($"eksspec: the report can't be written to '{nowhere}'.\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(2, ToolRun.Of("validate", "--output", _folder.Path, file).Code);
        Assert.Equal(2, ToolRun.Of("validate", "--output", "", file).Code);
    }

    [Theory]
    [InlineData(true, true, "auto", true)]
    [InlineData(true, false, "auto", false)]
    [InlineData(false, true, "auto", false)]
    [InlineData(true, true, "never", false)]
    [InlineData(false, false, "always", true)]
    public void Colours_are_for_screens_that_want_them(bool isScreen, bool hasColor, string color, bool expected)
    {
        var file = _folder.Write("cluster.yaml", Yaml.BrokenCluster);

        var run = ToolRun.On(
            terminal => terminal with { IsScreen = isScreen, HasColor = hasColor },
            "",
            "validate",
            "--color",
            color,
            file
        );

        Assert.Equal(expected, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_has_no_colours_of_the_screen()
    {
        var report = Path.Combine(_folder.Path, "report.txt");

        ToolRun.On(
            terminal => terminal with { IsScreen = true, HasColor = true },
            "",
            "validate",
            "--output",
            report,
            _folder.Write("cluster.yaml", Yaml.BrokenCluster)
        );

        Assert.DoesNotContain('\u001b', File.ReadAllText(report));
    }

    [Fact]
    public void Text_is_as_wide_as_the_screen()
    {
        var file = _folder.Write("cluster.yaml", Cluster);

        string[] Lines(int columns) =>
            ToolRun
                .On(
                    terminal => terminal with { IsScreen = true, Columns = () => columns },
                    "",
                    "validate",
                    "--profile",
                    "strict",
                    file
                )
                .Lines;

        Assert.All(
            Lines(60).Where(line => line.StartsWith("    ", StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 60)
        );
        Assert.Contains(Lines(200), line => line.Length > 100);
        Assert.Equal(Lines(100), Lines(0));
    }

    [Fact]
    public void A_folder_without_documents_is_said_to_be_empty()
    {
        _folder.Write("notes.txt", "no document");

        var run = ToolRun.Of("validate", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Equal($"eksspec: there is nothing to judge in {_folder.Path}.\n", run.Error.ReplaceLineEndings("\n"));
    }

    public void Dispose() => _folder.Dispose();
}
