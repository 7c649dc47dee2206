using System.Text.Json;

namespace EksSpec.Tests.Cli;

public sealed class IngressCommandTests : IDisposable
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: api, namespace: shop}
        spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}
        ---

        """;

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: api
          namespace: shop
          annotations:
            kubernetes.io/ingress.class: alb
            alb.ingress.kubernetes.io/group.name: public
            alb.ingress.kubernetes.io/scheme: internal
        spec:
          rules:
            - host: api.example.com
              http:
                paths:
                  - {path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}

        """;

    private static readonly string Open = Ingress.Replace(
        "scheme: internal",
        "scheme: internet-facing",
        StringComparison.Ordinal
    );

    private static readonly string Stopped = Ingress.Replace(
        "scheme: internal",
        "scheme: inside",
        StringComparison.Ordinal
    );

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("text", "of group public")]
    [InlineData("json", "\"group\":\"public\"")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("svg", "<svg")]
    public void Load_balancers_are_shown_in_every_form(string format, string part)
    {
        var run = ToolRun.Of("ingress", "--format", format, _folder.Write("front.yaml", Service + Ingress));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_shown_with_its_target_and_the_file_that_it_stands_in()
    {
        var run = ToolRun.Of("ingress", _folder.Write("front.yaml", Service + Ingress));

        var row = Assert.Single(run.Lines, line => line.Contains("api.example.com", StringComparison.Ordinal));
        Assert.Matches(@"HTTP:80 +1 +api\.example\.com +/\* +forward +shop/api:80 .*front\.yaml:\d+$", row);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("svg")]
    public void A_group_that_is_stopped_is_exit_code_1(string format)
    {
        var run = ToolRun.Of("ingress", "--format", format, _folder.Write("front.yaml", Service + Stopped));

        Assert.Equal(1, run.Code);
        Assert.Contains("unknown scheme", run.Output, StringComparison.Ordinal);
        Assert.Equal("eksspec: group public is stopped: unknown scheme.\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Files_without_an_ingress_have_nothing_to_show()
    {
        var run = ToolRun.Of("ingress", _folder.Write("pod.yaml", Yaml.Pod));

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("there is no Ingress in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_cluster_is_in_the_names_on_aws()
    {
        var file = _folder.Write("front.yaml", Service + Ingress);

        Assert.NotEqual(
            ToolRun.Of("ingress", "--cluster-name", "a", file).Output,
            ToolRun.Of("ingress", "--cluster-name", "b", file).Output
        );
    }

    [Fact]
    public void Files_of_the_context_are_not_shown()
    {
        var file = _folder.Write("front.yaml", Service + Ingress);
        var other = _folder.Write(
            "other.yaml",
            Ingress
                .Replace("name: public", "name: other", StringComparison.Ordinal)
                .Replace("name: api\n  namespace", "name: other\n  namespace", StringComparison.Ordinal)
        );

        var run = ToolRun.Of("ingress", "--format", "json", "--context", file, other);

        Assert.Contains("\"group\":\"other\"", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("shop/api:80", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_exit_code_2() =>
        Assert.Equal(
            2,
            ToolRun.Of("ingress", _folder.Write("broken.yaml", "kind: Ingress\nmetadata: {name: a\n")).Code
        );

    [Theory]
    [InlineData("name a file or a directory, such as 'eksspec ingress .', or - for standard input.", "ingress")]
    [InlineData("--stream reads standard input; name no files with it.", "ingress", "--stream", "a.yaml")]
    [InlineData(
        "--diff wants two paths, such as 'eksspec ingress --diff main/ branch/'.",
        "ingress",
        "--diff",
        "a.yaml"
    )]
    [InlineData("--stream and --diff are two ways to call; name one of them.", "ingress", "--diff", "--stream")]
    public void A_call_that_is_wrong_is_told_so(string expected, params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal((2, $"eksspec: {expected}"), (run.Code, run.Error.ReplaceLineEndings("\n").Split('\n')[0]));
    }

    [Fact]
    public void A_stream_answers_with_the_id_and_the_groups()
    {
        var run = ToolRun.With(
            $"{{\"id\":7,\"objects\":{Text(Service + Ingress)},\"certificates\":[]}}",
            "ingress",
            "--stream"
        );

        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["id", "refused", "outside", "groups"],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("public", json.RootElement.GetProperty("groups")[0].GetProperty("group").GetString());
    }

    [Fact]
    public void A_line_without_a_cluster_is_of_dev()
    {
        var plain = $"{{\"id\":1,\"objects\":{Text(Service + Ingress)}}}";
        var named = $"{{\"id\":1,\"objects\":{Text(Service + Ingress)},\"cluster\":\"dev\"}}";
        var other = $"{{\"id\":1,\"objects\":{Text(Service + Ingress)},\"cluster\":\"prod\"}}";

        Assert.Equal(Streamed(plain), Streamed(named));
        Assert.NotEqual(Streamed(plain), Streamed(other));
        Assert.Equal(Streamed(other), ToolRun.With(plain, "ingress", "--stream", "--cluster-name", "prod").Output);
    }

    [Theory]
    [InlineData("\"certificates\":{}")]
    [InlineData("\"certificates\":[{\"arn\":\"a\"}]")]
    [InlineData("\"certificates\":[{\"arn\":\"a\",\"domains\":[1]}]")]
    [InlineData("\"cluster\":1")]
    public void A_line_with_something_else_in_a_place_is_answered_with_an_error(string field)
    {
        var run = ToolRun.With($"{{\"id\":\"x\",\"objects\":\"\",{field}}}", "ingress", "--stream");

        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal(1, run.Code);
        Assert.Equal("x", json.RootElement.GetProperty("id").GetString());
        Assert.NotNull(json.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public void A_line_that_is_no_such_object_keeps_nobody_from_the_others()
    {
        var run = ToolRun.With(
            "{\"id\":1}\n[]\n{\"id\":2,\"objects\":\"apiVersion: v1\\nkind: Namespace\\nmetadata: {name: a}\"}\n",
            "ingress",
            "--stream"
        );

        Assert.Equal(2, run.Code);
        Assert.Equal("{\"id\":2,\"refused\":[],\"outside\":[],\"groups\":[]}", Assert.Single(run.Lines));
        Assert.Contains("line 1 of standard input is no JSON object", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_tells_what_happens_and_fails_where_a_load_balancer_is_replaced()
    {
        string[] folders =
        [
            Path.GetDirectoryName(_folder.Write("old/front.yaml", Service + Ingress))!,
            Path.GetDirectoryName(_folder.Write("new/front.yaml", Service + Open))!,
        ];

        var text = ToolRun.Of(["ingress", "--diff", .. folders]);
        var json = ToolRun.Of(["ingress", "--diff", "--format", "json", .. folders]);

        Assert.Equal((1, 1), (text.Code, json.Code));
        Assert.Contains("it has another DNS name", Flat(text.Output), StringComparison.Ordinal);
        Assert.Contains("new/front.yaml:", text.Output, StringComparison.Ordinal);
        Assert.Contains("\"fate\":\"replaced\"", Assert.Single(json.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_of_nothing_is_exit_code_0()
    {
        var file = _folder.Write("front.yaml", Service + Ingress);

        var run = ToolRun.Of("ingress", "--diff", file, file);

        Assert.Equal(0, run.Code);
        Assert.EndsWith("Nothing happens to the load balancers.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_no_picture() =>
        Assert.Equal(2, ToolRun.Of("ingress", "--diff", "--format", "svg", _folder.Path, _folder.Path).Code);

    public void Dispose() => _folder.Dispose();

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static string Streamed(string line) => ToolRun.With(line, "ingress", "--stream").Output;

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
