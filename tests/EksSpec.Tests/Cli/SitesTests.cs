using System.Text.Json;

namespace EksSpec.Tests.Cli;

/// <summary>Several clusters in one call: every object is judged where it belongs, and told once.</summary>
public sealed class SitesTests : IDisposable
{
    private const string Web =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n"
        + "  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: \"web:1\"}]}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_fleet_of_clusters_with_objects_of_one_name_has_no_error_as_program_and_as_files()
    {
        FleetBuilder fleet = new("shop", "eu-west-1");
        foreach (var (name, region) in ((string, string?)[])[("a", null), ("b", null), ("c", null), ("c", "eu-west-3")])
        {
            var cluster = fleet.AddCluster(name, region);
            cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(min: 1, max: 3);
            cluster.AddNamespace("monitoring");
            cluster.AddStorageClass("fast");
        }

        fleet.Build().WriteTo(_folder.Path);
        var run = ToolRun.Of("validate", _folder.Path);

        Assert.True(run.Code == 0, run.Output);
        Assert.DoesNotContain("EKS4000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_told_once_and_in_its_own_file()
    {
        _folder.Write("a/app.yaml", Yaml.Pod);
        var broken = _folder.Write("b/app.yaml", Yaml.Pod.Replace("image:", "imaeg:", StringComparison.Ordinal));

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        var found = run
            .Lines.SelectMany(Findings)
            .Where(finding => finding.Path.EndsWith("imaeg", StringComparison.Ordinal));
        Assert.Equal((broken, "spec.containers[0].imaeg", 8), Assert.Single(found));
    }

    [Fact]
    public void Two_configs_of_one_name_are_two_clusters()
    {
        _folder.Write("a/cluster.yaml", Yaml.Cluster);
        var broken = _folder.Write("b/cluster.yaml", Yaml.BrokenCluster);

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        var found = run
            .Lines.SelectMany(Findings)
            .Where(finding => finding.Path.EndsWith("effect", StringComparison.Ordinal));
        Assert.All(found, finding => Assert.Equal(broken, finding.File));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void Each_workload_is_placed_in_the_cluster_of_its_folder()
    {
        _folder.Write("dev/cluster.yaml", Yaml.Cluster);
        _folder.Write("dev/api.yaml", Yaml.Pod);
        _folder.Write("prod/cluster.yaml", Plain("production"));
        _folder.Write("prod/web.yaml", Web);

        var run = ToolRun.Of("place", "--format", "json", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            [("labbase", "Pod/default/api", "develop"), ("production", "Deployment/default/web", "main")],
            run.Lines.Select(Row)
        );
    }

    [Fact]
    public void One_folder_is_enough_to_place()
    {
        _folder.Write("cluster.yaml", Yaml.Cluster);
        _folder.Write("api.yaml", Yaml.Pod);

        Assert.Equal(0, ToolRun.Of("place", _folder.Path).Code);
    }

    [Fact]
    public void A_workload_without_a_home_is_said_and_exit_code_1()
    {
        _folder.Write("cluster.yaml", Yaml.Cluster);
        _folder.Write("web.yaml", Web);

        var run = ToolRun.Of("place", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("Deployment web fits no node group", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workload_beside_no_cluster_is_said_and_exit_code_1()
    {
        _folder.Write("a/cluster.yaml", Yaml.Cluster);
        _folder.Write("b/cluster.yaml", Plain("production"));
        _folder.Write("elsewhere/web.yaml", Web);

        var run = ToolRun.Of("place", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("no ClusterConfig stands in the folder of Deployment web", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workload_of_several_clusters_in_one_folder_needs_a_home_in_one()
    {
        _folder.Write("a.yaml", Yaml.Cluster);
        _folder.Write("b.yaml", Plain("production"));
        _folder.Write("web.yaml", Web);

        Assert.Equal(0, ToolRun.Of("place", _folder.Path).Code);
        Assert.DoesNotContain("EKS5018", ToolRun.Of("validate", _folder.Path).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Plain(string name) =>
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n"
        + $"metadata: {{name: {name}, region: ap-northeast-1}}\nmanagedNodeGroups: [{{name: main, instanceType: m5.large}}]\n";

    private static IEnumerable<(string File, string Path, int Line)> Findings(string line)
    {
        using var json = JsonDocument.Parse(line);
        var file = json.RootElement.GetProperty("file").GetString()!;
        return
        [
            .. json
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(f => (file, f.GetProperty("path").GetString()!, f.GetProperty("line").GetInt32())),
        ];
    }

    private static (string?, string?, string) Row(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return (
            root.GetProperty("site").GetString(),
            root.GetProperty("workload").GetString(),
            root.GetProperty("groups").EnumerateObject().Single(g => g.Value.GetProperty("fits").GetBoolean()).Name
        );
    }
}
