namespace EksSpec.Tests.Cli.Selection;

/// <summary>What is judged beside what is only referred to; and settings that stand above.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void References_are_looked_up_in_the_context_and_findings_are_about_the_files()
    {
        var changed = _folder.Write("k8s/web.yaml", Pod("web", "settings"));
        _folder.Write("k8s/settings.yaml", Yaml.ConfigMap);
        _folder.Write("k8s/other.yaml", Pod("other", "nowhere").Replace("image:", "imaeg:", StringComparison.Ordinal));

        Assert.Contains("EKS4005", Findings.Of(ToolRun.Of("validate", "--format", "json", changed)).Rules());
        var run = ToolRun.Of("validate", "--format", "json", "--context", _folder.Path, changed);

        Assert.Equal(0, run.Code);
        Assert.Single(run.Lines);
        Assert.DoesNotContain("EKS4005", Findings.Of(run).Rules());
    }

    [Fact]
    public void An_overlay_alone_knows_its_base()
    {
        _folder.Write("base/kustomization.yaml", "resources: [settings.yaml]\n");
        _folder.Write("base/settings.yaml", Yaml.ConfigMap);
        _folder.Write("overlays/dev/kustomization.yaml", "resources: [../../base, web.yaml]\nnamespace: dev\n");
        _folder.Write("overlays/dev/web.yaml", Pod("web", "settings"));

        var run = ToolRun.Of("validate", "--format", "json", $"{_folder.Path}/overlays/dev");

        Assert.Single(run.Lines);
        Assert.DoesNotContain("EKS4005", Findings.Of(run).Rules());
    }

    [Fact]
    public void Settings_are_looked_for_upwards_as_far_as_the_repository_goes()
    {
        _folder.Write(
            ".eksspec.yaml",
            "apiVersion: eksspec.io/v1\nkind: Settings\nexternal: [ConfigMap/default/settings]\n"
        );
        var file = _folder.Write("a/b/web.yaml", Pod("web", "settings"));

        Assert.DoesNotContain("EKS4005", Findings.Of(ToolRun.Of("validate", "--format", "json", file)).Rules());

        Directory.CreateDirectory(Path.Combine(_folder.Path, "a", ".git"));
        Assert.Contains("EKS4005", Findings.Of(ToolRun.Of("validate", "--format", "json", file)).Rules());
    }

    [Fact]
    public void Sites_of_the_settings_win_over_folders()
    {
        _folder.Write(
            ".eksspec.yaml",
            """
            apiVersion: eksspec.io/v1
            kind: Settings
            sites:
              production:
                cluster: clusters/production.yaml
                files: [k8s/production, "shared/*.yaml"]
              develop:
                cluster: clusters/develop.yaml
                files: [k8s/develop]
            """
        );
        _folder.Write("clusters/production.yaml", Yaml.Cluster);
        _folder.Write("clusters/develop.yaml", Yaml.Cluster);
        _folder.Write("shared/settings.yaml", Yaml.ConfigMap);
        _folder.Write("k8s/production/web.yaml", Pod("web", "settings"));
        _folder.Write("k8s/develop/web.yaml", Pod("web", "settings"));

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        Assert.DoesNotContain("EKS4000", Findings.Of(run).Rules());
        var missing = Assert.Single(run.Lines, line => line.Contains("EKS4005", StringComparison.Ordinal));
        Assert.Contains("k8s/develop/web.yaml", missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.31", false)]
    [InlineData("1.32", true)]
    public void The_version_of_its_cluster_decides_which_API_versions_an_object_may_have(string version, bool isGone)
    {
        _folder.Write("cluster.yaml", Yaml.Cluster.Replace("1.34", version, StringComparison.Ordinal));
        _folder.Write(
            "a.yaml",
            "apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\nspec: {priorityLevelConfiguration: {name: b}}\n"
        );

        var rules = Findings.Of(ToolRun.Of("validate", "--format", "json", _folder.Path)).Rules();

        Assert.Equal(isGone, rules.Contains("EKS3195"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Pod(string name, string map) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\nspec:\n  containers:\n  - name: {name}\n    image: {name}:1\n"
        + $"    envFrom: [{{configMapRef: {{name: {map}}}}}]\n";
}
