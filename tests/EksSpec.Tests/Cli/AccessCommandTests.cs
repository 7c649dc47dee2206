using System.Text.Json;

namespace EksSpec.Tests.Cli;

public sealed class AccessCommandTests : IDisposable
{
    private const string Cluster = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: prod, region: eu-west-1}
        accessConfig:
          accessEntries:
            - principalARN: arn:aws:iam::111122223333:role/dev
              kubernetesGroups: [devs]

        """;

    private const string Binding = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: devs, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects: [{kind: Group, name: devs, apiGroup: rbac.authorization.k8s.io}]

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Each_cluster_has_a_table_of_its_entries_groups_and_bindings()
    {
        var run = ToolRun.Of("access", Written());

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("prod", run.Lines[0]);
        Assert.Contains("The API server is reached from anywhere.", run.Output, StringComparison.Ordinal);
        var row = Assert.Single(run.Lines, line => line.StartsWith("role dev", StringComparison.Ordinal));
        Assert.Matches("^role dev of .* access entry > group devs .* shop +view$", row);
    }

    [Fact]
    public void The_json_is_an_object_a_line()
    {
        var run = ToolRun.Of("access", "--format", "json", Written());

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            "API_AND_CONFIG_MAP",
            lines[0].GetProperty("endpoint").GetProperty("authenticationMode").GetString()
        );
        var entry = Assert.Single(
            lines,
            line => line.TryGetProperty("level", out var level) && level.GetString() == "view"
        );
        Assert.Equal("arn:aws:iam::111122223333:role/dev", entry.GetProperty("who").GetProperty("name").GetString());
        Assert.Equal(6, entry.GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("dev", 0)]
    [InlineData("devs", 0)]
    [InlineData("creator", 0)]
    [InlineData("ops", 1)]
    public void A_caller_that_nobody_knows_is_exit_code_1(string caller, int code)
    {
        var run = ToolRun.Of("access", "--as", caller, Written());

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 0, run.Output.Length > 0);
        Assert.Equal(
            code == 0 ? "" : "eksspec: nobody of that name can do anything there.\n",
            run.Error.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("shop", true)]
    [InlineData("other", false)]
    public void A_namespace_shows_what_holds_in_it(string space, bool isShown) =>
        Assert.Equal(
            isShown,
            ToolRun.Of("access", "--namespace", space, Written()).Output.Contains("view", StringComparison.Ordinal)
        );

    [Fact]
    public void Where_nobody_is_given_anything_it_says_so()
    {
        var run = ToolRun.Of(
            "access",
            _folder.Write("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n")
        );

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("there is no ClusterConfig and no binding in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_path_it_asks_for_one() => Assert.Equal(2, ToolRun.Of("access").Code);

    [Fact]
    public void A_file_that_can_not_be_read_is_exit_code_2() =>
        Assert.Equal(2, ToolRun.Of("access", _folder.Write("a.yaml", Cluster + "accessConfig: [\n")).Code);

    [Fact]
    public void Help_has_examples_and_exit_codes()
    {
        var run = ToolRun.Of("access", "--help");

        Assert.Contains("eksspec access . --as admin-host", run.Output, StringComparison.Ordinal);
        Assert.Contains("  1  Nobody of the name", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Written()
    {
        _folder.Write("cluster.yaml", Cluster);
        _folder.Write("rbac.yaml", Binding);
        return _folder.Path;
    }
}
