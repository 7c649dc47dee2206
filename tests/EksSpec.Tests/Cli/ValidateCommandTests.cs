using System.Text.Json;

namespace EksSpec.Tests.Cli;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Nothing_wrong_is_exit_code_0()
    {
        var run = ToolRun.Of("validate", _folder.Write("config.yaml", Yaml.ConfigMap), "--profile", "baseline");

        Assert.Equal(0, run.Code);
        Assert.Equal("1 document, 0 errors, 0 warnings, 0 info\n", run.Output);
    }

    [Fact]
    public void An_error_is_shown_with_place_rule_reason_and_fix_and_is_exit_code_1()
    {
        var file = _folder.Write("cluster.yaml", Yaml.BrokenCluster);

        var run = ToolRun.Of("validate", file, "--profile", "baseline");

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            $"{file}: 1 error\n\n{file}:18:9: error EKS0220 (eksctl)",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("| " + "        effect: NoShedule\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("NoShedule", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 document, 1 error, 0 warnings, 0 info\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_that_are_named_judge_custom_resources_and_are_not_judged()
    {
        var definitions = _folder.Write(
            "crds/widget.yaml",
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: another-name }
            spec:
              group: example.com
              scope: Namespaced
              names: { plural: widgets, kind: Widget }
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } }
            """
        );
        var file = _folder.Write(
            "widget.yaml",
            "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {b: 1}\n"
        );

        var run = ToolRun.Of("validate", file, "--crds", Path.GetDirectoryName(definitions)!);

        Assert.Equal(1, run.Code);
        Assert.Contains("error EKS3989 (kubernetes) Widget a", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 document, 1 error, 0 warnings, 0 info\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_line_a_document_in_input_order()
    {
        var file = _folder.Write("all.yaml", $"{Yaml.BrokenCluster}---\n{Yaml.ConfigMap}");

        var run = ToolRun.Of("validate", "--format", "json", file);

        Assert.Equal(2, run.Lines.Length);
        using var first = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal(
            ["file", "document", "line", "apiVersion", "kind", "name", "findings"],
            first.RootElement.EnumerateObject().Select(property => property.Name)
        );
        var finding = first
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .First(f => f.GetProperty("rule").GetString() == "EKS0220");
        Assert.Equal(
            ["rule", "severity", "authority", "path", "line", "column", "message", "fix"],
            finding.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("managedNodeGroups[0].taints[0].effect", finding.GetProperty("path").GetString());
        Assert.Equal(18, finding.GetProperty("line").GetInt32());
        using var second = JsonDocument.Parse(run.Lines[1]);
        Assert.Equal(
            (1, 20),
            (second.RootElement.GetProperty("document").GetInt32(), second.RootElement.GetProperty("line").GetInt32())
        );
    }

    [Fact]
    public void A_stream_gives_one_line_for_each_line_with_its_id()
    {
        var input = $$"""
            {"id":"a","yaml":{{JsonSerializer.Serialize(Yaml.BrokenCluster)}}}
            {"id":7,"yaml":{{JsonSerializer.Serialize(Yaml.ConfigMap)}}}
            {"id":"empty","yaml":""}
            """;

        var run = ToolRun.With(input, "validate", "--stream");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            ["\"a\"", "7", "\"empty\""],
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetRawText())
        );
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("validate", "no-such-file.yaml")]
    [InlineData("validate", "--stream", "file.yaml")]
    [InlineData("validate", "--format", "xml", "file.yaml")]
    [InlineData("validate", "--as-of", "yesterday", "file.yaml")]
    [InlineData("validate", "--nonsense")]
    [InlineData("no-such-command")]
    public void Bad_usage_is_exit_code_2_and_says_why(params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_line_of_a_stream_that_is_no_such_object_is_exit_code_2() =>
        Assert.Equal(2, ToolRun.With("{\"id\":1}\n", "validate", "--stream").Code);

    [Fact]
    public void A_directory_is_its_documents_in_ordinal_order_without_hidden_files()
    {
        _folder.Write("b/config.yaml", Yaml.ConfigMap);
        _folder.Write("a.json", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        _folder.Write("notes.txt", "not a document");
        _folder.Write(".hidden.yaml", "not: a document");

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        Assert.Equal(
            ["a.json", "config.yaml"],
            run.Lines.Select(line =>
                Path.GetFileName(JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())
            )
        );
    }

    [Fact]
    public void Settings_beside_the_files_suppress_with_a_reason()
    {
        _folder.Write("cluster.yaml", Yaml.BrokenCluster);
        _folder.Write(
            ".eksspec.yaml",
            """
            apiVersion: eksspec.io/v1
            kind: Settings
            profile: baseline
            suppress:
              - rule: EKS0220
                path: managedNodeGroups[*].taints
                reason: A test.
              - rule: EKS0019
                reason: Long gone.
            """
        );

        var run = ToolRun.Of("validate", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Contains("EKS6900", run.Error, StringComparison.Ordinal);
        Assert.Contains("Long gone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_not_understood_are_exit_code_2()
    {
        _folder.Write("config.yaml", Yaml.ConfigMap);
        _folder.Write(".eksspec.yaml", "apiVersion: eksspec.io/v1\nkind: Settings\nprofil: strict\n");

        var run = ToolRun.Of("validate", _folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("profil", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_names_rule_level_place_and_message()
    {
        var run = ToolRun.Of(
            "validate",
            "--format",
            "sarif",
            _folder.Write("cluster.yaml", Yaml.BrokenCluster),
            "--profile",
            "baseline"
        );

        using var sarif = JsonDocument.Parse(run.Output);
        var sarifRun = sarif.RootElement.GetProperty("runs")[0];
        var result = sarifRun.GetProperty("results")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("EKS0220", result.GetProperty("ruleId").GetString());
        Assert.Equal(
            "EKS0220",
            sarifRun.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString()
        );
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(
            18,
            result
                .GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("region")
                .GetProperty("startLine")
                .GetInt32()
        );
    }

    [Fact]
    public void GitHub_gets_workflow_commands()
    {
        var run = ToolRun.Of(
            "validate",
            "--format",
            "github",
            _folder.Write("cluster,1.yaml", Yaml.BrokenCluster),
            "--profile",
            "baseline"
        );

        Assert.Contains(
            "cluster%2C1.yaml,line=18,col=9,endColumn=26,title=EKS0220 The effect of a taint",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith("::error file=", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
