using EksSpec.CustomResources;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>Whole programs that put Ingresses and Services behind load balancers, each of them right for the controller.</summary>
internal static partial class LoadBalancerPrograms
{
    private const string Certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/0f1e2d3c-4b5a";

    /// <summary>The programs by what they are about.</summary>
    public static IReadOnlyDictionary<string, Action<FleetBuilder>> All { get; } =
        new SortedDictionary<string, Action<FleetBuilder>>(StringComparer.Ordinal)
        {
            ["a-load-balancer-in-each-of-two-clusters"] = TwoClusters,
            ["auto-mode"] = AutoMode,
            ["auto-mode-without-a-handle"] = AutoModeUsual,
            ["blue-and-green"] = BlueAndGreen,
            ["every-setting-of-a-load-balancer"] = EverySetting,
            ["internal-and-internet-facing-side-by-side"] = Usual,
            ["network-load-balancers"] = Network,
            ["paths-of-several-services"] = Paths,
            ["targets-of-grpc"] = Grpc,
            ["two-ingresses-and-authentication-on-one-path"] = OnePathSignsIn,
        };

    /// <summary>A fleet with what a program says.</summary>
    public static FleetBuilder Fleet(string program) => Fleet(All[program]);

    private static FleetBuilder Fleet(Action<FleetBuilder> program)
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        fleet.AllowApiFrom("203.0.113.10/32");
        program(fleet);
        return fleet;
    }

    private static void TwoClusters(FleetBuilder fleet)
    {
        var nonprod = Cluster(fleet, "nonprod");
        var prod = Cluster(fleet, "prod");
        var nonprodPublic = nonprod
            .AddLoadBalancer("public")
            .UseInternetFacing()
            .WithCertificates(Certificate)
            .AllowFrom("203.0.113.0/24");
        var prodPublic = prod.AddLoadBalancer("public")
            .UseInternetFacing()
            .WithCertificates(Certificate)
            .UseDeletionProtection();
        var develop = nonprod.AddEnvironment("develop").WithDomain("develop.example.com");
        var live = prod.AddEnvironment("live").WithDomain("example.com");
        foreach (var name in new[] { "api", "web" })
        {
            Api(fleet, name)
                .In(develop)
                .In(live)
                .AddService()
                .AddIngress()
                .WithSubdomain(name)
                .On(nonprodPublic, prodPublic);
        }
    }

    private static void AutoMode(FleetBuilder fleet)
    {
        var cluster = fleet.AddCluster("shop").UseAutoMode();
        var shared = cluster
            .AddLoadBalancer("public")
            .UseInternetFacing()
            .WithCertificates(Certificate)
            .InSubnetsTagged("tier", "public")
            .WithTag("team", "shop");
        var develop = cluster.AddEnvironment("develop");
        Api(fleet, "api").In(develop).AddService().AddIngress().WithHost("api.example.com").On(shared);
        var tcp = cluster.AddNetworkLoadBalancer("tcp");
        Api(fleet, "queue").In(develop).AddService(5672).UseLoadBalancer(tcp);
    }

    private static void AutoModeUsual(FleetBuilder fleet)
    {
        var develop = fleet.AddCluster("shop").UseAutoMode().AddEnvironment("develop");
        Api(fleet, "api").In(develop).AddService().AddIngress().WithHost("api.example.com");
        Api(fleet, "web").In(develop).AddService().AddIngress().WithHost("www.example.com").UseInternetFacing();
    }

    private static void Usual(FleetBuilder fleet)
    {
        var develop = Cluster(fleet, "shop").AddEnvironment("develop");
        Api(fleet, "admin").In(develop).AddService().AddIngress().WithHost("admin.example.com").AllowFrom("10.0.0.0/8");
        Api(fleet, "web")
            .In(develop)
            .AddService()
            .AddIngress()
            .WithHost("www.example.com")
            .WithHost("example.com")
            .UseInternetFacing()
            .WithCertificates(Certificate);
    }

    private static void BlueAndGreen(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster.AddLoadBalancer("public").WithCertificates(Certificate);
        var live = cluster.AddEnvironment("live");
        var green = Api(fleet, "green").In(live).AddService();
        var blue = Api(fleet, "blue").In(live).AddService();
        var ingress = blue.AddIngress("web").WithHost("www.example.com").On(shared);
        ingress.AddPath("/").ToWeighted((blue, 90), (green, 10)).WithStickyChoice(TimeSpan.FromHours(1));
        ingress.AddPath("/").WhenHeader("X-Canary", "always").To(green);
    }

    private static void Paths(FleetBuilder fleet) => PathsOf(fleet).WithOrder(10);

    private static IngressBuilder PathsOf(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster.AddLoadBalancer("public").WithCertificates(Certificate);
        var live = cluster.AddEnvironment("live");
        var api = Api(fleet, "api", "/health").In(live).AddService(8000);
        var ingress = Api(fleet, "web")
            .In(live)
            .AddService()
            .AddIngress()
            .WithHost("www.example.com")
            .WithPath("/")
            .WithPath("/api", api)
            .WithPath("/version", api, PathMatch.Exact)
            .UseAsDefault()
            .On(shared);
        ingress.AddPath("/old").RedirectTo(path: "/#{path}", host: "archive.example.com", query: "from=old&#{query}");
        ingress.AddPath("/old").WhenQuery("keep", "yes").WhenMethod("GET");
        ingress.AddPath("/internal").Respond(404, "{\"error\":\"none, here\"}", "application/json");
        ingress.AddPath("/internal").WhenSource("10.0.0.0/8").To(api).WithRewrite("^/internal/(.*)$", "/$1");
        ingress.AddPath("/moved", PathMatch.Exact).RedirectTo(host: "new.example.com", isPermanent: false);
        return ingress;
    }

    private static void Grpc(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster.AddLoadBalancer("public").WithCertificates(Certificate);
        var live = cluster.AddEnvironment("live");
        fleet
            .AddDeployment("orders", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:1")
            .WithPort(9000, "grpc")
            .WithReadinessProbe(Probe.Grpc(9001))
            .WithRequests(cpu: "100m", memory: "128Mi")
            .WithLimits(memory: "128Mi")
            .In(live)
            .AddService(9000)
            .AddIngress()
            .WithHost("orders.example.com")
            .UseGrpc()
            .WithBalancing(BalancingAlgorithm.LeastOutstandingRequests)
            .WithDeregistrationDelay(TimeSpan.FromSeconds(90))
            .On(shared);
    }

    private static void OnePathSignsIn(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster.AddLoadBalancer("public").UseInternetFacing().WithCertificates(Certificate);
        var live = cluster.AddEnvironment("live");
        var staff = Authentication.Cognito(
            "arn:aws:cognito-idp:eu-central-1:111122223333:userpool/eu-central-1_Ab1",
            "1example23456789",
            "shop-staff"
        ) with
        {
            SessionTimeout = TimeSpan.FromHours(8),
            OnUnauthenticated = UnauthenticatedRequest.Authenticate,
        };
        var web = Api(fleet, "web").In(live).AddService().AddIngress().WithHost("www.example.com").On(shared);
        web.AddPath("/admin").WithAuthentication(staff);
        web.AddPath("/admin/health", PathMatch.Exact);
        Api(fleet, "api")
            .In(live)
            .AddService()
            .AddIngress()
            .WithHost("api.example.com")
            .WithAuthentication(
                Authentication.Jwt(
                    "https://login.example.com/jwks",
                    "https://login.example.com",
                    new JwtClaim("aud", JwtClaimFormat.SingleString, "api")
                )
            )
            .On(shared);
    }

    private static void Network(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var tcp = cluster
            .AddNetworkLoadBalancer("tcp")
            .UseInternetFacing()
            .WithCertificates(Certificate)
            .WithTlsPorts("http")
            .WithTlsPolicy("ELBSecurityPolicy-TLS13-1-2-2021-06")
            .AllowFrom("203.0.113.0/24")
            .UseCrossZone()
            .WithTag("team", "shop");
        var live = cluster.AddEnvironment("live");
        Api(fleet, "broker", "/health")
            .In(live)
            .AddService(443)
            .UseLoadBalancer(tcp)
            .WithDeregistrationDelay(TimeSpan.FromSeconds(30));
        Api(fleet, "ftp").In(live).AddService(443).UseLoadBalancer(tcp);
    }

    private static void EverySetting(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster
            .AddLoadBalancer("edge")
            .UseInternetFacing()
            .WithName("shop-edge")
            .WithCertificates(Certificate)
            .WithTlsPolicy("ELBSecurityPolicy-TLS13-1-2-2021-06")
            .WithListener(ListenerProtocol.Http, 8080)
            .WithListener(ListenerProtocol.Https, 8443)
            .WithListenerAttributes(8443, ("routing.http.response.server.enabled", "false"))
            .AllowFrom("203.0.113.0/24", "198.51.100.0/24")
            .AllowFromPrefixLists("pl-0123456789abcdef0")
            .WithWebAcl("arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/edge/0f1e2d3c")
            .UseShield()
            .WithIpAddressType(AlbAddresses.DualStack)
            .InSubnets("subnet-0123456789abcdef0", "subnet-0123456789abcdef1")
            .WithSecurityGroups("sg-0123456789abcdef0")
            .WithTag("team", "shop")
            .WithCapacity(500)
            .UseMutualTls("shop-clients", ignoresExpiry: false)
            .UseFrontendNetworkLoadBalancer(isInternetFacing: true)
            .AllowNamespaces("live")
            .AllowNamespacesLabelled("tier", "edge")
            .WithAccessLogs("shop-logs", "edge")
            .WithIdleTimeout(TimeSpan.FromMinutes(2))
            .UseDeletionProtection()
            .WithoutHttp2()
            .WithoutInvalidHeaders()
            .WithAttributes(("routing.http.preserve_host_header.enabled", "true"));
        var live = cluster.AddEnvironment("live").WithLabel("tier", "edge");
        Api(fleet, "web")
            .In(live)
            .AddService()
            .AddIngress()
            .WithHost("www.example.com")
            .WithHealthCheck("/ready", successCodes: "200,204", interval: TimeSpan.FromSeconds(30))
            .WithStickySessions(TimeSpan.FromMinutes(30))
            .WithSlowStart(TimeSpan.FromSeconds(60))
            .UseHttp2()
            .On(shared);
    }

    private static ClusterBuilder Cluster(FleetBuilder fleet, string name)
    {
        var cluster = fleet.AddCluster(name);
        cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(min: 2, max: 4).InPrivateSubnets();
        return cluster;
    }

    private static DeploymentBuilder Api(FleetBuilder fleet, string name, string ready = "/ready") =>
        fleet
            .AddDeployment(name, $"111122223333.dkr.ecr.eu-central-1.amazonaws.com/{name}:1")
            .WithPort(8080)
            .WithReadinessProbe(Probe.Http(ready))
            .WithRequests(cpu: "100m", memory: "128Mi")
            .WithLimits(memory: "128Mi");
}
