using EksSpec.Findings;

namespace EksSpec.Tests.Builders;

/// <summary>What an Ingress or a load balancer says and the Gateway API has no field for is told, with the line that says it.</summary>
public class GatewayGapsTests
{
    private const string Certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/0f1e2d3c-4b5a";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;
    private readonly LoadBalancerBuilder _gateway;

    public GatewayGapsTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _develop = _cluster.AddEnvironment("develop");
        _gateway = _cluster.AddLoadBalancer("public").WithCertificates(Certificate).UseGatewayApi();
    }

    public static TheoryData<string, Action<LoadBalancerBuilder>> Settings =>
        new()
        {
            { "WAF Classic", each => each.WithClassicWebAcl("acl") },
            { "Network Load Balancer in front", each => each.UseFrontendNetworkLoadBalancer() },
            { "group of another name", each => each.Configure(settings => settings with { Group = "other" }) },
        };

    public static TheoryData<string, Action<IngressBuilder>> Sayings =>
        new()
        {
            { "its order", each => each.WithOrder(10) },
            { "'alb.ingress.kubernetes.io/group.name'", each => each.InGroup("other") },
            { "'alb.ingress.kubernetes.io/scheme'", each => each.UseInternetFacing() },
            { "'alb.ingress.kubernetes.io/inbound-cidrs'", each => each.AllowFrom("203.0.113.0/24") },
            { "'alb.ingress.kubernetes.io/wafv2-acl-arn'", each => each.WithWebAcl("arn") },
            {
                "'alb.ingress.kubernetes.io/load-balancer-attributes'",
                each => each.WithLoadBalancerAttributes(("idle_timeout.timeout_seconds", "60"))
            },
            { "the method 'PURGE'", each => each.AddPath("/a").WhenMethod("PURGE") },
            { "two methods at once", each => each.AddPath("/a").WhenMethod("GET").WhenMethod("PUT") },
            { "under any key", each => each.AddPath("/a").WhenQuery(null, "x") },
            { "'k' of the query twice", each => each.AddPath("/a").WhenQuery("k", "x").WhenQuery("k", "y") },
            { "the header 'x-a' twice", each => each.AddPath("/a").WhenHeader("X-A", "1").WhenHeader("x-a", "2") },
            { "the path '/ä'", each => each.AddPath("/ä") },
            { "changes '^/b/(.*)$'", each => each.AddPath("/a").WithRewrite("^/b/(.*)$", "/$1") },
            { "changes '^/(.*)$'", each => each.AddPath("/").WithRewrite("^/(.*)$", "/v2/$1") },
            { "changes '^a'", each => each.AddPath("/a").WithHostRewrite("^a", "b") },
            {
                "changes '.*' to '/c'",
                each => each.AddPath("/a").WithRewrite("^/a/(.*)$", "/b/$1").WithRewrite(".*", "/c")
            },
            { "the host '#{host}.example'", each => each.AddPath("/a").RedirectTo(host: "#{host}.example") },
            { "the path '/b?c'", each => each.AddPath("/a").RedirectTo(path: "/b?c") },
            { "asks for 'source-port'", each => Conditions(each, """[{"field":"source-port"}]""") },
            { "no JSON", each => Conditions(each, "[{") },
        };

    public static TheoryData<string, Action<IngressBuilder>> GrpcSayings =>
        new()
        {
            { "no service or method of gRPC", each => each.AddPath("/a/b") },
            { "no service or method of gRPC", each => each.AddPath("/a", PathMatch.Exact) },
            { "asks for 'http-request-method'", each => each.AddPath("/a").WhenMethod("POST") },
            { "asks for 'query-string'", each => each.AddPath("/a").WhenQuery("k", "x") },
            { "answers with 'redirect'", each => each.AddPath("/a").RedirectTo(host: "www.example.com") },
            { "changes '.*'", each => each.AddPath("/a").WithRewrite(".*", "/b") },
        };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_of_the_load_balancer_is_told(string what, Action<LoadBalancerBuilder> say)
    {
        say(_gateway);

        var finding = Gap();

        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
        Assert.Contains("'public'", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Position);
    }

    [Theory]
    [MemberData(nameof(Sayings))]
    public void What_an_Ingress_says_is_told(string what, Action<IngressBuilder> say)
    {
        var web = Ingress("web").On(_gateway);
        say(web);

        var finding = Gap();

        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
        Assert.Contains("Ingress 'web'", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Position);
        Assert.NotEmpty(finding.Fix!);
    }

    [Theory]
    [MemberData(nameof(GrpcSayings))]
    public void What_an_Ingress_of_gRPC_says_is_told(string what, Action<IngressBuilder> say)
    {
        var web = Ingress("web").UseGrpc().On(_gateway);
        say(web);

        Assert.Contains(what, Gap().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_that_of_the_call()
    {
        var web = Ingress("web").On(_gateway);
        web.AddPath("/fine");
        var line = Line() + 1;
        web.WithOrder(3);

        Assert.Equal(line, Gap().Position!.Line);
    }

    [Fact]
    public void A_line_of_one_of_two_equal_paths_is_its_own()
    {
        var web = Ingress("web").On(_gateway);
        var line = Line() + 1;
        web.AddPath("/a").WhenMethod("PURGE");
        web.AddPath("/a").WhenMethod("GET");

        Assert.Equal(line, Gap().Position!.Line);
    }

    [Fact]
    public void What_is_said_for_two_hosts_is_told_once()
    {
        var web = Ingress("web").WithHost("www.example.com").On(_gateway);
        web.AddPath("/a").WhenMethod("PURGE");

        Gap();
    }

    [Fact]
    public void An_annotation_of_a_Service_is_told()
    {
        var service = Service("web").WithAnnotation("alb.ingress.kubernetes.io/auth-type", "cognito");
        service.AddIngress().WithHost("web.example.com").On(_gateway);

        Assert.Contains("Service 'web' says", Gap().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void A_route_has_as_many_hosts_as_the_API_server_takes(int count, bool isGood)
    {
        var web = Service("web").AddIngress().On(_gateway);
        for (var i = 0; i < count; i++)
        {
            web.WithHost($"h{i}.example.com");
        }

        Assert.Equal(isGood, Errors().Count == 0);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_route_has_as_many_paths_as_the_API_server_takes_the_root_among_them(int count, bool isGood)
    {
        var web = Ingress("web").On(_gateway);
        for (var i = 0; i < count; i++)
        {
            web.AddPath($"/{i}");
        }

        Assert.Equal(isGood, Errors().Count == 0);
    }

    [Fact]
    public void Auto_Mode_makes_no_load_balancer_of_a_Gateway()
    {
        _cluster.UseAutoMode();

        Assert.Contains(Errors(), finding => finding.Rule.Id == "EKS7010");
    }

    [Fact]
    public void A_class_beside_a_Gateway_is_told()
    {
        Ingress("web").WithClass("public").On(_gateway);

        Assert.Equal("EKS7009", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void Two_namespaces_contradict_each_other()
    {
        _gateway.UseGatewayApi("edge");

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void Two_routes_for_the_same_requests_are_told_with_both_lines()
    {
        var api = Ingress("api").On(_gateway);
        var web = Ingress("web").WithHost("api.example.com").On(_gateway);
        var line = Line() + 1;
        api.AddPath("/same");
        web.AddPath("/same");

        var finding = Assert.Single(Errors());

        Assert.Equal("EKS7009", finding.Rule.Id);
        Assert.Contains("'/same' of 'api.example.com'", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"({line})", finding.Message, StringComparison.Ordinal);
        Assert.Equal(line + 1, finding.Position!.Line);
    }

    [Fact]
    public void A_second_default_is_told()
    {
        Ingress("api").UseAsDefault().On(_gateway);
        Ingress("web").UseAsDefault().On(_gateway);

        Assert.Contains("'/' of every host", Assert.Single(Errors()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Routes_of_two_Gateways_may_ask_for_the_same()
    {
        var other = _cluster.AddLoadBalancer("private").UseGatewayApi();
        Ingress("api").On(_gateway);
        Ingress("web").WithHost("api.example.com").On(other);

        Assert.Empty(Errors());
    }

    [Fact]
    public void Conditions_make_two_paths_of_two_Ingresses_different()
    {
        Ingress("api").On(_gateway);
        var web = Ingress("web").On(_gateway);
        web.AddPath("/").WhenHeader("X-Canary", "always");

        Assert.Empty(Errors());
    }

    [Fact]
    public void A_namespace_of_its_own_may_hold_the_Gateway()
    {
        var edge = _cluster.AddLoadBalancer("edge").UseGatewayApi("edge");
        _cluster.AddNamespace("edge");
        Ingress("web").On(edge);

        Assert.Contains("namespace: edge", Text("shop/loadbalancer-edge.yaml"), StringComparison.Ordinal);
        Assert.Contains("namespace: edge", Text("shop/develop/web.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_environments_only_its_own_namespace_may_use_it()
    {
        var other = _fleet.AddCluster("other").AllowApiFrom("203.0.113.10/32");
        other.AddLoadBalancer("public").UseGatewayApi();

        Assert.Contains("from: Same", Text("other/loadbalancer-public.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_may_be_on_an_Ingress_instead()
    {
        var classic = _cluster.AddLoadBalancer("classic");
        var staging = _cluster.AddEnvironment("staging");
        Ingress("web").On(_gateway).In(staging, there => there.On(classic));
        _fleet.TryBuild(out _, out _);

        Assert.Contains("kind: HTTPRoute", Text("shop/develop/web.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Built_alone_it_stays_an_Ingress()
    {
        var web = _fleet.AddDeployment("web", "shop/web:1").WithPort(8080);
        web.AddService().AddIngress().WithHost("web.example.com").On(_gateway);

        Assert.Contains(web.BuildAll(), each => each is k8s.Models.V1Ingress);
    }

    [Fact]
    public void Configure_reaches_what_becomes_a_route()
    {
        Ingress("web")
            .Configure(ingress => ingress.Metadata.Annotations["example.com/owner"] = "shop")
            .Configure(ingress => ingress.Spec.Rules[0].Host = "other.example.com")
            .On(_gateway);

        var text = Text("shop/develop/web.yaml");

        Assert.Contains("example.com/owner: shop", text, StringComparison.Ordinal);
        Assert.Contains("- other.example.com", text, StringComparison.Ordinal);
    }

    private static void Conditions(IngressBuilder ingress, string json)
    {
        ingress.AddPath("/a").Respond(404);
        ingress.WithAnnotation("alb.ingress.kubernetes.io/conditions.respond-a", json);
    }

    private ServiceBuilder Service(string name) =>
        _fleet.AddDeployment(name, $"shop/{name}:1").WithPort(8080).In(_develop).AddService();

    private IngressBuilder Ingress(string name) => Service(name).AddIngress().WithHost($"{name}.example.com");

    private string Text(string path) => _fleet.Build().Files.Single(file => file.Path == path).Text;

    private Finding Gap()
    {
        var finding = Assert.Single(Errors());
        Assert.Equal("EKS7011", finding.Rule.Id);
        return finding;
    }

    private List<Finding> Errors()
    {
        _fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => finding.Severity == Severity.Error)];
    }

    private static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;
}
