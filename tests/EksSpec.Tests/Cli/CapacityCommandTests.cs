using System.Text.Json;

namespace EksSpec.Tests.Cli;

public sealed class CapacityCommandTests : IDisposable
{
    private const string Develop = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api, namespace: develop}
        spec:
          replicas: 3
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec:
              containers: [{name: api, image: "example.com/api:1", resources: {requests: {cpu: 10m, memory: 16Mi}}}]
              nodeSelector: {lifecycle: Ec2Spot}
              tolerations: [{key: spotInstance, operator: Equal, value: "true", effect: NoSchedule}]

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _files;

    // Two nodes, each with 27 places.
    public CapacityCommandTests() =>
        _files = [_folder.Write("cluster.yaml", Yaml.Cluster), _folder.Write("develop.yaml", Develop)];

    [Fact]
    public void The_table_the_answer_and_what_to_change_are_shown()
    {
        var run = ToolRun.Of(["capacity", "--environment", "develop", .. _files]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.Match(run.Output, "txt");
    }

    [Fact]
    public void Json_is_one_line_a_cluster()
    {
        var run = ToolRun.Of(["capacity", "--environment", "develop", "--format", "json", .. _files]);

        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        var all = json.RootElement;
        Assert.Equal("labbase", all.GetProperty("site").GetString());
        Assert.Equal(18, all.GetProperty("atMost").GetProperty("surely").GetInt32());
        Assert.Equal(18, all.GetProperty("atMost").GetProperty("atMost").GetInt32());
        Assert.Equal("pods on 'develop'", all.GetProperty("stoppedBy").GetString());
        Assert.Equal("pods on 'develop'", all.GetProperty("limits")[0].GetProperty("limit").GetString());
        Assert.Equal(
            JsonValueKind.Null,
            all.GetProperty("limits")[4].GetProperty("now").GetProperty("surely").ValueKind
        );
        Assert.Equal(3, all.GetProperty("loads").GetArrayLength());
    }

    [Theory]
    [InlineData("18", 0, "")]
    [InlineData("19", 1, "eksspec: 19 environments like 'develop' can't fit into labbase: 18 fit for certain.\n")]
    [InlineData("0", 0, "")]
    public void A_count_that_is_not_proved_is_exit_code_1(string count, int code, string error)
    {
        var run = ToolRun.Of(["capacity", "--environment", "develop", "--count", count, .. _files]);

        Assert.Equal((code, error), (run.Code, run.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void What_lies_between_the_figures_is_not_proved()
    {
        var large = _folder.Write("develop.yaml", Develop.Replace("cpu: 10m", "cpu: 600m", StringComparison.Ordinal));

        var run = ToolRun.Of("capacity", "--environment", "develop", "--count", "2", _files[0], large);

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "eksspec: 2 environments like 'develop' aren't proved to fit",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("Between the two nothing is proved.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name a file or a directory, such as 'eksspec capacity .'")]
    [InlineData("name the environment, such as '--environment develop'.", "cluster.yaml", "develop.yaml")]
    [InlineData("there is no ClusterConfig in ", "develop.yaml", "--environment", "develop")]
    [InlineData(
        "no cluster has an environment 'prod'; there are: develop.",
        "cluster.yaml",
        "develop.yaml",
        "--environment",
        "prod"
    )]
    public void A_call_that_cannot_be_answered_says_what_is_missing(string error, params string[] args)
    {
        string[] named =
        [
            .. args.Select(arg =>
                arg.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(_folder.Path, arg) : arg
            ),
        ];

        var run = ToolRun.Of(["capacity", .. named]);

        Assert.Equal(2, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
