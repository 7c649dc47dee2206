using EksSpec.Tests.Testing;

namespace EksSpec.Tests.Programs;

public sealed class FleetProgramTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Without_a_verb_it_writes_and_check_is_content_then()
    {
        var (code, output, _) = Run(Shop.Describe(), _directory);

        Assert.Equal(0, code);
        Assert.Contains("written    shop/cluster.yaml\n", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), Outcome(Run(Shop.Describe(), "check", _directory)));
        Assert.Equal((0, ""), Outcome(Run(Shop.Describe(), _directory, "--check")));
    }

    [Fact]
    public void Check_fails_on_drift_with_its_line_and_writes_nothing()
    {
        Run(Shop.Describe(replicas: 2), _directory);
        var before = File.ReadAllText(Path.Combine(_directory, "shop/develop/api.yaml"));

        var (code, output, _) = Run(Shop.Describe(replicas: 3), "check", _directory);

        Assert.Equal(1, code);
        Assert.Contains("Shop.cs(", output, StringComparison.Ordinal);
        Assert.Contains("+  replicas: 3", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_directory, "shop/develop/api.yaml")));
    }

    [Fact]
    public void Drift_is_told_to_msbuild_at_file_and_line()
    {
        Run(Shop.Describe(replicas: 2), _directory);

        var (code, output, _) = Run(Shop.Describe(replicas: 3), "check", _directory, "--format", "msbuild");

        Assert.Equal(1, code);
        Assert.Matches(@"^\S+Shop\.cs\(\d+\): error EKSDRIFT: Deployment develop/api spec\.replicas ", output);
    }

    [Fact]
    public void An_error_is_shown_with_its_line_and_nothing_is_written()
    {
        var (code, _, error) = Run(Shop.Describe(isStranded: true), _directory);

        Assert.Equal(1, code);
        Assert.Contains("Shop.cs", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("lines")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void Validate_shows_findings_in_every_form(string format)
    {
        var (code, output, error) = Run(Shop.Describe(isStranded: true), "validate", "--format", format);

        Assert.Equal(1, code);
        Assert.Contains("Shop.cs", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("text", "api")]
    [InlineData("json", "\"workload\":")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("svg", "<svg")]
    public void Place_shows_where_pods_run(string format, string shown)
    {
        var (code, output, _) = Run(Shop.Describe(), "place", "--format", format);

        Assert.Equal(0, code);
        Assert.Contains(shown, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Capacity_counts_environments()
    {
        Assert.Equal(0, Run(Shop.Describe(), "capacity", "develop").Code);
        Assert.Equal(1, Run(Shop.Describe(), "capacity", "develop", "--count", "100000").Code);
        Assert.Equal(2, Run(Shop.Describe(), "capacity", "nowhere").Code);
    }

    [Fact]
    public void A_branch_is_written_alone_and_deleted_when_it_is_gone()
    {
        const string Login = "feature/login";

        var written = RunBranches("--branch", Login, "--commit", "0f1e2d3", _directory);
        var current = RunBranches("check", _directory, "--branch", Login, "--commit", "0f1e2d3");
        var files = Directory.EnumerateFiles(_directory, "*.yaml", SearchOption.AllDirectories).ToList();
        var gone = RunBranches(_directory, "--branch", Login, "--commit", "0f1e2d3", "--gone");

        Assert.Equal((0, 0, 0), (written.Code, current.Code, gone.Code));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains("develop-feature-login", file, StringComparison.Ordinal));
        Assert.Contains("deleted", gone.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_directory, "*.yaml", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--gone")]
    [InlineData("--commit", "0f1e2d3")]
    [InlineData("--branch")]
    [InlineData("--branch", "feature/x")]
    [InlineData("--frob")]
    [InlineData("out", "out2")]
    [InlineData("capacity")]
    [InlineData("capacity", "develop", "--count", "-1")]
    [InlineData("place", "--format", "yaml")]
    [InlineData("check", "--dry-run")]
    [InlineData("place", "--count", "3")]
    [InlineData("validate", "out")]
    public void What_is_not_understood_is_said(params string[] args)
    {
        var (code, output, error) = Run(Shop.Describe(), args);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.EndsWith("--help shows what there is.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_cannot_be_written_is_said()
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");

        Assert.Equal(2, Run(Shop.Describe(), Path.Combine(file, "below")).Code);
    }

    [Fact]
    public void Help_describes_nothing()
    {
        using StringWriter output = new();

        var code = FleetProgram.Run(["--help"], _ => throw new InvalidOperationException(), "out", output, output);

        Assert.Equal(0, code);
        Assert.Contains("--branch NAME", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static (int Code, string Output, string Error) Run(FleetBuilder fleet, params string[] args) =>
        Run(branch => branch is null ? fleet : null, args);

    private static (int Code, string Output, string Error) RunBranches(params string[] args) =>
        Run(
            branch =>
            {
                var fleet = Shop.Describe();
                fleet.Clusters[0].AddBranchEnvironments(fleet.Environments[0], branch is null ? [] : [branch]);
                return fleet;
            },
            args
        );

    private static (int Code, string Output, string Error) Run(Func<Branch?, FleetBuilder?> describe, string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        var code = FleetProgram.Run(args, describe, "out", output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static (int, string) Outcome((int Code, string Output, string Error) run) => (run.Code, run.Output);
}
