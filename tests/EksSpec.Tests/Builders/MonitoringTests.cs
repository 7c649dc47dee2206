using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

public class MonitoringTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;
    private readonly EnvironmentBuilder _staging;

    public MonitoringTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        var main = _cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(2, 4);
        var spot = _cluster
            .AddSpotNodeGroup("spot", "m5.large", "m5a.large")
            .WithSize(0, 4)
            .Isolate(NodeIsolation.Ec2Spot);
        _develop = _cluster.AddEnvironment("develop").RunsOn(spot);
        _staging = _cluster.AddEnvironment("staging").RunsOn(main);
    }

    [Fact]
    public void A_monitor_asks_the_named_port_of_its_Service()
    {
        var service = Api().AddService();
        service
            .AddServiceMonitor("http")
            .WithLabel("release", "main")
            .WithInterval(TimeSpan.FromSeconds(90))
            .WithTimeout(TimeSpan.FromSeconds(10));

        Assert.Contains(
            """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: api
              namespace: develop
              labels:
                app.kubernetes.io/managed-by: eksspec
                app.kubernetes.io/name: api
                app.kubernetes.io/part-of: shop
                release: main
            spec:
              selector:
                matchLabels:
                  app.kubernetes.io/name: api
              endpoints:
              - port: http
                path: /metrics
                interval: 1m30s
                scrapeTimeout: 10s
            """,
            Text("shop/develop/api.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_monitor_of_pods_chooses_them_as_the_workload_does()
    {
        Api().AddPodMonitor("http", "/stats", "stats");

        var text = Text("shop/develop/api.yaml");

        Assert.Contains("kind: PodMonitor", text, StringComparison.Ordinal);
        Assert.Contains("podMetricsEndpoints:\n  - port: http\n    path: /stats\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metrics", "EKS4710", "No port of Service develop/api is named 'metrics'; there is http.")]
    [InlineData("htpp", "EKS4710", "'http' looks alike")]
    [InlineData("8080", "EKS4714", "'8080' is a number.")]
    public void A_port_that_is_not_there_is_found(string port, string rule, string message)
    {
        Api().AddService().AddServiceMonitor(port);

        _fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == rule);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("MonitoringTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeout_longer_than_the_interval_is_an_error()
    {
        Api().AddPodMonitor("http").WithInterval(TimeSpan.FromSeconds(10)).WithTimeout(TimeSpan.FromSeconds(11));

        Assert.False(_fleet.TryBuild(out _, out var findings));

        Assert.Contains(findings, finding => finding.Rule.Id == "EKS4712");
    }

    [Fact]
    public void Alerts_and_records_stand_in_their_groups()
    {
        _develop
            .AddPrometheusRule("api")
            .WithAlert("Down", "up == 0", TimeSpan.FromMinutes(5), summary: "The API is down.")
            .WithAlert("Slow", "latency > 1")
            .WithRecord("namespace:requests:rate5m", "sum by (namespace) (rate(requests[5m]))");

        Snapshot.Match(Text("shop/develop/prometheusrule-api.yaml"));
    }

    [Fact]
    public void An_alert_said_twice_is_one_and_another_is_a_contradiction()
    {
        _cluster.AddPrometheusRule("api").WithAlert("Down", "up == 0").WithAlert("Down", "up == 1");

        Assert.False(_fleet.TryBuild(out _, out _));
    }

    [Fact]
    public void What_RunsOn_claims_is_watched_at_run_time()
    {
        Api().In(_staging);
        _fleet.AddDeployment("worker", "shop/worker:1").In(_develop);
        _cluster
            .UseObservability(new PrometheusExporters())
            .UsePlacementAlerts(labels: ValueMap.Of(("release", "main")));

        var text = Text("shop/prometheusrule-placement.yaml");

        Assert.Contains("release: main", text, StringComparison.Ordinal);
        Assert.Contains(
            """kube_pod_info{namespace="develop",created_by_kind!="DaemonSet",created_by_name=~"(api|worker)(-.+)?"} * on (node) group_left () kube_node_labels{label_lifecycle!="Ec2Spot"} > 0""",
            text.Replace("\\\"", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("label_alpha_eksctl_io_nodegroup_name!=", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kube_state_metrics_is_told_of_the_labels_that_alerts_ask_about()
    {
        Api();
        _cluster.UseObservability(new PrometheusExporters()).UsePlacementAlerts();

        var addon = Assert.Single(
            _fleet.Build().Clusters.Single().Addons!,
            addon => addon.Name == "kube-state-metrics"
        );

        Assert.Equal(
            """{"extraArgs":["--metric-labels-allowlist=nodes=[alpha.eksctl.io/nodegroup-name,lifecycle]"]}""",
            addon.ConfigurationValues
        );
    }

    [Fact]
    public void Alerts_without_claims_are_none()
    {
        _fleet.AddDeployment("api", "shop/api:1").In(_cluster.AddEnvironment("anywhere"));
        _cluster.UsePlacementAlerts();

        Assert.DoesNotContain(
            _fleet.Build().Files,
            file => file.Path.Contains("prometheusrule", StringComparison.Ordinal)
        );
    }

    private DeploymentBuilder Api() => _fleet.AddDeployment("api", "shop/api:1").WithPort(8080, "http").In(_develop);

    private string Text(string path)
    {
        var found = _fleet.TryBuild(out var fleet, out var findings);
        Assert.True(found, string.Join('\n', findings.Where(each => each.Severity == Severity.Error)));
        Assert.DoesNotContain(findings, each => each.Rule.Id.StartsWith("EKS47", StringComparison.Ordinal));
        return Assert.Single(fleet!.Files, file => file.Path == path).Text;
    }
}
