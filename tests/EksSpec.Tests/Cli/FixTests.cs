namespace EksSpec.Tests.Cli;

/// <summary><c>validate --fix</c>: what has one right answer is mended, and nothing else is touched.</summary>
public class FixTests
{
    private const string Broken = """
        # our cluster
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: labbase,   region: eu-west-1}   # where
        managedNodeGroups:
            - name: develop
              volumesize: 80
              taints:
                  - {key: spotInstance, value: true, effect: NoShedule}
            - name: staging   # on demand
        """;

    private const string Mended = """
        # our cluster
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: labbase,   region: eu-west-1}   # where
        managedNodeGroups:
            - name: develop
              volumeSize: 80
              taints:
                  - {key: spotInstance, value: "true", effect: NoSchedule}
            - name: staging   # on demand
        """;

    [Fact]
    public void A_file_is_mended_in_place_and_only_where_it_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cluster.yaml", Broken);

        var run = ToolRun.Of("validate", "--fix", file);

        Assert.Equal(Mended, File.ReadAllText(file));
        Assert.Equal(0, run.Code);
        Assert.Equal("eksspec: mended 3 findings in 1 file.\n", run.Error);
        Assert.Contains("0 errors", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_shows_the_same_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cluster.yaml", Broken);

        var run = ToolRun.Of("validate", "--fix", "--diff", file);

        Assert.Equal(Broken, File.ReadAllText(file));
        Assert.Equal(1, run.Code);
        Assert.Contains("-      volumesize: 80\n+      volumeSize: 80\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("eksspec: would mend 3 findings in 1 file.\n", run.Error);
    }

    [Fact]
    public void Several_documents_and_files_are_mended_together()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write(
            "a.yaml",
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: [{port: 80, protocol: tcp}]\n"
                + "---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec:\n  type: Loadbalancer\n  ports: [{port: 80}]\n"
        );
        var second = folder.Write(
            "b.json",
            """{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, "data": {"port": 8080}}"""
        );

        var run = ToolRun.Of("validate", "--fix", "--profile", "baseline", first, second);

        Assert.Equal(0, run.Code);
        Assert.Contains("protocol: TCP}", File.ReadAllText(first), StringComparison.Ordinal);
        Assert.Contains("  type: LoadBalancer\n", File.ReadAllText(first), StringComparison.Ordinal);
        Assert.Contains("{\"port\": \"8080\"}", File.ReadAllText(second), StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_program_is_told_in_the_same_file_stays_unjudged()
    {
        using var folder = new TemporaryFolder();
        const string Other = "---\napiVersion: v1\nkind: Config\nmetadata: {}\nclusters: []\n";
        const string Before = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {port: 8080}\n";
        var file = folder.Write("mixed.yaml", Other + "---\n" + Before);

        var run = ToolRun.Of("validate", "--fix", "--format", "lines", folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(
            $"{Other}---\n{Before.Replace("8080", "\"8080\"", StringComparison.Ordinal)}",
            File.ReadAllText(file)
        );
    }

    [Fact]
    public void Suppressed_findings_and_files_to_refer_to_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        const string Text =
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: [{port: 80, protocol: tcp}]\n";
        var judged = folder.Write("judged.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");
        var context = folder.Write("context/a.yaml", Text);

        Assert.Equal(0, ToolRun.Of("validate", "--fix", judged, "--context", Path.GetDirectoryName(context)!).Code);
        Assert.Equal(Text, File.ReadAllText(context));

        folder.Write(
            ".eksspec.yaml",
            "apiVersion: eksspec.io/v1\nkind: Settings\nsuppress: [{rule: EKS3715, reason: known}]\n"
        );
        ToolRun.Of("validate", "--fix", context);
        Assert.Equal(Text, File.ReadAllText(context));
    }

    [Theory]
    [InlineData("validate", "--diff", "x.yaml")]
    [InlineData("validate", "--fix", "-")]
    public void A_call_that_makes_no_sense_is_refused(params string[] args) => Assert.Equal(2, ToolRun.Of(args).Code);
}
