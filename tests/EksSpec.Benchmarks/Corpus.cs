using System.Globalization;
using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Benchmarks;

/// <summary>The documents that are measured: what a platform of web services is made of.</summary>
internal static class Corpus
{
    /// <summary>Seven documents for each service: 7,000 for a thousand.</summary>
    public static IReadOnlyList<object> Documents(int services) =>
        [
            .. Enumerable
                .Range(0, services)
                .SelectMany(i =>
                    new object[]
                    {
                        ServiceAccount(i),
                        ConfigMap(i),
                        SmallDeployment(i),
                        Service(i),
                        Ingress(i),
                        Autoscaler(i),
                        DisruptionBudget(i),
                    }
                ),
        ];

    /// <summary>A Deployment of 4 kB, with all that production asks for.</summary>
    public static V1Deployment Deployment(int i)
    {
        var deployment = SmallDeployment(i);
        var pod = deployment.Spec.Template.Spec;
        pod.Containers[0].Env = [.. Enumerable.Range(0, 12).Select(n => Variable($"SETTING_{n}", $"value of {n}"))];
        pod.Containers.Add(Sidecar("log-router"));
        pod.Containers.Add(Sidecar("metrics"));
        pod.InitContainers = [Sidecar("migrate")];
        return deployment;
    }

    /// <summary>A cluster with two node groups, add-ons and service accounts.</summary>
    public static ClusterConfig ClusterConfig() =>
        new()
        {
            Metadata = new()
            {
                Name = "labbase-nonprod",
                Region = "ap-northeast-1",
                Version = "1.34",
                Tags = ValueMap.Of(("team", "platform"), ("cost-center", "1234")),
            },
            Iam = new() { WithOidc = true, ServiceAccounts = [Account("load-balancer"), Account("autoscaler")] },
            Vpc = new()
            {
                Cidr = "10.20.0.0/16",
                ClusterEndpoints = new() { PrivateAccess = true, PublicAccess = true },
                PublicAccessCidrs = ["203.0.113.10/32"],
                Nat = new() { Gateway = "HighlyAvailable" },
            },
            Addons =
            [
                .. new[] { "vpc-cni", "coredns", "kube-proxy" }.Select(name => new Addon
                {
                    Name = name,
                    Version = "latest",
                }),
            ],
            ManagedNodeGroups = [NodeGroup("develop", isSpot: true), NodeGroup("staging", isSpot: false)],
            AvailabilityZones = ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"],
            CloudWatch = new()
            {
                ClusterLogging = new() { EnableTypes = ["api", "audit"], LogRetentionInDays = 30 },
            },
        };

    /// <summary>A cluster of about 200 lines and 5 kB: five node groups, one of them self-managed.</summary>
    public static ClusterConfig LargeClusterConfig()
    {
        var config = ClusterConfig();
        return config with
        {
            ManagedNodeGroups =
            [
                .. config.ManagedNodeGroups!,
                NodeGroup("production", isSpot: false),
                NodeGroup("batch", isSpot: true),
            ],
            NodeGroups =
            [
                new()
                {
                    Name = "mixed",
                    MinSize = 0,
                    MaxSize = 10,
                    InstancesDistribution = new()
                    {
                        InstanceTypes = ["m5.large", "m5a.large", "m6i.large"],
                        OnDemandBaseCapacity = 0,
                        OnDemandPercentageAboveBaseCapacity = 0,
                        SpotAllocationStrategy = "capacity-optimized",
                    },
                },
            ],
        };
    }

    private static ClusterIamServiceAccount Account(string name) =>
        new()
        {
            Metadata = new() { Name = name, Namespace = "kube-system" },
            AttachPolicyArns = ["arn:aws:iam::123456789012:policy/" + name],
        };

    private static ManagedNodeGroup NodeGroup(string name, bool isSpot) =>
        new()
        {
            Name = name,
            AmiFamily = "AmazonLinux2023",
            MinSize = 0,
            MaxSize = 20,
            DesiredCapacity = 2,
            VolumeSize = 80,
            VolumeType = "gp3",
            PrivateNetworking = true,
            Labels = ValueMap.Of(("lifecycle", isSpot ? "Ec2Spot" : "OnDemand"), ("environment", name)),
            Tags = ValueMap.Of(
                ("k8s.io/cluster-autoscaler/enabled", "true"),
                ("k8s.io/cluster-autoscaler/node-template/taint/spotInstance", "true:NoSchedule")
            ),
            InstanceTypes = ["m5.large", "m5a.large", "m5n.large", "m6i.large"],
            Spot = isSpot,
            Taints = isSpot
                ?
                [
                    new()
                    {
                        Key = "spotInstance",
                        Value = "true",
                        Effect = "NoSchedule",
                    },
                ]
                : null,
            UpdateConfig = new() { MaxUnavailablePercentage = 33 },
        };

    private static V1ServiceAccount ServiceAccount(int i) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "ServiceAccount",
            Metadata = Meta(i),
            AutomountServiceAccountToken = false,
        };

    private static V1ConfigMap ConfigMap(int i) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = Meta(i),
            Data = new Dictionary<string, string>
            {
                ["appsettings.json"] =
                    "{\n  \"Logging\": {\n    \"LogLevel\": \"Information\"\n  },\n  \"AllowedHosts\": \"*\"\n}\n",
                ["REGION"] = "ap-northeast-1",
                ["FEATURE_FLAGS"] = "on",
                ["TIMEOUT"] = "30",
            },
        };

    private static V1Deployment SmallDeployment(int i) =>
        new()
        {
            ApiVersion = "apps/v1",
            Kind = "Deployment",
            Metadata = Meta(i),
            Spec = new()
            {
                Replicas = 2,
                Selector = new() { MatchLabels = Selector(i) },
                Strategy = new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new() { MaxSurge = "25%", MaxUnavailable = 0 },
                },
                Template = new()
                {
                    Metadata = new() { Labels = Labels(i) },
                    Spec = new()
                    {
                        ServiceAccountName = Name(i),
                        AutomountServiceAccountToken = false,
                        TerminationGracePeriodSeconds = 30,
                        SecurityContext = new()
                        {
                            RunAsNonRoot = true,
                            SeccompProfile = new() { Type = "RuntimeDefault" },
                        },
                        Tolerations =
                        [
                            new()
                            {
                                Key = "spotInstance",
                                OperatorProperty = "Equal",
                                Value = "true",
                                Effect = "NoSchedule",
                            },
                        ],
                        TopologySpreadConstraints =
                        [
                            new()
                            {
                                MaxSkew = 1,
                                TopologyKey = "topology.kubernetes.io/zone",
                                WhenUnsatisfiable = "ScheduleAnyway",
                                LabelSelector = new() { MatchLabels = Selector(i) },
                            },
                        ],
                        Containers = [Container(i)],
                        Volumes =
                        [
                            new()
                            {
                                Name = "settings",
                                ConfigMap = new() { Name = Name(i) },
                            },
                        ],
                    },
                },
            },
        };

    private static V1Container Container(int i) =>
        new()
        {
            Name = "app",
            Image = $"123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/{Name(i)}:2.4.{i}",
            Args = ["--urls", "http://+:8080", "--verbose=false"],
            Ports =
            [
                new()
                {
                    ContainerPort = 8080,
                    Name = "http",
                    Protocol = "TCP",
                },
            ],
            Env = [Variable("ASPNETCORE_ENVIRONMENT", "Production"), Variable("COMPlus_gcServer", "1")],
            Resources = Resources("250m", "256Mi"),
            ReadinessProbe = new()
            {
                HttpGet = new() { Path = "/ready", Port = "http" },
                PeriodSeconds = 10,
            },
            LivenessProbe = new()
            {
                HttpGet = new() { Path = "/healthz", Port = 8080 },
                InitialDelaySeconds = 15,
            },
            SecurityContext = Locked(),
            VolumeMounts =
            [
                new()
                {
                    MountPath = "/etc/app",
                    Name = "settings",
                    ReadOnlyProperty = true,
                },
            ],
        };

    private static V1Container Sidecar(string name) =>
        new()
        {
            Name = name,
            Image = $"public.ecr.aws/platform/{name}:1.9.0",
            Env =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(n => Variable($"OPTION_{n}", n.ToString(CultureInfo.InvariantCulture))),
            ],
            Resources = Resources("50m", "64Mi"),
            SecurityContext = Locked(),
        };

    private static V1EnvVar Variable(string name, string value) => new() { Name = name, Value = value };

    private static V1ResourceRequirements Resources(string cpu, string memory) =>
        new()
        {
            Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = new(memory), ["cpu"] = new(cpu) },
            Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new(memory) },
        };

    private static V1SecurityContext Locked() =>
        new()
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new() { Drop = ["ALL"] },
        };

    private static V1Service Service(int i) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = Meta(i),
            Spec = new()
            {
                Type = "ClusterIP",
                Selector = Selector(i),
                Ports =
                [
                    new()
                    {
                        Name = "http",
                        Port = 80,
                        TargetPort = "http",
                    },
                ],
            },
        };

    private static V1Ingress Ingress(int i)
    {
        var ingress = new V1Ingress
        {
            ApiVersion = "networking.k8s.io/v1",
            Kind = "Ingress",
            Metadata = Meta(i),
            Spec = new()
            {
                IngressClassName = "alb",
                Rules =
                [
                    new()
                    {
                        Host = $"{Name(i)}.example.com",
                        Http = new()
                        {
                            Paths =
                            [
                                new()
                                {
                                    Path = "/",
                                    PathType = "Prefix",
                                    Backend = new()
                                    {
                                        Service = new()
                                        {
                                            Name = Name(i),
                                            Port = new() { Name = "http" },
                                        },
                                    },
                                },
                            ],
                        },
                    },
                ],
            },
        };
        ingress.Metadata.Annotations = new Dictionary<string, string>
        {
            ["alb.ingress.kubernetes.io/scheme"] = "internet-facing",
            ["alb.ingress.kubernetes.io/target-type"] = "ip",
            ["alb.ingress.kubernetes.io/listen-ports"] = "[{\"HTTP\": 80}, {\"HTTPS\": 443}]",
        };
        return ingress;
    }

    private static V2HorizontalPodAutoscaler Autoscaler(int i) =>
        new()
        {
            ApiVersion = "autoscaling/v2",
            Kind = "HorizontalPodAutoscaler",
            Metadata = Meta(i),
            Spec = new()
            {
                MinReplicas = 2,
                MaxReplicas = 10,
                ScaleTargetRef = new()
                {
                    ApiVersion = "apps/v1",
                    Kind = "Deployment",
                    Name = Name(i),
                },
                Metrics =
                [
                    new()
                    {
                        Type = "Resource",
                        Resource = new()
                        {
                            Name = "cpu",
                            Target = new() { Type = "Utilization", AverageUtilization = 60 },
                        },
                    },
                ],
            },
        };

    private static V1PodDisruptionBudget DisruptionBudget(int i) =>
        new()
        {
            ApiVersion = "policy/v1",
            Kind = "PodDisruptionBudget",
            Metadata = Meta(i),
            Spec = new()
            {
                MaxUnavailable = 1,
                Selector = new() { MatchLabels = Selector(i) },
            },
        };

    private static V1ObjectMeta Meta(int i) =>
        new()
        {
            Name = Name(i),
            NamespaceProperty = "production",
            Labels = Labels(i),
        };

    private static Dictionary<string, string> Labels(int i) =>
        new(StringComparer.Ordinal)
        {
            ["app.kubernetes.io/name"] = Name(i),
            ["app.kubernetes.io/instance"] = Name(i) + "-production",
            ["app.kubernetes.io/version"] = "2.4.1",
            ["app.kubernetes.io/managed-by"] = "eksspec",
        };

    private static Dictionary<string, string> Selector(int i) =>
        new(StringComparer.Ordinal)
        {
            ["app.kubernetes.io/name"] = Name(i),
            ["app.kubernetes.io/instance"] = Name(i) + "-production",
        };

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"service-{i}");
}
