using System.Text.Json;

namespace EksSpec.Tests.Cli;

public sealed class PlaceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Json_is_one_line_a_workload_with_every_group()
    {
        var run = ToolRun.Of(
            "place",
            "--format",
            "json",
            _folder.Write("cluster.yaml", Yaml.Cluster),
            _folder.Write("pod.yaml", Yaml.Pod)
        );

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal("Pod/default/api", json.RootElement.GetProperty("workload").GetString());
        Assert.True(json.RootElement.GetProperty("groups").GetProperty("develop").GetProperty("fits").GetBoolean());
    }

    [Fact]
    public void What_a_kustomization_lists_is_there_once_wherever_its_name_comes()
    {
        _folder.Write("cluster.yaml", Yaml.Cluster);
        _folder.Write("kustomization.yaml", "resources: [api.yaml, web.yaml]");
        _folder.Write("api.yaml", Yaml.Pod);
        _folder.Write("web.yaml", Yaml.Pod.Replace("name: api", "name: web", StringComparison.Ordinal));

        Assert.Equal(2, ToolRun.Of("place", "--format", "json", _folder.Path).Lines.Length);
    }

    [Fact]
    public void A_stream_gives_one_line_for_each_line_with_its_id()
    {
        var input = JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["id"] = "p",
                ["cluster"] = Yaml.Cluster,
                ["workloads"] = Yaml.Pod,
            }
        );

        var run = ToolRun.With(input, "place", "--stream");

        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal("p", json.RootElement.GetProperty("id").GetString());
        Assert.Equal(
            "Pod/default/api",
            json.RootElement.GetProperty("workloads")[0].GetProperty("workload").GetString()
        );
    }

    [Theory]
    [InlineData("text", "Pod/default/api")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("svg", "<svg")]
    public void Pictures_are_written_to_standard_output(string format, string part)
    {
        var cluster = _folder.Write("cluster.yaml", Yaml.Cluster);

        var run = ToolRun.Of("place", "--format", format, cluster, _folder.Write("pod.yaml", Yaml.Pod));

        Assert.Equal(0, run.Code);
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rollouts_are_shown_and_what_nobody_looks_at_is_said()
    {
        const string Objects = """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: api}
            spec: {template: {spec: {nodeSelector: {lifecycle: Ec2Spot}, tolerations: [{operator: Exists}]}}}
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: Prometheus
            metadata: {name: main}
            """;
        string[] files = [_folder.Write("cluster.yaml", Yaml.Cluster), _folder.Write("objects.yaml", Objects)];

        var text = ToolRun.Of(["place", .. files]);
        var json = ToolRun.Of(["place", "--format", "json", .. files]);

        Assert.Equal(0, text.Code);
        Assert.Contains("Rollout/default/api      yes\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("Prometheus/default/main  ?\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("Prometheus/default/main: Nobody looked", text.Output, StringComparison.Ordinal);
        Assert.Contains("\"fits\":true", json.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"fits\":null,\"reason\":\"Nobody looked", json.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: web\n", "line 3 was not read: ")]
    [InlineData(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: 5\n",
        "line 4 was not read: 'spec' must be a map"
    )]
    [InlineData("kind: Pod\nmetadata: {name: web}\n", "line 1 was not read: The document has no apiVersion.")]
    public void What_could_not_be_read_is_said_and_fails(string broken, string trouble)
    {
        var run = ToolRun.Of(
            "place",
            _folder.Write("cluster.yaml", Yaml.Cluster),
            _folder.Write("broken.yaml", broken)
        );
        var line = JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["id"] = "p",
                ["cluster"] = Yaml.Cluster,
                ["workloads"] = broken,
            }
        );
        var stream = ToolRun.With(line, "place", "--stream");

        Assert.Equal(2, run.Code);
        Assert.Contains($"broken.yaml: {trouble}", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, stream.Code);
        using var json = JsonDocument.Parse(Assert.Single(stream.Lines));
        Assert.StartsWith(trouble, json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_looks_at_is_said_in_every_format()
    {
        string[] files = [_folder.Write("cluster.yaml", Yaml.Cluster), _folder.Write("pod.yaml", Yaml.Pod)];

        Assert.Contains("Not looked at: ", ToolRun.Of(["place", .. files]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"notLookedAt\":\"Not looked at: ",
            ToolRun.Of(["place", "--format", "json", .. files]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_call_without_a_cluster_is_exit_code_2()
    {
        var pod = _folder.Write("pod.yaml", Yaml.Pod);

        Assert.Equal(2, ToolRun.Of("place", pod, pod).Code);
        Assert.Equal(2, ToolRun.Of("place", pod).Code);
    }

    public void Dispose() => _folder.Dispose();
}
