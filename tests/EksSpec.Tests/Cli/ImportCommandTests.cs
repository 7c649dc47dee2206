namespace EksSpec.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          ports:
          - port: 80
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_program_is_written_to_standard_output()
    {
        var run = ToolRun.With(Service, "import", "-", "--namespace", "shop");

        Assert.Equal(0, run.Code);
        Assert.Contains(".AddEnvironment(\"shop\")", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_written_to_a_file()
    {
        var file = Path.Combine(_folder.Path, "Program.cs");
        var run = ToolRun.With(Service, "import", "-", "--output", file);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("using EksSpec;\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_carried_over_is_exit_code_1() =>
        Assert.Equal(1, ToolRun.With("apiVersion: v1\nkind: Service\n", "import", "-").Code);

    [Fact]
    public void What_a_kustomization_changes_is_said_and_is_exit_code_1()
    {
        _folder.Write("web.yaml", Service);
        _folder.Write("kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\nnamePrefix: a-\nimages: []\n");

        var run = ToolRun.Of("import", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "kustomization.yaml(3,1): kustomize isn't run: what stands in namePrefix, images is not carried over.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_kustomization_that_lists_files_and_names_a_namespace_is_carried_over()
    {
        _folder.Write("web.yaml", Service);
        _folder.Write("kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\n");

        var run = ToolRun.Of("import", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Contains(".AddEnvironment(\"shop\")", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "-", "--namespace", "No Name")]
    [InlineData("import", "does-not-exist.yaml")]
    public void Bad_usage_is_exit_code_2(params string[] args) => Assert.Equal(2, ToolRun.Of(args).Code);

    public void Dispose() => _folder.Dispose();
}
