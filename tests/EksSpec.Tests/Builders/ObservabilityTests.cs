using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class ObservabilityTests
{
    private const string Collector = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3";
    private const string RemoteWrite =
        "https://aps-workspaces.eu-central-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;

    public ObservabilityTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(2, 4);
        _cluster.AddSpotNodeGroup("spot", "m5.large", "m5a.large").WithSize(0, 4).Isolate(NodeIsolation.Ec2Spot);
    }

    private static readonly Dictionary<string, NodeAgent> Agents = new(StringComparer.Ordinal)
    {
        ["cloudwatch"] = new CloudWatchAgent { LogRetentionDays = 30 },
        ["fluent-bit"] = new FluentBitAgent { LogRetentionDays = 30 },
        ["otel"] = new OpenTelemetryAgent { Image = Collector, RemoteWriteUrl = RemoteWrite },
        ["otel-operator"] = new OpenTelemetryAgent
        {
            Image = Collector,
            RemoteWriteUrl = RemoteWrite,
            UseOperator = true,
        },
        ["prometheus"] = new PrometheusExporters(),
    };

    [Theory]
    [InlineData("cloudwatch")]
    [InlineData("fluent-bit")]
    [InlineData("otel")]
    [InlineData("otel-operator")]
    [InlineData("prometheus")]
    public void Every_agent_reaches_every_group_and_nobody_finds_fault_with_it(string name)
    {
        _fleet.TryBuild(out _, out var before);
        _cluster.UseObservability(Agents[name]);

        _fleet.TryBuild(out var fleet, out var findings);

        var added = string.Join('\n', Texts(findings).Except(Texts(before)));
        Assert.True(
            !added.Contains(" Error ", StringComparison.Ordinal)
                && !added.Contains(" Warning ", StringComparison.Ordinal),
            added
        );
        Assert.True(fleet!.ProvePlacement().Single().Value.IsProven);
        Snapshot.Match(
            string.Join("\n", fleet.Files.Select(file => $"# {file.Path}\n{file.Text}")),
            "yaml",
            $"agent={name}"
        );
    }

    [Fact]
    public void An_agent_that_misses_a_group_fails_the_build_at_its_line()
    {
        _cluster.UseObservability(new CloudWatchAgent { Version = "v1.5.5-eksbuild.1" });

        Assert.False(_fleet.TryBuild(out _, out var findings));

        var missed = findings.Where(finding => finding.Rule.Id == "EKS4701").ToList();
        Assert.Equal(2, missed.Count);
        Assert.All(
            missed,
            finding => Assert.Contains("spotInstance=true:NoSchedule", finding.Message, StringComparison.Ordinal)
        );
        Assert.All(missed, finding => Assert.Contains("UseObservability", finding.Fix, StringComparison.Ordinal));
        Assert.All(
            missed,
            finding => Assert.EndsWith("ObservabilityTests.cs", finding.Position!.File, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Tolerations_of_a_part_are_written_even_if_there_are_none()
    {
        _cluster.UseObservability(new CloudWatchAgent { Values = new() { LogTolerations = [] } });

        Assert.False(_fleet.TryBuild(out _, out var findings));

        Assert.Contains(
            "fluent-bit",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS4701").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Values_of_CloudWatch_are_those_of_its_chart()
    {
        V1Toleration toleration = new()
        {
            Key = "gpu",
            OperatorProperty = "Equal",
            Value = "true",
            Effect = "NoExecute",
            TolerationSeconds = 60,
        };
        CloudWatchValues values = new()
        {
            Tolerations = [toleration],
            LogTolerations = [],
            ControllerTolerations = [new V1Toleration { OperatorProperty = "Exists" }],
            ContainerInsights = true,
            ApplicationSignals = false,
            AgentMemoryRequest = "256Mi",
        };

        Assert.Equal(
            """{"tolerations":[{"key":"gpu","operator":"Equal","value":"true","effect":"NoExecute","tolerationSeconds":60}],"containerLogs":{"fluentBit":{"tolerations":[]}},"containerInsights":{"enabled":true},"applicationSignals":{"enabled":false},"agent":{"resources":{"requests":{"memory":"256Mi"}}},"manager":{"tolerations":[{"operator":"Exists"}]}}""",
            values.ToDocument().ToString()
        );
    }

    [Fact]
    public void Without_Application_Signals_the_role_may_not_write_traces()
    {
        _cluster.UseObservability(new CloudWatchAgent { Values = new() { ApplicationSignals = false } });

        var identity = Assert.Single(Assert.Single(Agent()).PodIdentityAssociations!);
        Assert.Equal(["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"], identity.PermissionPolicyArns!);
    }

    [Fact]
    public void Policies_are_those_of_the_partition()
    {
        FleetBuilder fleet = new("shop", "cn-north-1", "1.34");
        fleet.AddCluster("shop").UseObservability(new CloudWatchAgent());

        fleet.Clusters[0].TryBuild(out var config, out _);
        Assert.StartsWith(
            "arn:aws-cn:iam::aws:policy/",
            Assert.Single(config!.Addons![0].PodIdentityAssociations!).PermissionPolicyArns![0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_role_that_is_there_takes_the_place_of_policies()
    {
        const string Role = "arn:aws:iam::111122223333:role/agent";
        _cluster.UseObservability(new CloudWatchAgent { RoleArn = Role });
        _cluster.UseObservability(new FluentBitAgent { RoleArn = Role });

        var config = _fleet.Build().Clusters.Single();

        var identity = Assert.Single(config.Addons![0].PodIdentityAssociations!);
        Assert.Equal((Role, null), (identity.RoleArn, identity.PermissionPolicyArns));
        Assert.Equal(Role, Assert.Single(config.Iam!.ServiceAccounts!).AttachRoleArn);
    }

    [Fact]
    public void Pods_on_Fargate_send_logs_by_the_ConfigMap_that_EKS_reads()
    {
        _cluster.AddFargateProfile("jobs").WithPods("jobs");
        _cluster.UseObservability(new CloudWatchAgent { LogRetentionDays = 7 });

        var file = Assert.Single(_fleet.Build().Files, file => file.Path == "shop/configmap-aws-logging.yaml");

        Assert.Contains("aws-observability: enabled", file.Text, StringComparison.Ordinal);
        Assert.Contains("/aws/containerinsights/shop/fargate", file.Text, StringComparison.Ordinal);
        Assert.Contains("log_retention_days  7", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_addon_that_was_added_by_name_stays_as_it_was_added()
    {
        _cluster.AddAddon("metrics-server").WithValues(new MetricsServerValues { Replicas = 3 });
        _cluster.WithCoreAddons().UseObservability(new PrometheusExporters());

        var addon = Assert.Single(_fleet.Build().Clusters.Single().Addons!, addon => addon.Name == "metrics-server");

        Assert.Equal("""{"replicas":3}""", addon.ConfigurationValues);
    }

    [Fact]
    public void What_cannot_be_is_refused_at_the_call()
    {
        Assert.Throws<ArgumentException>(() =>
            _cluster.UseObservability(new CloudWatchAgent { LogRetentionDays = 31 })
        );
        Assert.Throws<ArgumentException>(() => _cluster.UseObservability(new FluentBitAgent { LogRetentionDays = 31 }));
        Assert.Throws<ArgumentException>(() => _cluster.UseObservability(new FluentBitAgent { Image = "Fluent Bit" }));
        Assert.Throws<ArgumentNullException>(() =>
            _cluster.UseObservability(new OpenTelemetryAgent { Image = Collector })
        );
        Assert.Throws<ArgumentNullException>(() => _cluster.UseObservability(null!));
    }

    [Fact]
    public void A_cluster_that_was_made_alone_takes_addons()
    {
        var config = new ClusterBuilder("shop", "eu-central-1")
            .AllowApiFrom("203.0.113.10/32")
            .UseObservability(new CloudWatchAgent())
            .Build();

        Assert.Equal("amazon-cloudwatch-observability", config.Addons![0].Name);
    }

    private IEnumerable<Addon> Agent() =>
        _fleet.Build().Clusters.Single().Addons!.Where(addon => addon.Name == "amazon-cloudwatch-observability");

    private static IEnumerable<string> Texts(IEnumerable<Finding> findings) =>
        findings.Select(each => $"{each.Rule.Id} {each.Severity} {each.Object} {each.Path}: {each.Message}");
}
