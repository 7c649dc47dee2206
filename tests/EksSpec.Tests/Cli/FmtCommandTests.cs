namespace EksSpec.Tests.Cli;

public sealed class FmtCommandTests : IDisposable
{
    private const string Untidy =
        "kind: ConfigMap\ndata: {b: 'yes', a: \"1\"}\napiVersion: v1\nmetadata: {name: settings}\n";

    private const string Tidy = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          a: "1"
          b: "yes"

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_is_written_anew_in_place_and_then_stays()
    {
        var file = _folder.Write("config.yaml", Untidy);

        var first = ToolRun.Of("fmt", file);
        var second = ToolRun.Of("fmt", file);

        Assert.Equal((0, $"{file}\n"), (first.Code, first.Output));
        Assert.Equal((0, ""), (second.Code, second.Output));
        Assert.Equal(Tidy, File.ReadAllText(file));
    }

    [Fact]
    public void Comments_are_kept()
    {
        var file = _folder.Write("config.yaml", $"# why\n{Untidy}# and so\n");

        var run = ToolRun.Of("fmt", file);

        Assert.Equal($"# why\n{Tidy}# and so\n", File.ReadAllText(file));
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public void A_value_that_eksctl_passes_over_is_not_written_and_a_warning_says_so()
    {
        var run = ToolRun.With($"{Yaml.Cluster}    volumesize: 100\n", "fmt", "-");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("olumesize", run.Output, StringComparison.Ordinal);
        Assert.Contains("EKS0008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explicitly_a_file_says_what_a_server_would_fill_in_and_then_stays()
    {
        var file = _folder.Write(
            "web.yaml",
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]} # why\n"
        );

        var first = ToolRun.Of("fmt", "--explicit", file);
        var second = ToolRun.Of("fmt", "--explicit", "--check", file);

        Assert.Equal((0, $"{file}\n"), (first.Code, first.Output));
        Assert.Equal((0, ""), (second.Code, second.Output));
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec: # why
              internalTrafficPolicy: Cluster
              ports:
              - port: 80
                protocol: TCP
                targetPort: 80
              selector:
                app: web
              sessionAffinity: None
              type: ClusterIP

            """,
            File.ReadAllText(file)
        );
    }

    [Fact]
    public void Explicitly_the_number_of_pods_stays_open_and_a_secret_has_bytes()
    {
        const string Both =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, "
            + "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'shop:1.0'}]}}}\n"
            + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: shop}\nstringData: {color: blue}\n";

        var run = ToolRun.With(Both, "fmt", "--explicit", "-");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("progressDeadlineSeconds: 600", run.Output, StringComparison.Ordinal);
        Assert.Contains("terminationMessagePath: /dev/termination-log", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("replicas", run.Output, StringComparison.Ordinal);
        Assert.Contains("data:\n  color: Ymx1ZQ==\ntype: Opaque\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("stringData", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explicitly_custom_resources_and_a_cluster_config_stay_as_they_are()
    {
        const string Widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n";

        Assert.Equal(Widget, ToolRun.With(Widget, "fmt", "--explicit", "-").Output);
        Assert.Equal(
            ToolRun.With(Yaml.Cluster, "fmt", "-").Output,
            ToolRun.With(Yaml.Cluster, "fmt", "--explicit", "-").Output
        );
    }

    [Fact]
    public void Check_names_what_would_change_and_changes_nothing()
    {
        var file = _folder.Write("config.yaml", Untidy);
        _folder.Write("tidy.yaml", Tidy);

        var run = ToolRun.Of("fmt", "--check", _folder.Path);

        Assert.Equal((1, $"{file}\n"), (run.Code, run.Output));
        Assert.Equal(Untidy, File.ReadAllText(file));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        var run = ToolRun.With(Untidy, "fmt", "-");

        Assert.Equal((0, Tidy), (run.Code, run.Output));
    }

    [Fact]
    public void Diff_shows_what_would_change_and_changes_nothing()
    {
        var file = _folder.Write("config.yaml", Untidy);
        _folder.Write("tidy.yaml", Tidy);

        var run = ToolRun.Of("fmt", "--diff", _folder.Path);
        var check = ToolRun.Of("fmt", "--diff", "--check", _folder.Path);

        var expected = $"""
            --- a{file}
            +++ b{file}
            @@ -1,4 +1,7 @@
            +apiVersion: v1
             kind: ConfigMap
            -data: {"{b: 'yes', a: \"1\"}"}
            -apiVersion: v1
            -metadata: {"{name: settings}"}
            +metadata:
            +  name: settings
            +data:
            +  a: "1"
            +  b: "yes"

            """;
        Assert.Equal((0, expected), (run.Code, run.Output));
        Assert.Equal((1, expected), (check.Code, check.Output));
        Assert.Equal(Untidy, File.ReadAllText(file));
    }

    [Fact]
    public void Json_and_back_is_the_same_document()
    {
        var json = ToolRun.With(Tidy, "fmt", "--to", "json", "-");

        Assert.StartsWith("{", json.Output, StringComparison.Ordinal);
        Assert.Equal(json.Output, ToolRun.With(json.Output, "fmt", "-").Output);
        Assert.Equal(Tidy, ToolRun.With(json.Output, "fmt", "--to", "yaml", "-").Output);
    }

    [Fact]
    public void Another_syntax_goes_to_standard_output_or_a_new_file()
    {
        var file = _folder.Write("config.yaml", $"# why\n{Untidy}");
        var other = Path.Combine(_folder.Path, "config.json");

        var shown = ToolRun.Of("fmt", "--to", "json", file);
        var written = ToolRun.Of("fmt", "--to", "json", "--output", other, file);

        Assert.Equal((0, 0, ""), (shown.Code, written.Code, written.Output));
        Assert.Equal(shown.Output, File.ReadAllText(other));
        Assert.Contains("1 comment(s) are left out", written.Error, StringComparison.Ordinal);
        Assert.Equal($"# why\n{Untidy}", File.ReadAllText(file));
    }

    [Fact]
    public void Several_files_in_one_are_a_stream_of_documents()
    {
        var one = _folder.Write("one.yaml", Untidy);
        var output = Path.Combine(_folder.Path, "all.yaml");

        ToolRun.Of("fmt", "--output", output, one, _folder.Write("two.yaml", $"# two\n{Untidy}"));

        Assert.Equal($"{Tidy}---\n# two\n{Tidy}", File.ReadAllText(output));
    }

    [Fact]
    public void A_new_file_is_not_written_where_one_of_the_texts_is_broken()
    {
        var output = Path.Combine(_folder.Path, "all.yaml");

        var run = ToolRun.Of(
            "fmt",
            "--output",
            output,
            _folder.Write("a.yaml", Untidy),
            _folder.Write("b.yaml", "a: [")
        );

        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("--check", "--to", "json")]
    [InlineData("--diff", "--output", "x.yaml")]
    public void What_is_about_the_files_does_not_go_with_what_is_beside_them(params string[] options) =>
        Assert.Equal(2, ToolRun.With(Tidy, ["fmt", .. options, "-"]).Code);

    [Fact]
    public void A_json_file_stays_json()
    {
        var file = _folder.Write(
            "config.json",
            "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}}"
        );

        Assert.Equal(0, ToolRun.Of("fmt", file).Code);

        Assert.StartsWith("{\n  \"apiVersion\": \"v1\",\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_file_with_comments_stays_as_it_is()
    {
        const string Text = "{apiVersion: v1, # version\nkind:   ConfigMap, metadata: {name: a}}";
        var file = _folder.Write("config.json", Text);

        var run = ToolRun.Of("fmt", file);

        Assert.Equal((1, Text), (run.Code, File.ReadAllText(file)));
        Assert.Contains("1 comment(s), which JSON can't hold", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_file_does_not_keep_the_others()
    {
        var broken = _folder.Write("a.yaml", $"{Tidy}---\na: [\n");
        var other = _folder.Write("b.yaml", Untidy);

        var run = ToolRun.Of("fmt", _folder.Path);

        Assert.Equal((1, $"{other}\n"), (run.Code, run.Output));
        Assert.Equal($"{Tidy}---\na: [\n", File.ReadAllText(broken));
        Assert.Equal(Tidy, File.ReadAllText(other));
    }

    [Fact]
    public void A_link_and_a_mode_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = _folder.Write("config.yaml", Untidy);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(file, Mode);
        var link = File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.yaml"), "config.yaml");

        Assert.Equal(0, ToolRun.Of("fmt", link.FullName).Code);

        Assert.Equal("config.yaml", new FileInfo(link.FullName).LinkTarget);
        Assert.Equal((Tidy, Mode), (File.ReadAllText(file), File.GetUnixFileMode(file)));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\ndate: {a: b}\n")]
    [InlineData("kind: ConfigMap\n  apiVersion: [\n")]
    public void A_file_that_cannot_be_read_whole_stays_as_it_is(string text)
    {
        var file = _folder.Write("config.yaml", text);

        var run = ToolRun.Of("fmt", file);

        Assert.Equal(1, run.Code);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
