using EksSpec.Findings;
using EksSpec.LoadBalancing;
using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>A site with something of everything, and load balancers of it that are put together by hand.</summary>
internal sealed class FrontDoorScene
{
    private const string Arn = "arn:aws:acm:eu-central-1:111122223333:certificate/";

    private const string Ingresses = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: api
          namespace: shop
          annotations:
            alb.ingress.kubernetes.io/scheme: internet-facing
        spec:
          rules:
            - host: api.example.com
              http:
                paths:
                  - {path: /v1, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}
                  - {path: /, pathType: Prefix, backend: {service: {name: split, port: {name: use-annotation}}}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          namespace: branch-42
          annotations:
            alb.ingress.kubernetes.io/scheme: internal
        spec:
          rules:
            - host: b42.example.com
              http:
                paths:
                  - {path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}
        """;

    private const string Services = """
        apiVersion: v1
        kind: Service
        metadata: {name: api, namespace: shop}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: api-v2, namespace: shop}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: branch-42}
        """;

    private static readonly SpecPath Scheme = SpecPath.Parse(
        "metadata.annotations['alb.ingress.kubernetes.io/scheme']"
    );

    private readonly Site _site;

    public FrontDoorScene(string folder = "prod")
    {
        _site = Landscape
            .Of([
                .. SpecReader.Read(Ingresses, new() { File = $"{folder}/ingresses.yaml" }),
                .. SpecReader.Read(Services, new() { File = $"{folder}/services.yaml" }),
            ])
            .Sites[0];
        Api = Find("Ingress", "shop", "api");
        Web = Find("Ingress", "branch-42", "web");
    }

    public SpecObject Api { get; }

    public SpecObject Web { get; }

    public SpecObject Find(string kind, string space, string name) => _site.Find(kind, space, name)!;

    /// <summary>A load balancer that has something of everything.</summary>
    public LoadBalancer Rich()
    {
        var api = Target(Api, "api", "80") with
        {
            HealthCheck = new() { Path = "/healthz", Port = "9090" },
            Attributes = ValueMap.Of(("deregistration_delay.timeout_seconds", "20")),
        };
        var next = Target(Api, "api-v2", "80");
        var web = new TargetGroup
        {
            Ingress = Web,
            Service = Find("Service", "branch-42", "web"),
            ServicePort = "http",
            TargetType = "instance",
            Port = 30080,
            ProtocolVersion = "GRPC",
            HealthCheck = new()
            {
                Path = "/AWS.ALB/healthcheck",
                Codes = "12",
                IsGrpc = true,
            },
        };
        return new()
        {
            Name = "k8s-public-1c58daa44b",
            Scheme = "internet-facing",
            IpAddressType = "dualstack",
            Attributes = ValueMap.Of(("idle_timeout.timeout_seconds", "120")),
            Tags = ValueMap.Of(("team", "shop")),
            Capacity = 50,
            Inbound = [new(80, "203.0.113.0/24"), new(443, "203.0.113.0/24")],
            WebAcl = "none",
            Shield = true,
            Listeners = [Plain(), Secure(api, next, web)],
            TargetGroups = [api, next, web],
            Frontend = new()
            {
                Name = "k8s-public-1c58daa44b-nlb",
                Scheme = "internal",
                IpAddressType = "dualstack",
                Listeners = [new(443, 443, new() { Protocol = "HTTPS" })],
            },
        };
    }

    private static Listener Plain() =>
        new()
        {
            Port = 80,
            Protocol = "HTTP",
            DefaultActions = [new RedirectAction("HTTP_301", Port: "443", Protocol: "HTTPS")],
        };

    private Listener Secure(TargetGroup api, TargetGroup next, TargetGroup web) =>
        new()
        {
            Port = 443,
            Protocol = "HTTPS",
            Certificates = [$"{Arn}main", $"{Arn}second"],
            SslPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06",
            MutualAuthentication = new("verify", "corp-ca", IgnoreClientCertificateExpiry: false),
            DefaultActions = [new FixedResponseAction("404", "text/plain")],
            Rules =
            [
                Rule(1, Api, 0, "/v1", "/v1/*") with
                {
                    Actions =
                    [
                        new AuthenticateAction(true, "authenticate", "openid", "AWSELBAuthSessionCookie", 604800),
                        new ForwardAction([new(api)]),
                    ],
                },
                Rule(2, Api, 1, "/*") with
                {
                    Conditions = new()
                    {
                        Hosts = ["api.example.com"],
                        Paths = ["/*"],
                        Headers = [new("X-Branch", ["42"], [])],
                        Methods =
                        [
                            ["GET", "HEAD"],
                        ],
                        Queries =
                        [
                            [new("v", "1"), new(null, "x")],
                        ],
                        SourceIps =
                        [
                            ["203.0.113.0/24"],
                        ],
                    },
                    Actions = [new ForwardAction([new(api, Weight: 80), new(next, Weight: 20)]) { IsSticky = true }],
                    Transforms = ["url-rewrite"],
                },
                Rule(3, Web, 0, "/*") with
                {
                    Conditions = new() { Hosts = ["b42.example.com"], PathRegexes = ["^/b<42>"] },
                    Actions = [new ForwardAction([new(web)])],
                },
            ],
            Dropped =
            [
                Rule(0, Api, 1, "/*") with
                {
                    Actions = [new RedirectAction("HTTP_302", Host: "api.example.com")],
                },
            ],
        };

    public TargetGroup Target(SpecObject ingress, string service, string port) =>
        new()
        {
            Ingress = ingress,
            Service = Find("Service", ingress.Ref.Namespace!, service),
            ServicePort = port,
            TargetType = "ip",
            Port = 8080,
            HealthCheck = new(),
        };

    public ListenerRule Rule(int priority, SpecObject ingress, int path, params ValueList<string> paths) =>
        new()
        {
            Priority = priority,
            Ingress = ingress,
            At = SpecPath.Parse($"spec.rules[0].http.paths[{path}]"),
            Conditions = new() { Hosts = ["api.example.com"], Paths = paths },
            Actions = [new FixedResponseAction("503", "text/plain", "Backend service does not exist")],
        };

    public GroupFault Conflict() =>
        new(
            "conflicting scheme",
            "Ingress shop/api says scheme 'internet-facing', and Ingress branch-42/web says 'internal'.",
            Web,
            Scheme
        )
        {
            Annotation = "scheme",
            Other = Api,
            Fix = "Give all members of the group one scheme, or leave it to one of them.",
        };

    public IngressGroup Public(LoadBalancer? balancer, params ValueList<GroupFault> faults) =>
        new()
        {
            Name = "public",
            Members = [Api, Web],
            LoadBalancer = balancer,
            Faults = faults,
        };

    public LoadBalancers All() =>
        new()
        {
            Groups =
            [
                new()
                {
                    Name = "branches",
                    Members = [Api, Web],
                    Faults =
                    [
                        Conflict(),
                        new(
                            "failed to parse int32 annotation",
                            "healthcheck-interval-seconds of Ingress branch-42/web says '5s', which is no whole number of 32 bits.",
                            Web,
                            SpecPath.Root
                        )
                        {
                            Annotation = "healthcheck-interval-seconds",
                            Fix = "Write a number, digits only.",
                        },
                    ],
                },
                new() { Name = "left", Leaving = [Web] },
                Public(Rich()) with
                {
                    Leaving = [Web],
                },
            ],
            Outside =
            [
                new(Web, null, "Its class 'nginx' is another controller's.", SpecPath.Parse("spec.ingressClassName")),
                new(Api, "invalid ingress group", "The group 'A_B' is no name of a group.", SpecPath.Root),
            ],
            Refused =
            [
                new(
                    Api,
                    "missing pathPatternConfig",
                    "A condition has no pathPatternConfig.",
                    SpecPath.Root,
                    "Add it."
                ),
            ],
        };
}
