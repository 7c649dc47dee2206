using System.Reflection;
using EksSpec.Builders;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>Calls every verb of every builder, and holds the table of verbs against what they note.</summary>
public class VerbsTests
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly string[] Plumbing =
    [
        "In",
        "Configure",
        "Replace",
        "Build",
        "BuildAll",
        "TryBuild",
        "ForEach",
        "ForEachPod",
        "AddEnvironments",
        "AddValues",
        "UseRules",
        "UseOptions",
        "UsePodTemplates",
        "WithClaim",
        "AddAdminHost",
        "AddManifest",
        "DeliverWith",
        "WithPromotion",
        "AddBranchCleanup",
        "AddBranchEnvironments",
        "AddCustomResource",
        "Without",
        "WithSpinnaker",
    ];

    private static readonly string[] Texts =
    [
        "web",
        "example.com/x",
        "example.com",
        "1Gi",
        "/web",
        "0 0 * * *",
        "1",
        "NET_ADMIN",
        "limits.memory",
        "metadata.name",
        "arn:aws:iam::123456789012:role/web",
        "subnet-0123456789abcdef0",
    ];

    private static readonly Lazy<(SortedDictionary<string, string> Table, List<string> Unreached)> Seen = new(Look);

    [Fact]
    public void The_table_is_what_verbs_note() =>
        Snapshot.MatchFile(
            string.Concat(Seen.Value.Table.Select(entry => $"{entry.Key} {entry.Value}\n")),
            "src/EksSpec/Builders/Core/Verbs.txt"
        );

    [Fact]
    public void Every_verb_was_called() =>
        Assert.True(Seen.Value.Unreached.Count == 0, string.Join(", ", Seen.Value.Unreached.Distinct()));

    [Fact]
    public void A_probe_said_twice_is_one_probe_and_another_is_a_contradiction()
    {
        static bool Builds(Probe again)
        {
            FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
            var develop = fleet.AddCluster("shop").AddEnvironment("develop");
            fleet
                .AddDeployment("api", "shop/api:1")
                .WithPort(8080)
                .WithReadinessProbe(Probe.Http("/healthz") with { Period = TimeSpan.FromSeconds(5) })
                .WithReadinessProbe(again)
                .In(develop);
            return fleet.TryBuild(out _, out _);
        }

        Assert.True(Builds(Probe.Http("/healthz") with { Period = TimeSpan.FromSeconds(5) }));
        Assert.False(Builds(Probe.Http("/healthz") with { Period = TimeSpan.FromSeconds(6) }));
        Assert.False(Builds(Probe.Http("/ready") with { Period = TimeSpan.FromSeconds(5) }));
    }

    [Theory]
    [InlineData("ClusterConfig", "cloudWatch.clusterLogging", "WithLogs")]
    [InlineData("ClusterConfig", "managedNodeGroups[2].instanceTypes", "WithInstanceTypes")]
    [InlineData("ClusterConfig", "managedNodeGroups[0].labels.lifecycle", "WithLabel")]
    [InlineData("ClusterConfig", "managedNodeGroups[0].efaEnabled", null)]
    [InlineData("Deployment", "spec.template.spec.containers[0].resources.limits", "WithLimits")]
    [InlineData("Deployment", "spec.template.spec.terminationGracePeriodSeconds", "WithGracePeriod")]
    [InlineData("CronJob", "spec.jobTemplate.spec.template.spec.containers[1].livenessProbe", "WithLivenessProbe")]
    [InlineData("CronJob", "spec.timeZone", "WithTimeZone")]
    [InlineData("NodePool", "spec.limits.cpu", "WithLimits")]
    [InlineData("Deployment", "spec.paused", null)]
    public void A_field_knows_its_verb(string kind, string path, string? verb) =>
        Assert.Equal(verb, Verbs.For(kind, path));

    [Theory]
    [InlineData("spec.template.spec.containers[0].env[0].value", "Write it anew.", "With .WithEnv(…): Write it anew.")]
    [InlineData("spec.paused", "Remove paused.", "Through .Configure(…): Remove paused.")]
    [InlineData("spec.paused", "Wait.", "Wait.")]
    public void A_finding_about_a_built_object_names_the_verb(string path, string fix, string told)
    {
        V1Deployment document = new() { Kind = "Deployment" };
        Origins origins = new(new("here.cs", 1));

        Assert.Equal(told, new DraftSource(origins, document).FixOf(path, fix));
        Assert.Equal(fix, new DraftSource(origins, document, hasVerbs: false).FixOf(path, fix));
    }

    private static (SortedDictionary<string, string>, List<string>) Look()
    {
        SortedDictionary<string, string> table = new(StringComparer.Ordinal);
        Dictionary<string, (int, int, int, int)> ranks = [];
        List<string> unreached = [];
        HashSet<string> builders = [];
        Explore(() => new FleetBuilder("shop", "eu-central-1", "1.34"));
        // Pods are the same in every workload, so they stand in the table once.
        foreach (var (key, verb) in table.ToList())
        {
            var (kind, path) = (
                key[..key.IndexOf(' ', StringComparison.Ordinal)],
                key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            );
            if (kind != "Pod" && Verbs.InPod(path) is { } inPod && table.GetValueOrDefault($"Pod {inPod}") == verb)
            {
                table.Remove(key);
            }
        }

        return (table, unreached);

        void Explore(Func<object> make)
        {
            var sample = make();
            if (!builders.Add($"{sample.GetType()} {KindOf(sample)}"))
            {
                return;
            }

            foreach (var method in VerbsOf(sample.GetType()))
            {
                var outcome = Call(make, method, out var paths);
                if (outcome is null)
                {
                    unreached.Add($"{sample.GetType().Name}.{method.Name}");
                    continue;
                }

                foreach (var path in paths)
                {
                    var key = $"{KindOf(sample)} {path}";
                    if (!ranks.TryGetValue(key, out var best) || Rank(method, paths, path).CompareTo(best) < 0)
                    {
                        (ranks[key], table[key]) = (Rank(method, paths, path), method.Name);
                    }
                }

                if (
                    method.Name.StartsWith("Add", StringComparison.Ordinal)
                    && outcome is not (ContainerBuilder or IngressPathBuilder)
                )
                {
                    Explore(() => Call(make, method, out _)!);
                }
            }
        }
    }

    /// <summary>The verb to name is the one that says the least besides: one thing, in plain words.</summary>
    private static (int, int, int, int) Rank(MethodInfo method, IReadOnlyList<string> paths, string path)
    {
        var field = path[(path.LastIndexOf('.') + 1)..].TrimEnd('[', ']').TrimEnd('s');
        return (
            paths.Count,
            method.Name.Contains(field, StringComparison.OrdinalIgnoreCase) ? 0 : 1,
            method.Name.StartsWith("With", StringComparison.Ordinal) ? 0 : 1,
            method.Name.Length
        );
    }

    private static IEnumerable<MethodInfo> VerbsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Concat(
                typeof(IContainerBuilder).IsAssignableFrom(type)
                    ? typeof(ContainerVerbs)
                        .GetMethods(BindingFlags.Public | BindingFlags.Static)
                        .Select(verb => verb.MakeGenericMethod(type))
                    : []
            )
            .Where(method =>
                method.DeclaringType != typeof(object) && !method.IsSpecialName && !Plumbing.Contains(method.Name)
            )
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .ThenBy(method => method.ToString(), StringComparer.Ordinal);

    private static object? Call(Func<object> make, MethodInfo method, out IReadOnlyList<string> paths)
    {
        foreach (var text in Texts)
        {
            var builder = make();
            var before = PathsOf(builder).ToHashSet();
            var self = method.IsStatic ? 1 : 0;
            try
            {
                object?[] arguments =
                [
                    .. method.GetParameters().Skip(self).Select(parameter => Sample(parameter, builder, text)),
                ];
                var outcome = method.Invoke(
                    method.IsStatic ? null : builder,
                    self == 1 ? [builder, .. arguments] : arguments
                );
                paths =
                [
                    .. PathsOf(builder)
                        .Where(path => !before.Contains(path))
                        .Select(Verbs.Any)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ];
                return outcome;
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException) { }
        }

        paths = [];
        return null;
    }

    private static object? Sample(ParameterInfo parameter, object builder, string text) =>
        (parameter.ParameterType, parameter.Name) switch
        {
            (var type, _) when type == typeof(CallSite) => new CallSite("here.cs", 1),
            (var type, "cpu" or "memory" or "size" or "sizeLimit" or "amount") when type == typeof(string) => "1Gi",
            (var type, "id") when type == typeof(string) => "123456789012",
            (var type, "schedule") when type == typeof(string) => "0 0 * * *",
            (var type, "timeZone" or "zone") when type == typeof(string) => "Asia/Tokyo",
            (var type, "key" or "topologyKey") when type == typeof(string) && text == "web" => "a.b",
            (var type, "image" or "name") when type == typeof(string) => "web",
            (var type, "port") when type == typeof(string) => "http",
            (var type, "apiGroup") when type == typeof(string) => "example.com",
            (var type, "policyArn" or "resource") when type == typeof(string) && text == "web" => "a.b",
            (var type, "deviceName") when type == typeof(string) => "/dev/xvdb",
            (var type, _) when type == typeof(string) => text,
            (var type, "interval" or "timeout") when type == typeof(TimeSpan?) => TimeSpan.FromSeconds(20),
            (var type, _) when type == typeof(int) || type == typeof(int?) => parameter.Name == "max" ? 3 : 2,
            (var type, _) when type == typeof(long) => 1L,
            (var type, _) when type == typeof(decimal?) => 1m,
            (var type, _) when type == typeof(bool) || type == typeof(bool?) => true,
            (var type, _) when type == typeof(TimeSpan) || type == typeof(TimeSpan?) => text == "web"
                ? TimeSpan.FromDays(1)
            : text == "example.com" ? TimeSpan.FromMinutes(5)
            : TimeSpan.FromHours(1),
            (var type, _) when type == typeof(Cidr) => Cidr.Parse("10.0.0.0/16"),
            (var type, _) when Nullable.GetUnderlyingType(type) is { IsEnum: true } choice => Enum.GetValues(choice)
                .GetValue(0),
            (var type, _) when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
            (var type, _) when type == typeof(NodeIsolation) => NodeIsolation.Dedicated("a.b", "web"),
            (var type, _) when type == typeof(NodeMatch) => NodeMatch.In("a.b", "web"),
            (var type, _) when type == typeof(PodTemplates) => PodTemplates.Default,
            (var type, _) when type == typeof(InlineDocument) => InlineDocument.OfMap(("a", 1)),
            (var type, _) when type == typeof(AddonValues) => new CoreDnsValues { MinReplicas = 2 },
            (var type, _) when type == typeof(NodeAgent) => new CloudWatchAgent(),
            (var type, _) when type == typeof(SecretSource) => SecretSource.FromStore("web", "web"),
            (var type, _) when type == typeof(Probe) => Probe.Tcp("http"),
            (var type, _) when type == typeof(Volume) => Volume.Claim("web"),
            (var type, _) when type == typeof(byte[]) => new byte[] { 1 },
            (var type, _) when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1]),
            (var type, _) when type == typeof(INodeGroup) => ClusterOf(builder).AddNodeGroup("other"),
            (var type, _) when type == typeof(IWorkload) => new FleetBuilder("x", "y").AddDeployment(
                "other",
                "other:1"
            ),
            (var type, _) when type == typeof(IamServiceAccountBuilder) => ClusterOf(builder)
                .AddIamServiceAccount("web", "web"),
            (var type, _) when type == typeof(NodeClassBuilder) => ClusterOf(builder).AddNodeClass("web", "web", "web"),
            (var type, _) when type == typeof(ServiceBuilder) => new FleetBuilder("x", "y")
                .AddDeployment("other", "other:1")
                .AddService(),
            (var type, _) when type == typeof(Authentication) => Authentication.Cognito("arn", "client", "domain"),
            (var type, _) when type == typeof(Items<LoadBalancerBuilder>) => new Items<LoadBalancerBuilder>
            {
                ClusterOf(builder).AddLoadBalancer("public"),
            },
            (var type, _) when type == typeof(IEnumerable<LoadBalancerBuilder>) => new[]
            {
                ClusterOf(builder).AddLoadBalancer("public"),
            },
            (var type, _) when type == typeof(Items<NetworkLoadBalancerBuilder>) =>
                new Items<NetworkLoadBalancerBuilder> { ClusterOf(builder).AddNetworkLoadBalancer("tcp") },
            (var type, _) when type == typeof(IEnumerable<NetworkLoadBalancerBuilder>) => new[]
            {
                ClusterOf(builder).AddNetworkLoadBalancer("tcp"),
            },
            (var type, _) when type == typeof(ImageReference) => ImageReference.Parse("shop/web:1"),
            (var type, _) when type == typeof(Entries) => new Entries { ("a.b", "web") },
            (var type, _) when type == typeof(Items<string>) => new Items<string> { text },
            (var type, _) when type == typeof(Items<Cidr>) => new Items<Cidr> { "10.0.0.0/16" },
            (var type, _) when type == typeof(Items<NodeMatch>) => new Items<NodeMatch> { ("a.b", "web") },
            (var type, _) when type == typeof(IEnumerable<string>) => new[] { text },
            (var type, _) when type == typeof(IEnumerable<Cidr>) => new[] { Cidr.Parse("10.0.0.0/16") },
            (var type, _) when type == typeof(IEnumerable<NodeMatch>) => new[] { NodeMatch.In("a.b", "web") },
            (var type, _) when type == typeof(IEnumerable<KeyValuePair<string, string>>) => ValueMap.Of(("a.b", "web")),
            (var type, _) when type == typeof(ValueMap<string>) => ValueMap.Of(
                ("eu-central-1a", "subnet-0123456789abcdef0")
            ),
            (var type, _) when type == typeof(ValueList<string>) => ValueList.Create<string>([text]),
            (var type, _) when type == typeof(ValueList<NodeMatch>) => ValueList.Create<NodeMatch>([
                NodeMatch.In("a.b", "web"),
            ]),
            (var type, _) when type == typeof(EnvironmentBuilder) => ClusterOf(builder).AddEnvironment("other"),
            (var type, _) when type == typeof(IEnumerable<ManifestBuilder>) => Array.Empty<ManifestBuilder>(),
            (var type, _) when type == typeof(BranchSource) => BranchSource.PullRequests(GitHost.GitHub("web", "web")),
            (var type, _) when type == typeof(GitFolder) => new GitFolder("https://git.example.com/web.git"),
            (var type, _) => throw new InvalidOperationException(
                $"No sample of {type} for {parameter.Member.DeclaringType}.{parameter.Member.Name}."
            ),
        };

    private static ClusterBuilder ClusterOf(object builder) =>
        builder as ClusterBuilder
        ?? (builder as EnvironmentBuilder)?.Cluster
        ?? new FleetBuilder("x", "y").AddCluster("x");

    private static string KindOf(object builder) =>
        builder switch
        {
            FleetBuilder => "Fleet",
            ManifestBuilder manifest => manifest.Kind,
            NodePoolBuilder => "NodePool",
            NodeClassBuilder => "EC2NodeClass",
            ApplicationSetBuilder => "ApplicationSet",
            ResourceSetBuilder => "ResourceSet",
            LoadBalancerBuilder => "IngressClassParams",
            NetworkLoadBalancerBuilder => "Service",
            MonitorBuilder => "ServiceMonitor",
            SecretStoreBuilder => "ClusterSecretStore",
            TargetGroupBindingBuilder => "TargetGroupBinding",
            PrometheusRuleBuilder => "PrometheusRule",
            _ => "ClusterConfig",
        };

    /// <summary>The fields that calls have noted: in the builder, or in the document it is a part of.</summary>
    private static IEnumerable<DraftPath> PathsOf(object builder)
    {
        var origins =
            builder is FleetBuilder fleet ? fleet.Origins
            : builder is ManifestBuilder ? Value(Value(builder, "_base")!, "Origins")
            : Value(builder, "Origins");
        var prefix = Prefixes.GetValueOrDefault(builder.GetType(), DraftPath.Root);
        return ((Origins)origins!).Lines.Select(line => prefix.Then(line.Path));
    }

    /// <summary>Where the parts of a ClusterConfig stand in it.</summary>
    private static readonly Dictionary<Type, DraftPath> Prefixes = new()
    {
        [typeof(NodeGroupBuilder)] = "managedNodeGroups[0]",
        [typeof(SelfManagedNodeGroupBuilder)] = "nodeGroups[0]",
        [typeof(IamServiceAccountBuilder)] = "iam.serviceAccounts[0]",
        [typeof(PodIdentityBuilder)] = "iam.podIdentityAssociations[0]",
        [typeof(AccessEntryBuilder)] = "accessConfig.accessEntries[0]",
        [typeof(AddonBuilder)] = "addons[0]",
        [typeof(FargateProfileBuilder)] = "fargateProfiles[0]",
        [typeof(CapabilityBuilder)] = "capabilities[0]",
    };

    private static object? Value(object of, string name)
    {
        for (var type = of.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name, Hidden | BindingFlags.DeclaredOnly) is { } field)
            {
                return field.GetValue(of);
            }

            if (type.GetProperty(name, Hidden | BindingFlags.DeclaredOnly) is { } property)
            {
                return property.GetValue(of);
            }
        }

        throw new InvalidOperationException($"{of.GetType()} has no {name}.");
    }
}
