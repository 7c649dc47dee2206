using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Writing;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class DeploymentBuilderTests
{
    private static DeploymentBuilder Api => new("api", "shop/api:1.2.3");

    private static V1PodSpec Pod(DeploymentBuilder builder) => builder.Build().Spec.Template.Spec;

    [Fact]
    public void A_deployment_alone_is_a_checked_object_with_every_default()
    {
        Snapshot.Match(CanonicalYaml.SerializeAll(Api.WithPort(8080).WithReplicas(2).BuildAll()));
    }

    [Theory]
    [InlineData(PodDefault.NonRoot, "runAsNonRoot")]
    [InlineData(PodDefault.Seccomp, "seccompProfile")]
    [InlineData(PodDefault.DroppedCapabilities, "capabilities")]
    [InlineData(PodDefault.NoPrivilegeEscalation, "allowPrivilegeEscalation")]
    [InlineData(PodDefault.ReadOnlyRootFileSystem, "readOnlyRootFilesystem")]
    [InlineData(PodDefault.NoServiceAccountToken, "      automountServiceAccountToken")]
    [InlineData(PodDefault.OwnServiceAccount, "kind: ServiceAccount")]
    [InlineData(PodDefault.ZoneSpread, "topologySpreadConstraints")]
    [InlineData(PodDefault.DisruptionBudget, "PodDisruptionBudget")]
    [InlineData(PodDefault.ConfigHash, "checksum/config")]
    [InlineData(PodDefault.VersionLabel, "app.kubernetes.io/version")]
    [InlineData(PodDefault.StopDelay, "preStop")]
    public void Every_default_can_be_switched_off_by_name(PodDefault @default, string trace)
    {
        Assert.Contains(trace, Text(WithAll(Api)), StringComparison.Ordinal);
        Assert.DoesNotContain(trace, Text(WithAll(Api.Without(@default))), StringComparison.Ordinal);

        static DeploymentBuilder WithAll(DeploymentBuilder api)
        {
            api.WithReplicas(2).WithPort(8080).AddConfigMap().WithValue("A", "1");
            api.AddService(80).AddIngress();
            return api;
        }
    }

    [Fact]
    public void Every_default_is_tested_above_or_with_stateful_sets() =>
        Assert.Equal(13, Enum.GetValues<PodDefault>().Length);

    [Fact]
    public void A_default_never_touches_what_was_said()
    {
        var container = Pod(
            Api.Configure(d => d.Spec.Template.Spec.Containers[0].SecurityContext.ReadOnlyRootFilesystem = false)
        ).Containers[0];

        Assert.False(container.SecurityContext.ReadOnlyRootFilesystem);
    }

    [Fact]
    public void Behind_an_Ingress_the_pods_wait_before_they_end()
    {
        Assert.Equal((20, 60), Wait(Api));
        Assert.Equal((10, 30), Wait(Api.WithGracePeriod(TimeSpan.FromSeconds(30))));
        Assert.Equal((25, null), Wait(Api.WithStopDelay(TimeSpan.FromSeconds(25))));
        Assert.Null(Pod(Api.WithPort(8080)).Containers[0].Lifecycle);

        static (long, long?) Wait(DeploymentBuilder api)
        {
            api.WithPort(8080).AddService(80).AddIngress();
            var pod = Pod(api);
            return (pod.Containers[0].Lifecycle.PreStop.Sleep.Seconds, pod.TerminationGracePeriodSeconds);
        }
    }

    [Fact]
    public void No_two_builds_share_an_object()
    {
        var api = Api.WithPort(8080).WithLabel("team", "shop");
        var (first, second) = (api.Build(), api.Build());

        first.Spec.Template.Metadata.Labels["team"] = "other";
        first.Spec.Template.Spec.Containers[0].Ports.Clear();

        Assert.Equal("shop", first.Metadata.Labels["team"]);
        Assert.False(first.Spec.Selector.MatchLabels.ContainsKey("team"));
        Assert.Equal("shop", second.Spec.Template.Metadata.Labels["team"]);
        Assert.Single(second.Spec.Template.Spec.Containers[0].Ports);
    }

    [Fact]
    public void The_selector_has_no_version_and_the_spread_counts_the_same_pods()
    {
        var deployment = Api.WithLabel("team", "shop").Build();

        Assert.Equal(["app.kubernetes.io/name"], deployment.Spec.Selector.MatchLabels.Keys);
        var spread = Assert.Single(deployment.Spec.Template.Spec.TopologySpreadConstraints);
        Assert.Equal(deployment.Spec.Selector.MatchLabels, spread.LabelSelector.MatchLabels);
        Assert.Equal("Honor", spread.NodeTaintsPolicy);
    }

    [Fact]
    public void The_hash_of_the_configuration_changes_with_it()
    {
        Assert.Equal(Hash("1"), Hash("1"));
        Assert.NotEqual(Hash("1"), Hash("2"));

        static string Hash(string value)
        {
            var api = Api;
            api.AddConfigMap().WithValue("A", value);
            return api.Build().Spec.Template.Metadata.Annotations["checksum/config"];
        }
    }

    [Fact]
    public void A_config_map_with_a_path_is_mounted()
    {
        var api = Api;
        api.AddConfigMap().WithValue("app.json", "{}").WithMountPath("/etc/app");

        var pod = Pod(api);

        Assert.Equal("/etc/app", Assert.Single(pod.Containers[0].VolumeMounts).MountPath);
        Assert.Equal("api", Assert.Single(pod.Volumes).ConfigMap.Name);
        Assert.Null(pod.Containers[0].EnvFrom);
    }

    [Fact]
    public void An_isolated_deployment_requires_and_tolerates_its_nodes()
    {
        var pod = Pod(Api.Isolate(NodeIsolation.Ec2Spot));

        var term = Assert.Single(
            pod.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms
        );
        Assert.Equal("lifecycle", Assert.Single(term.MatchExpressions).Key);
        Assert.Equal("spotInstance", Assert.Single(pod.Tolerations).Key);
    }

    [Fact]
    public void A_second_isolation_that_contradicts_the_first_is_a_finding()
    {
        var api = Api.Isolate(NodeIsolation.Ec2Spot).Isolate(NodeIsolation.OnDemand);

        Assert.False(api.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7002");
    }

    [Fact]
    public void Containers_beside_the_main_one_are_as_safe()
    {
        var api = Api;
        api.AddSidecar("proxy", "shop/proxy:1").WithPort(9090, "metrics");
        api.AddInitContainer("migrate", "shop/api:1.2.3").WithArgs(["migrate"]);

        var pod = Pod(api);

        Assert.Equal(["Always", null], pod.InitContainers.Select(container => container.RestartPolicy));
        Assert.All(pod.InitContainers, container => Assert.True(container.SecurityContext.ReadOnlyRootFilesystem));
    }

    [Fact]
    public void A_service_leads_to_the_first_port_by_name()
    {
        var api = Api.WithPort(8080).WithPort(9090, "metrics");
        api.AddService(80).WithPort(9090, "metrics");

        var service = api.BuildAll().OfType<V1Service>().Single();

        Assert.Equal([("http", 80), ("metrics", 9090)], service.Spec.Ports.Select(port => (port.Name, port.Port)));
        Assert.Equal(["app.kubernetes.io/name"], service.Spec.Selector.Keys);
    }

    [Fact]
    public void An_autoscaler_owns_the_number_of_pods_and_needs_requests()
    {
        var api = Api.WithReplicas(3);
        api.AddAutoscaler(min: 2, max: 5);

        Assert.False(api.TryBuild(out _, out var findings));
        Assert.Equal(
            ["EKS7004", "EKS7006"],
            findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule.Id).Order()
        );
    }

    [Fact]
    public void Verbs_on_the_container_of_one_field_contradict_each_other()
    {
        var api = Api.WithEnv("MODE", "a").WithEnv("MODE", "b");

        Assert.False(api.TryBuild(out _, out var findings));
        Assert.Contains(
            "containers[0].env[0]",
            Assert.Single(findings, f => f.Rule.Id == "EKS7001").Path.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "b",
            Pod(Api.WithEnv("MODE", "a").Replace(again => again.WithEnv("MODE", "b"))).Containers[0].Env[0].Value
        );
    }

    [Theory]
    [InlineData("Api", "shop/api:1")]
    [InlineData("api", "shop/api :1")]
    [InlineData("api", "shop/API:1")]
    [InlineData("api", "")]
    public void Names_and_images_that_are_none_are_found(string name, string image)
    {
        Assert.False(new DeploymentBuilder(name, image).TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7008");
    }

    [Theory]
    [InlineData("250")]
    [InlineData("0.5")]
    [InlineData("1Gi")]
    [InlineData("100m")]
    public void Amounts_are_taken(string amount) => Assert.NotNull(Pod(Api.WithRequests(amount, "1Gi")));

    [Theory]
    [InlineData("-1")]
    [InlineData("1GB")]
    [InlineData("1 Gi")]
    [InlineData("")]
    [InlineData(".")]
    public void What_is_no_amount_is_refused_at_once(string amount) =>
        Assert.Throws<ArgumentException>(() => Api.WithRequests(amount, "1Gi"));

    private static string Text(DeploymentBuilder builder) => CanonicalYaml.SerializeAll(builder.BuildAll());
}
