namespace EksSpec.Tests.Cli;

/// <summary>Definitions that a call or its settings name.</summary>
public sealed class CrdsTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: widgets.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: widgets, kind: Widget }
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      properties:
                        size: { type: integer }
                        template:
                          type: object
                          properties:
                            spec:
                              type: object
                              x-kubernetes-preserve-unknown-fields: true
                              properties:
                                containers:
                                  type: array
                                  items: { type: object, properties: { name: { type: string }, image: { type: string } } }
        """;

    private const string Widget = """
        apiVersion: example.com/v1
        kind: Widget
        metadata: {name: a}
        spec: {template: {spec: {nodeSelector: {none: here}, containers: [{name: a, image: b}]}}, size: 1}

        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("place")]
    [InlineData("observe")]
    public void The_commands_that_place_pods_know_where_a_definition_has_them(string command)
    {
        var crds = _folder.Write("crds/widget.yaml", Definition);
        var (cluster, widget) = (_folder.Write("cluster.yaml", Yaml.Cluster), _folder.Write("widget.yaml", Widget));

        var without = ToolRun.Of(command, cluster, widget);
        var with = ToolRun.Of(command, cluster, widget, "--crds", crds);

        Assert.DoesNotContain("Nobody looked", with.Output, StringComparison.Ordinal);
        Assert.True(command == "observe" || without.Output.Contains("Nobody looked", StringComparison.Ordinal));
        Assert.True(command == "observe" || with.Error.Contains("fits no node group", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stream_of_placements_knows_them_too()
    {
        var crds = _folder.Write("crds/widget.yaml", Definition);
        var input = System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["id"] = "1",
                ["cluster"] = Yaml.Cluster,
                ["workloads"] = Widget,
            }
        );

        var run = ToolRun.With(input, "place", "--stream", "--crds", crds);

        Assert.Contains("\"fits\":false", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_of_texts_is_judged_by_them()
    {
        var crds = _folder.Write("crds/widget.yaml", Definition);
        var input = System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["id"] = "1",
                ["yaml"] = Widget.Replace("size", "sise", StringComparison.Ordinal),
            }
        );

        var run = ToolRun.With(input, "validate", "--stream", "--crds", crds);

        Assert.Contains("EKS3989", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_name_them_as_seen_from_their_file()
    {
        _folder.Write("vendor/crds/widget.yaml", Definition);
        _folder.Write(".eksspec.yaml", "apiVersion: eksspec.io/v1\nkind: Settings\ncrds: [\"vendor/**/*.yaml\"]\n");
        var file = _folder.Write("app/widget.yaml", Widget.Replace("size", "sise", StringComparison.Ordinal));

        var run = ToolRun.Of("validate", Path.GetDirectoryName(file)!);

        Assert.Contains("EKS3989", run.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'size'?", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".crds/widget.yaml")]
    [InlineData("node_modules/a/widget.yaml")]
    [InlineData("ignored/widget.yaml")]
    public void A_folder_that_is_named_for_them_is_read_though_others_pass_it_over(string path)
    {
        _folder.Write(".gitignore", "ignored/\n");
        _folder.Write(path, Definition);
        var file = _folder.Write("widget.yaml", Widget.Replace("1}", "x}", StringComparison.Ordinal));

        var run = ToolRun.Of("validate", file, "--crds", _folder.Path);

        Assert.Contains("EKS3990", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void They_can_come_from_standard_input()
    {
        var file = _folder.Write("widget.yaml", Widget.Replace("1}", "x}", StringComparison.Ordinal));

        var run = ToolRun.With(Definition, "validate", file, "--crds", "-");

        Assert.Contains("EKS3990", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "there is no file or directory 'nowhere' of CustomResourceDefinitions")]
    [InlineData("nowhere/*.yaml", "there is no file or directory 'nowhere/*.yaml' of CustomResourceDefinitions")]
    public void What_is_not_there_is_a_mistake_of_the_call(string crds, string message)
    {
        var run = ToolRun.Of("validate", _folder.Write("widget.yaml", Widget), "--crds", crds);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_definitions_is_a_mistake_of_the_call()
    {
        var file = _folder.Write("widget.yaml", Widget);

        var run = ToolRun.Of("validate", file, "--crds", file);

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_can_not_be_read_of_them_is_told()
    {
        var crds = _folder.Write("all.yaml", $"{Definition}\n---\nkind: [\n");

        var run = ToolRun.Of("validate", _folder.Write("widget.yaml", Widget), "--crds", crds);

        Assert.Equal(0, run.Code);
        Assert.Contains("not all of it can be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fmt_orders_fields_by_definitions_of_the_call_and_among_its_files()
    {
        var crds = _folder.Write("crds/widget.yaml", Definition);
        var file = _folder.Write("widget.yaml", Widget);

        var alone = ToolRun.Of("fmt", "--to", "yaml", file);
        var named = ToolRun.Of("fmt", "--to", "yaml", "--crds", crds, file);
        var among = ToolRun.Of("fmt", "--to", "yaml", file, crds);

        Assert.Contains("spec:\n  template:", alone.Output, StringComparison.Ordinal);
        Assert.Contains("spec:\n  size: 1\n  template:", named.Output, StringComparison.Ordinal);
        Assert.StartsWith(named.Output, among.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
