using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Placement;

public class AgentMatrixTests
{
    private const string CloudWatch = "amazon-cloudwatch-observability";
    private const string Logs = "amazon-cloudwatch/fluent-bit";
    private const string Metrics = "amazon-cloudwatch/cloudwatch-agent";

    [Theory]
    [InlineData(null, AgentReach.Reached)]
    [InlineData("v1.6.0-eksbuild.1", AgentReach.Reached)]
    [InlineData("v1.5.5-eksbuild.1", AgentReach.NotReached)]
    [InlineData("v10.0.0-eksbuild.1", AgentReach.Reached)]
    [InlineData("latest", AgentReach.Reached)]
    public void CloudWatch_tolerates_everything_from_the_version_on_that_does(string? version, AgentReach expected)
    {
        var matrix = With(new() { Name = CloudWatch, Version = version });

        Assert.Equal(AgentReach.Reached, Reach(matrix, Logs, "main"));
        Assert.Equal(expected, Reach(matrix, Logs, "spot"));
        Assert.Equal(expected, Reach(matrix, Metrics, "strict"));
    }

    [Theory]
    [InlineData("""{"tolerations":[]}""", AgentReach.NotReached, AgentReach.NotReached)]
    [InlineData("""{"containerLogs":{"fluentBit":{"tolerations":[]}}}""", AgentReach.NotReached, AgentReach.Reached)]
    [InlineData("""{"agent":{"tolerations":[]}}""", AgentReach.Reached, AgentReach.NotReached)]
    [InlineData("""{"agent":{"tolerations":null}}""", AgentReach.Reached, AgentReach.Reached)]
    [InlineData(
        """{"tolerations":[],"agent":{"tolerations":[{"operator":"Exists"}]}}""",
        AgentReach.NotReached,
        AgentReach.Reached
    )]
    [InlineData(
        """{"tolerations":[{"operator":"Exists","effect":"NoSchedule"}]}""",
        AgentReach.OnlyNoSchedule,
        AgentReach.OnlyNoSchedule
    )]
    [InlineData(
        """{"containerLogs":{"fluentBit":{"nodeSelector":{"a":"b"}}}}""",
        AgentReach.NotReached,
        AgentReach.Reached
    )]
    public void Tolerations_of_a_component_take_the_place_of_those_of_the_addon(
        string values,
        AgentReach logs,
        AgentReach metrics
    )
    {
        var matrix = With(new() { Name = CloudWatch, ConfigurationValues = values });

        Assert.Equal(logs, Reach(matrix, Logs, "strict"));
        Assert.Equal(metrics, Reach(matrix, Metrics, "strict"));
    }

    [Fact]
    public void What_is_turned_off_is_no_agent()
    {
        var matrix = With(new() { Name = CloudWatch, ConfigurationValues = """{"containerLogs":{"enabled":false}}""" });

        Assert.Equal([Metrics], matrix.Agents.Select(agent => agent.Name));
        Assert.Empty(matrix.Silent(Telemetry.Logs));
    }

    [Fact]
    public void The_node_exporter_stops_at_NoExecute()
    {
        var matrix = With(new() { Name = "prometheus-node-exporter" });

        const string Exporter = "prometheus-node-exporter/prometheus-node-exporter";
        Assert.Equal(AgentReach.Reached, Reach(matrix, Exporter, "spot"));
        Assert.Equal(AgentReach.OnlyNoSchedule, Reach(matrix, Exporter, "strict"));
        Assert.Equal(["strict"], matrix.Silent(Telemetry.Metrics).Select(group => group.Name));
    }

    [Fact]
    public void A_DaemonSet_is_an_agent_by_its_image()
    {
        var logs = DaemonSet("logs", "registry.example.com:5000/mirror/aws-for-fluent-bit:3.4.8@sha256:0");
        var other = DaemonSet("other", "registry.example.com/shop/api:1");

        var matrix = Of([], logs, other);

        var agent = Assert.Single(matrix.Agents);
        Assert.Equal(("logging/logs", Telemetry.Logs, "DaemonSet"), (agent.Name, agent.Sends, agent.From));
        Assert.Equal(AgentReach.NotReached, Reach(matrix, "logging/logs", "spot"));
        Assert.Equal(["spot", "strict"], matrix.Silent(Telemetry.Logs).Select(group => group.Name));
    }

    [Fact]
    public void A_DaemonSet_among_the_manifests_counts_for_that_of_the_addon()
    {
        var own = DaemonSet("fluent-bit", "example.com/aws-for-fluent-bit:1");
        own.Metadata.NamespaceProperty = "amazon-cloudwatch";

        var matrix = Of([new() { Name = CloudWatch }], own);

        Assert.Equal("DaemonSet", Assert.Single(matrix.Agents, agent => agent.Name == Logs).From);
    }

    [Theory]
    [InlineData("daemonset", 1)]
    [InlineData("deployment", 0)]
    public void A_collector_on_every_node_has_the_tolerations_of_its_resource(string mode, int agents)
    {
        var collector = InlineDocument.Parse(
            $$"""
            {"apiVersion":"opentelemetry.io/v1beta1","kind":"OpenTelemetryCollector",
             "metadata":{"name":"otel","namespace":"obs"},
             "spec":{"mode":"{{mode}}","tolerations":[{"key":"spotInstance","operator":"Exists"}]} }
            """
        );

        var matrix = Of([], collector);

        Assert.Equal(agents, matrix.Agents.Count);
        Assert.All(matrix.Agents, _ => Assert.Equal(AgentReach.Reached, Reach(matrix, "obs/otel-collector", "spot")));
        Assert.All(
            matrix.Agents,
            _ => Assert.Equal(AgentReach.NotReached, Reach(matrix, "obs/otel-collector", "strict"))
        );
    }

    [Fact]
    public void Windows_nodes_have_the_agents_that_are_for_them()
    {
        var cluster = Cluster([new() { Name = CloudWatch }, new() { Name = "prometheus-node-exporter" }]);
        cluster = cluster with
        {
            ManagedNodeGroups =
            [
                .. cluster.ManagedNodeGroups!,
                new()
                {
                    Name = "win",
                    InstanceType = "m5.large",
                    AmiFamily = "WindowsServer2022CoreContainer",
                },
            ],
        };

        var matrix = AgentMatrix.Of(PlacementMatrix.Compute(cluster, []));

        Assert.Equal(AgentReach.Reached, Reach(matrix, Logs, "win"));
        Assert.Equal(AgentReach.NotReached, Reach(matrix, "prometheus-node-exporter/prometheus-node-exporter", "win"));
    }

    [Fact]
    public void Fargate_sends_logs_by_its_own_router()
    {
        var cluster = Cluster([new() { Name = CloudWatch }]) with
        {
            FargateProfiles = [new() { Name = "fp", Selectors = [new() { Namespace = "serverless" }] }],
        };
        V1ConfigMap config = new()
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = new() { Name = "aws-logging", NamespaceProperty = "aws-observability" },
        };

        var without = AgentMatrix.Of(PlacementMatrix.Compute(cluster, []));
        var with = AgentMatrix.Of(PlacementMatrix.Compute(cluster, [config]));

        Assert.Equal(["fargate/fp"], without.Silent(Telemetry.Logs).Select(group => group.Name));
        Assert.Empty(without.Silent(Telemetry.Metrics));
        Assert.Empty(with.Silent(Telemetry.Logs));
        Assert.Equal(AgentReach.NotMeant, Reach(with, "aws-observability/aws-logging", "main"));
    }

    [Fact]
    public void The_table_says_why_a_group_is_not_reached()
    {
        var matrix = Of([new() { Name = "prometheus-node-exporter" }], DaemonSet("logs", "example.com/fluent-bit:1"));

        Assert.Equal(
            """
            agent                                              sends    main     spot         strict
            prometheus-node-exporter/prometheus-node-exporter  metrics  reached  reached      only NoSchedule
            logging/logs                                       logs     reached  not reached  not reached

            prometheus-node-exporter/prometheus-node-exporter on strict: It doesn't tolerate the taint strict=true:NoExecute.
            logging/logs on spot: It doesn't tolerate the taint spotInstance=true:NoSchedule.
            logging/logs on strict: It doesn't tolerate the taint strict=true:NoExecute.

            """,
            matrix.ToText(),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void The_lines_are_for_programs()
    {
        var line = With(new() { Name = "prometheus-node-exporter" }).ToJsonLines();

        Assert.StartsWith(
            """{"site":"labbase","agent":"prometheus-node-exporter/prometheus-node-exporter","from":"add-on prometheus-node-exporter","sends":["metrics"],"groups":{"main":{"reach":"reached","reason":""",
            line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_claim_holds_where_every_agent_reaches_every_group()
    {
        var proof = Prove(new() { Name = CloudWatch });

        Assert.Equal(ProofOutcome.Proven, Assert.Single(proof.Results).Outcome);
    }

    [Fact]
    public void The_claim_is_refuted_by_the_group_that_is_missed()
    {
        var proof = Prove(new() { Name = "prometheus-node-exporter" });

        var finding = Assert.Single(proof.Findings);
        Assert.Equal("EKS4701", finding.Rule.Id);
        Assert.Contains("strict=true:NoExecute", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_agents_is_a_doubt() =>
        Assert.Equal(ProofOutcome.Unknown, Assert.Single(Prove().Results).Outcome);

    private static PlacementProof Prove(Addon? addon = null) =>
        PlacementProof.Of(
            PlacementMatrix.Compute(Cluster(addon is null ? [] : [addon]), []),
            [PlacementClaim.AgentsReach()]
        );

    private static AgentMatrix With(Addon addon) => Of([addon]);

    private static AgentMatrix Of(Addon[] addons, params object[] manifests) =>
        AgentMatrix.Of(PlacementMatrix.Compute(Cluster(addons), manifests));

    private static AgentReach Reach(AgentMatrix matrix, string agent, string group) =>
        Assert.Single(matrix.Verdicts, each => each.Agent.Name == agent && each.Group.Name == group).Reach;

    private static ClusterConfig Cluster(Addon[] addons) =>
        Scene.Cluster(
            Scene.Group("main"),
            Scene.Group("spot", null, Scene.Taint("spotInstance", "true")),
            Scene.Group("strict", null, Scene.Taint("strict", "true", "NoExecute"))
        ) with
        {
            Addons = [.. addons],
        };

    private static V1DaemonSet DaemonSet(string name, string image) =>
        new()
        {
            ApiVersion = "apps/v1",
            Kind = "DaemonSet",
            Metadata = new() { Name = name, NamespaceProperty = "logging" },
            Spec = new() { Template = new() { Spec = new() { Containers = [new() { Name = "app", Image = image }] } } },
        };
}
