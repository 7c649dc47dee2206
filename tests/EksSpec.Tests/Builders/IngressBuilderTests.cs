using EksSpec.CustomResources;
using EksSpec.Findings;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class IngressBuilderTests
{
    private const string Prefix = "alb.ingress.kubernetes.io/";

    private static readonly Authentication Staff = Authentication.Cognito("arn", "client", "staff");

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;
    private readonly DeploymentBuilder _api;

    public IngressBuilderTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _develop = _cluster.AddEnvironment("develop").WithDomain("example.com");
        _api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(_develop);
    }

    [Fact]
    public void Hosts_said_in_an_environment_take_the_place_of_those_outside()
    {
        _api.AddService()
            .AddIngress()
            .WithHost("a.example.com")
            .WithSubdomain("b")
            .In(_develop, there => there.WithHost("*.c.example.com"));

        Assert.Equal(["*.c.example.com"], Hosts());
    }

    [Fact]
    public void Hosts_add_up_until_they_are_replaced()
    {
        var ingress = _api.AddService().AddIngress().WithHost("a.example.com").WithSubdomain("b");

        Assert.Equal(["a.example.com", "b.example.com"], Hosts());

        ingress.Replace(i => i.WithHost("c.example.com").WithHost("d.example.com"));

        Assert.Equal(["c.example.com", "d.example.com"], Hosts());
    }

    [Fact]
    public void Every_host_has_every_path()
    {
        _api.AddService()
            .AddIngress()
            .WithHost("a.example.com")
            .WithHost("b.example.com")
            .WithPath("/x")
            .WithPath("/y");

        Assert.All(Ingress().Spec.Rules, rule => Assert.Equal(["/x", "/y"], rule.Http.Paths.Select(path => path.Path)));
    }

    [Fact]
    public void A_path_added_stands_beside_every_path()
    {
        _api.AddService().AddIngress().AddPath("/old").RedirectTo(host: "new.example.com");

        Assert.Equal(["/", "/old"], Ingress().Spec.Rules.Single().Http.Paths.Select(path => path.Path).Order());
    }

    [Fact]
    public void A_path_with_conditions_comes_before_one_like_it()
    {
        var ingress = _api.AddService().AddIngress();
        ingress.AddPath("/x").Respond(404);
        ingress.AddPath("/x").WhenMethod("GET");

        Assert.Equal(
            ["forward-x", "respond-x", "api"],
            Ingress().Spec.Rules.Single().Http.Paths.Select(path => path.Backend.Service.Name)
        );
    }

    [Fact]
    public void A_path_that_does_two_things_is_told_with_both_lines()
    {
        _api.AddService().AddIngress().AddPath("/x").Respond(404).RedirectTo(host: "new.example.com");

        var finding = Assert.Single(Errors());

        Assert.Equal("EKS7001", finding.Rule.Id);
        Assert.Contains("fixed response 404", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Authentication_of_a_path_is_an_Ingress_that_comes_first()
    {
        var ingress = _api.AddService().AddIngress().WithHost("a.example.com").WithOrder(5);
        ingress.AddPath("/admin").WithAuthentication(Staff);

        var ingresses = Ingresses();

        Assert.Equal(["api-admin", "api"], ingresses.Select(each => each.Metadata.Name));
        Assert.Equal(["4", "5"], ingresses.Select(each => Note(each, "group.order")));
        Assert.Equal(["cognito", null], ingresses.Select(each => Note(each, "auth-type")));
    }

    [Fact]
    public void A_path_without_authentication_stands_beside_an_Ingress_that_asks()
    {
        var ingress = _api.AddService().AddIngress().WithAuthentication(Staff);
        ingress.AddPath("/health", PathMatch.Exact).WithAuthentication(Authentication.None);

        Assert.Equal([null, "cognito"], Ingresses().Select(each => Note(each, "auth-type")));
    }

    [Fact]
    public void What_is_wrong_with_an_Ingress_of_parts_is_told_once()
    {
        var ingress = _api.AddService().AddIngress().WithHost("a_b.example.com");
        ingress.AddPath("/admin").WithAuthentication(Staff);

        Assert.Single(Errors(), finding => finding.Rule.Id == "EKS7008");
    }

    [Fact]
    public void OIDC_says_where_to_sign_in()
    {
        _api.AddService()
            .AddIngress()
            .WithAuthentication(
                Authentication.Oidc("https://a", "https://b", "https://c", "https://d", "login") with
                {
                    Scope = "openid email",
                    SessionCookie = "shop",
                    OnUnauthenticated = UnauthenticatedRequest.Deny,
                }
            );

        var ingress = Ingress();

        Assert.Equal("oidc", Note(ingress, "auth-type"));
        Assert.Equal(
            """{"issuer":"https://a","authorizationEndpoint":"https://b","tokenEndpoint":"https://c","userInfoEndpoint":"https://d","secretName":"login"}""",
            Note(ingress, "auth-idp-oidc")
        );
        Assert.Equal("openid email", Note(ingress, "auth-scope"));
        Assert.Equal("deny", Note(ingress, "auth-on-unauthenticated-request"));
        Assert.Equal("shop", Note(ingress, "auth-session-cookie"));
    }

    [Fact]
    public void The_health_check_follows_the_port_and_the_protocol_of_the_probe()
    {
        _api.WithPort(9090, "admin").WithReadinessProbe(Probe.Http("/ready", "admin"));
        _api.Configure(deployment =>
            deployment.Spec.Template.Spec.Containers[0].ReadinessProbe.HttpGet.Scheme = "HTTPS"
        );
        _api.AddService().AddIngress().UseHttpsTargets();

        var ingress = Ingress();

        Assert.Equal(("/ready", "9090"), (Note(ingress, "healthcheck-path"), Note(ingress, "healthcheck-port")));
        Assert.Equal("HTTPS", Note(ingress, "backend-protocol"));
        Assert.Equal("200-399", Note(ingress, "success-codes"));
    }

    [Fact]
    public void A_health_check_of_its_own_follows_nothing()
    {
        _api.WithReadinessProbe(Probe.Http("/ready"));
        _api.AddService().AddIngress().WithHealthCheck("/", healthy: 3, unhealthy: 4, protocol: ListenerProtocol.Https);

        var ingress = Ingress();

        Assert.Equal(("/", null), (Note(ingress, "healthcheck-path"), Note(ingress, "success-codes")));
        Assert.Equal(
            ("3", "4"),
            (Note(ingress, "healthy-threshold-count"), Note(ingress, "unhealthy-threshold-count"))
        );
        Assert.Equal("HTTPS", Note(ingress, "healthcheck-protocol"));
    }

    [Theory]
    [InlineData(null, null, 20, 60)]
    [InlineData(90, null, 90, 130)]
    [InlineData(5, null, 5, 60)]
    [InlineData(90, 100, 60, 100)]
    [InlineData(0, null, null, 60)]
    public void Pods_wait_as_long_as_the_load_balancer_lets_requests_end(int? delay, int? grace, int? wait, int period)
    {
        if (grace is { } seconds)
        {
            _api.WithGracePeriod(TimeSpan.FromSeconds(seconds));
        }

        var ingress = _api.AddService().AddIngress();
        if (delay is { } given)
        {
            ingress.WithDeregistrationDelay(TimeSpan.FromSeconds(given));
        }

        var pod = Objects().OfType<V1Deployment>().Single().Spec.Template.Spec;

        Assert.Equal(wait, (int?)pod.Containers[0].Lifecycle?.PreStop?.Sleep.Seconds);
        Assert.Equal(period, pod.TerminationGracePeriodSeconds);
    }

    [Fact]
    public void Attributes_of_targets_add_up_and_keep_commas()
    {
        _api.AddService()
            .AddIngress()
            .WithSlowStart(TimeSpan.FromSeconds(30))
            .WithStickySessions(TimeSpan.FromMinutes(1), "session")
            .WithTargetGroupAttributes(("a.b", "x,y"));

        Assert.Equal(
            @"a.b=x\,y,slow_start.duration_seconds=30,stickiness.app_cookie.cookie_name=session,"
                + "stickiness.app_cookie.duration_seconds=60,stickiness.enabled=true,stickiness.type=app_cookie",
            Note(Ingress(), "target-group-attributes")
        );
    }

    [Fact]
    public void Two_values_of_an_attribute_contradict_each_other()
    {
        _api.AddService()
            .AddIngress()
            .WithSlowStart(TimeSpan.FromSeconds(30))
            .WithTargetGroupAttributes(("slow_start.duration_seconds", "60"));

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void A_default_alone_has_no_rules()
    {
        _api.AddService().AddIngress().UseAsDefault();

        Assert.Null(Ingress().Spec.Rules);
        Assert.Equal("api", Ingress().Spec.DefaultBackend.Service.Name);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("/*")]
    [InlineData("/a//b")]
    [InlineData("/a/../b")]
    [InlineData("/a%2Fb")]
    public void A_path_that_Kubernetes_or_the_controller_refuses_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => _api.AddService().AddIngress().WithPath(path));

    [Fact]
    public void What_one_call_can_know_is_refused_at_once()
    {
        var service = _api.AddService();
        var path = service.AddIngress().AddPath("/x");

        Assert.Throws<ArgumentException>(() => path.RedirectTo());
        Assert.Throws<ArgumentException>(() => path.Respond(200, new string('x', 1025)));
        Assert.Throws<ArgumentException>(() => path.Respond(200, "x", "text/xml"));
        Assert.Throws<ArgumentOutOfRangeException>(() => path.Respond(302));
        Assert.Throws<ArgumentException>(() => path.WhenMethod("get"));
        Assert.Throws<ArgumentException>(() => path.ToWeighted([.. Enumerable.Repeat((service, 1), 6)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => path.ToWeighted((service, 1000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.WithSlowStart(TimeSpan.FromSeconds(29)));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.WithDeregistrationDelay(TimeSpan.FromSeconds(3601)));
        Assert.Throws<ArgumentException>(() => _cluster.AddLoadBalancer("a.b"));
        Assert.Throws<ArgumentException>(() => _cluster.AddLoadBalancer("a").WithName("internal-a"));
        Assert.Throws<ArgumentException>(() => _cluster.AddLoadBalancer("a").InSubnets("public-a"));
    }

    [Fact]
    public void Auto_mode_is_told_what_it_cannot_set()
    {
        _cluster.UseAutoMode();
        var shared = _cluster.AddLoadBalancer("public").UseShield().WithClassicWebAcl("acl");
        shared.WithListenerAttributes(80, ("routing.http.response.server.enabled", "false"));
        _api.AddService().AddIngress().On(shared);
        _api.AddService(81, "other").AddIngress().InGroup("mine");

        Assert.Equal(4, Errors().Count(finding => finding.Rule.Id == "EKS7010"));
    }

    [Fact]
    public void A_setting_of_a_listener_that_is_not_there_is_told()
    {
        _cluster.AddLoadBalancer("public").WithListenerAttributes(443, ("a", "b")).UseMutualTls("clients");

        Assert.Equal(2, Errors().Count(finding => finding.Rule.Id == "EKS7006"));
    }

    [Fact]
    public void HTTP_is_served_where_it_is_not_redirected()
    {
        var shared = _cluster
            .AddLoadBalancer("public")
            .WithCertificates("arn:aws:acm:eu-central-1:111122223333:certificate/0f1e2d3c-4b5a")
            .WithoutRedirect();
        _api.AddService().AddIngress().On(shared);

        var text = _fleet.Build().Files.Single(file => file.Path == "shop/loadbalancer-public.yaml").Text;

        Assert.DoesNotContain("sslRedirectPort", text, StringComparison.Ordinal);
        Assert.Equal("""[{"HTTP":80},{"HTTPS":443}]""", Note(Ingress(), "listen-ports"));
    }

    private static string? Note(V1Ingress ingress, string name) =>
        ingress.Metadata.Annotations.TryGetValue(Prefix + name, out var value) ? value : null;

    private IEnumerable<string> Hosts() => Ingress().Spec.Rules.Select(rule => rule.Host);

    private V1Ingress Ingress() => Ingresses().Single();

    private List<V1Ingress> Ingresses() => [.. Objects().OfType<V1Ingress>()];

    private IEnumerable<object> Objects() =>
        _fleet.Build().Files.SelectMany(file => SpecReader.Read(file.Text)).Select(document => document.Value!);

    private List<Finding> Errors()
    {
        _fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => finding.Severity == Severity.Error)];
    }
}
