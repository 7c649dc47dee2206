using EksSpec.Builders;

namespace EksSpec.Tests.Builders;

/// <content>The same programs with load balancers that are Gateways, where the Gateway API has a field for all that they say.</content>
internal static partial class LoadBalancerPrograms
{
    /// <summary>The programs by what they are about.</summary>
    public static IReadOnlyDictionary<string, Action<FleetBuilder>> Gateways { get; } =
        new SortedDictionary<string, Action<FleetBuilder>>(StringComparer.Ordinal)
        {
            ["a-load-balancer-in-each-of-two-clusters"] = TwoClusters,
            ["blue-and-green"] = BlueAndGreen,
            ["every-setting-of-a-load-balancer"] = AllButFrontendNlb,
            ["one-service-behind-two-gateways-and-an-ingress"] = ThreeDoors,
            ["open-id-and-a-port-without-redirect"] = OpenId,
            ["paths-of-several-services"] = fleet => PathsOf(fleet),
            ["targets-of-grpc"] = Grpc,
            ["two-ingresses-and-authentication-on-one-path"] = OnePathSignsIn,
        };

    /// <summary>A fleet with what a program says, its load balancers as Gateways.</summary>
    public static FleetBuilder GatewayFleet(string program) =>
        Fleet(fleet =>
        {
            Gateways[program](fleet);
            foreach (var loadBalancer in LoadBalancersOf(fleet).Where(each => each.Name != "classic"))
            {
                loadBalancer.UseGatewayApi();
            }
        });

    private static IEnumerable<LoadBalancerBuilder> LoadBalancersOf(FleetBuilder fleet) =>
        fleet
            .Clusters.SelectMany(cluster => cluster.Objects)
            .OfType<LoadBalancerManifest>()
            .Select(made => made.LoadBalancer);

    private static void AllButFrontendNlb(FleetBuilder fleet)
    {
        EverySetting(fleet);
        LoadBalancersOf(fleet).Single().Configure(settings => settings with { FrontendNlbScheme = null });
    }

    private static void ThreeDoors(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var inside = cluster.AddLoadBalancer("inside");
        var outside = cluster.AddLoadBalancer("outside").UseInternetFacing().WithCertificates(Certificate);
        var classic = cluster.AddLoadBalancer("classic");
        var live = cluster.AddEnvironment("live");
        var service = Api(fleet, "web").In(live).AddService();
        service
            .AddIngress("web-inside")
            .WithHost("web.example.internal")
            .WithStickySessions(TimeSpan.FromMinutes(30))
            .On(inside);
        service.AddIngress("web-outside").WithHost("www.example.com").WithHost("example.com").On(outside);
        service.AddIngress("web-classic").WithHost("old.example.internal").On(classic);
    }

    private static void OpenId(FleetBuilder fleet)
    {
        var cluster = Cluster(fleet, "shop");
        var shared = cluster
            .AddLoadBalancer("public")
            .WithCertificates(Certificate, Certificate + "6")
            .WithoutRedirect()
            .InSubnetsTagged("tier", "public")
            .UseMutualTlsPassthrough();
        var live = cluster.AddEnvironment("live");
        var web = Api(fleet, "web").In(live).AddService().AddIngress().WithHost("*.example.com").On(shared);
        web.AddPath("/admin").WhenSource("203.0.113.0/24", "198.51.100.0/24");
        web.AddPath("/admin")
            .WithAuthentication(
                Authentication.Oidc(
                    "https://login.example.com",
                    "https://login.example.com/authorize",
                    "https://login.example.com/token",
                    "https://login.example.com/userinfo",
                    "web-login"
                ) with
                {
                    Scope = "openid email",
                    SessionCookie = "WebSession",
                }
            );
        web.AddPath("/api").WithRewrite("^/api/(.*)$", "/v2/$1").WithHostRewrite(".*", "api.example.internal");
        web.AddPath("/search")
            .WhenHeader("Accept-Language", "de*", "a,b")
            .WhenQuery("q", "*")
            .WithRewrite(".*", "/suche");
    }
}
