using System.Runtime.CompilerServices;
using EksSpec.Eksctl;
using FluentValidation;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>A finding names the line of the call that wrote what is wrong, not only the builder or the file.</summary>
public class LinesTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly DeploymentBuilder _api;
    private readonly EnvironmentBuilder _develop;

    public LinesTests()
    {
        _cluster = _fleet.AddCluster("shop");
        _develop = _cluster.AddEnvironment("develop");
        _api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(_develop);
    }

    [Fact]
    public void Of_the_second_taint_of_a_group()
    {
        var group = _cluster.AddNodeGroup("spot").WithTaint("first", "true");
        var line = NextLine();
        group.WithTaint("second", "true", TaintEffect.PreferNoSchedule);
        group.WithTaint("third", "true");

        Assert.Equal(line, LineOf<ClusterConfig>("managedNodeGroups[0].taints[1].effect"));
    }

    [Fact]
    public void Of_a_taint_that_an_isolation_writes()
    {
        var group = _cluster.AddNodeGroup("spot").WithTaint("first", "true");
        var line = NextLine();
        group.Isolate(NodeIsolation.Dedicated("team", "shop"));

        Assert.Equal(line, LineOf<ClusterConfig>("managedNodeGroups[0].taints[1]"));
    }

    [Fact]
    public void Of_the_size_of_a_group()
    {
        var group = _cluster.AddNodeGroup("spot");
        var line = NextLine();
        group.WithSize(1, 3);

        Assert.Equal(line, LineOf<ClusterConfig>("managedNodeGroups[0].maxSize"));
    }

    [Fact]
    public void Of_the_second_addon()
    {
        _cluster.AddAddon("coredns");
        var line = NextLine();
        var cni = _cluster.AddAddon("vpc-cni");
        var values = NextLine();
        cni.WithOverwrite();

        Assert.Equal(line, LineOf<ClusterConfig>("addons[1].name"));
        Assert.Equal(values, LineOf<ClusterConfig>("addons[1].resolveConflicts"));
    }

    [Fact]
    public void Of_the_second_port_of_the_second_container()
    {
        var sidecar = _api.AddContainer("proxy", "shop/proxy:1").WithPort(9000);
        var line = NextLine();
        sidecar.WithPort(9001, "metrics");

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.containers[1].ports[1].containerPort"));
    }

    [Fact]
    public void Of_requests_of_the_second_init_container()
    {
        _api.AddInitContainer("wait", "shop/wait:1").WithRequests("1", "1Gi");
        var migrate = _api.AddInitContainer("migrate", "shop/migrate:1");
        var line = NextLine();
        migrate.WithRequests("2", "1Gi");

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.initContainers[1].resources.requests.cpu"));
    }

    [Fact]
    public void Of_an_environment_variable()
    {
        _api.WithEnv("FIRST", "1");
        var line = NextLine();
        _api.WithEnv("SECOND", "2");

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.containers[0].env[1].value"));
    }

    [Fact]
    public void Of_a_variable_that_differs_in_an_environment()
    {
        _api.WithEnv("FIRST", "1").WithEnv("SECOND", "2");
        var line = NextLine();
        _api.In(_develop, there => there.WithEnv("SECOND", "3"));

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.containers[0].env[1].value"));
    }

    [Fact]
    public void Of_a_volume_and_its_mount()
    {
        _api.WithScratchDirectory("/tmp");
        var line = NextLine();
        _api.WithScratchDirectory("/cache");

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.volumes[1].emptyDir"));
        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.containers[0].volumeMounts[1].mountPath"));
    }

    [Fact]
    public void Of_a_toleration()
    {
        _api.Tolerate("spot", "true");
        var line = NextLine();
        _api.Tolerate("spot", "true", TaintEffect.NoExecute);

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.tolerations[1].effect"));
    }

    [Fact]
    public void Of_a_demand_on_nodes()
    {
        _api.RequireNodes(("disk", "ssd"));
        var line = NextLine();
        _api.RequireNodes(("team", "shop"));

        const string Terms =
            "spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";
        Assert.Equal(line, LineOf<V1Deployment>($"{Terms}[0].matchExpressions[1].values[0]"));
    }

    [Fact]
    public void Of_a_label()
    {
        _api.WithLabel("team", "shop");
        var line = NextLine();
        _api.WithLabel("example.com/tier", "web");

        Assert.Equal(line, LineOf<V1Deployment>("metadata.labels[example.com/tier]"));
    }

    [Fact]
    public void Of_a_spread_constraint()
    {
        _api.WithSpread("topology.kubernetes.io/zone");
        var line = NextLine();
        _api.WithSpread("kubernetes.io/hostname", 2);

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.topologySpreadConstraints[1].maxSkew"));
    }

    [Fact]
    public void Of_a_port_of_a_service_that_stands_behind_the_first()
    {
        _api.WithPort(9000, "metrics");
        var service = _api.AddService();
        var line = NextLine();
        service.WithPort(9000, "metrics");

        Assert.Equal(line, LineOf<V1Service>("spec.ports[1].port"));
    }

    [Fact]
    public void Of_a_host()
    {
        var ingress = _api.AddService().AddIngress();
        var line = NextLine();
        ingress.WithHost("api.shop.example");

        Assert.Equal(line, LineOf<V1Ingress>("spec.rules[0].host"));
    }

    [Fact]
    public void Of_the_second_rule_of_a_policy()
    {
        var policy = _api.AddNetworkPolicy().AllowFromNamespace("edge", "http");
        var line = NextLine();
        policy.AllowFromOwnNamespace("http");

        Assert.Equal(line, LineOf<V1NetworkPolicy>("spec.ingress[1].from[0]"));
    }

    [Fact]
    public void Of_the_second_rule_of_a_role()
    {
        var role = _develop.AddRole("reader").AllowRead(["pods", "services"]);
        var line = NextLine();
        role.AllowRead(["pods"]);

        Assert.Equal(line, LineOf<V1Role>("rules[1].resources[0]"));
    }

    [Fact]
    public void Of_an_item_that_Configure_moved()
    {
        var line = NextLine();
        _api.WithEnv("MODE", "debug");
        _api.Configure(api => api.Spec.Template.Spec.Containers[0].Env.Insert(0, new() { Name = "ZERO", Value = "0" }));

        Assert.Equal(line, LineOf<V1Deployment>("spec.template.spec.containers[0].env[1]"));
    }

    [Fact]
    public void Of_the_second_of_two_calls_on_one_item()
    {
        var first = NextLine();
        _api.WithEnv("MODE", "debug");
        var second = NextLine();
        _api.WithEnv("MODE", "release");

        _fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS7001");
        Assert.Equal(second, finding.Position!.Line);
        Assert.Contains($"LinesTests.cs({first})", finding.Message, StringComparison.Ordinal);
        Assert.Equal("spec.template.spec.containers[0].env[0]", finding.Path);
    }

    [Fact]
    public void Of_the_second_of_two_calls_that_no_field_holds()
    {
        var first = NextLine();
        _develop.WithDomain("shop.example");
        var second = NextLine();
        _develop.WithDomain("shop.test");

        _fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS7001");
        Assert.Equal(second, finding.Position!.Line);
        Assert.Contains($"LinesTests.cs({first})", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mount_path_may_differ_in_an_environment()
    {
        var production = _cluster.AddEnvironment("production");
        _api.In(production)
            .AddConfigMap()
            .WithValue("a", "1")
            .WithMountPath("/etc/api")
            .In(_develop, there => there.WithMountPath("/etc/develop"));

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.Contains("mountPath: /etc/develop", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("mountPath: /etc/api", files["shop/production/api.yaml"], StringComparison.Ordinal);
    }

    private static int NextLine([CallerLineNumber] int line = 0) => line + 1;

    /// <summary>The line of a finding at a path of the first object of a type.</summary>
    private int LineOf<T>(string path)
    {
        InlineValidator<T> wrong = new();
        wrong.RuleFor(subject => subject).Custom((_, context) => context.AddFailure(path, "It is wrong."));
        _fleet.UseRules(wrong).TryBuild(out _, out var findings);
        return findings.First(finding => finding.Message == "It is wrong." && finding.Path == path).Position!.Line;
    }
}
