namespace EksSpec.Tests.Cli;

public sealed class ObserveCommandTests : IDisposable
{
    private const string Groups = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: shop, region: eu-central-1}
        managedNodeGroups:
        - {name: main, instanceType: m5.large}
        - {name: gpu, instanceType: m5.large, taints: [{key: gpu, value: "true", effect: NoExecute}]}

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_group_that_is_reached_is_nothing_to_complain_of()
    {
        var run = Run("addons: [{name: amazon-cloudwatch-observability}]");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(
            "amazon-cloudwatch/fluent-bit        logs     reached  reached",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_group_that_sends_nothing_is_told()
    {
        var run = Run("addons: [{name: prometheus-node-exporter}]");

        Assert.Equal(1, run.Code);
        Assert.Equal("eksspec: no metrics come from 'gpu'.", run.Error.Trim());
        Assert.Contains("only NoSchedule", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_wanted_what_no_agent_sends()
    {
        var run = Run("");

        Assert.Equal(0, run.Code);
        Assert.Contains("No agent sends logs or metrics of the nodes.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_JSON_are_for_programs() =>
        Assert.StartsWith(
            """{"site":"shop","agent":"amazon-cloudwatch/cloudwatch-agent",""",
            Run("addons: [{name: amazon-cloudwatch-observability}]", "--format", "json").Output,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("no ClusterConfig", "pod.yaml")]
    [InlineData("name a file or a directory, such as 'eksspec observe .'")]
    public void A_call_without_a_cluster_is_a_mistake(string expected, params string[] files)
    {
        _folder.Write("pod.yaml", Yaml.Pod);

        var run = ToolRun.Of(["observe", .. files.Select(file => Path.Combine(_folder.Path, file))]);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Run(string more, params string[] arguments) =>
        ToolRun.Of(["observe", _folder.Write("cluster.yaml", Groups + more), .. arguments]);
}
