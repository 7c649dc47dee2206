using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>Objects that belong to an environment, to a cluster, or to a workload without being one.</summary>
public class FleetObjectsTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public FleetObjectsTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.0/24");
        var nodes = _cluster
            .AddNodeGroup("general")
            .WithInstanceTypes(["m5.large", "m5a.large"])
            .WithSize(min: 1, max: 3);
        _develop = _cluster.AddEnvironment("develop").RunsOn(nodes);
    }

    [Fact]
    public void Limits_of_an_environment_are_objects_of_its_namespace()
    {
        _develop
            .AddResourceQuota()
            .WithRequests("8", "16Gi")
            .WithLimits(memory: "32Gi")
            .WithHard("count/jobs.batch", "20");
        _develop
            .AddLimitRange()
            .WithDefaultRequests("100m", "128Mi")
            .WithDefaultLimits(memory: "256Mi")
            .WithMax("4", "8Gi")
            .WithMin("10m", "16Mi");

        var quota = Single<V1ResourceQuota>("shop/develop/resourcequota-default.yaml");
        var limits = Single<V1LimitRange>("shop/develop/limitrange-default.yaml");

        Assert.Equal("develop", quota.Metadata.NamespaceProperty);
        Assert.Equal(4, quota.Spec.Hard.Count);
        Assert.Equal("Container", Assert.Single(limits.Spec.Limits).Type);
        Assert.Equal("256Mi", limits.Spec.Limits[0].DefaultProperty["memory"].ToString());
    }

    [Fact]
    public void A_policy_of_a_workload_chooses_its_pods_and_lets_in_who_it_is_told()
    {
        var web = _fleet.AddDeployment("web", "shop/web:1").In(_develop);
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(_develop);
        api.AddNetworkPolicy().AllowFrom(web, "http").AllowFromNamespace("monitoring").AllowTo(web, "443");

        var policy = All("shop/develop/api.yaml").OfType<V1NetworkPolicy>().Single();

        Assert.Equal("api", policy.Spec.PodSelector.MatchLabels["app.kubernetes.io/name"]);
        Assert.Equal(["Ingress", "Egress"], policy.Spec.PolicyTypes);
        Assert.Equal("web", policy.Spec.Ingress[0].FromProperty[0].PodSelector.MatchLabels["app.kubernetes.io/name"]);
        Assert.Equal("http", policy.Spec.Ingress[0].Ports[0].Port.Value);
        // To the other workload, and to look names up.
        Assert.Equal(2, policy.Spec.Egress.Count);
    }

    [Fact]
    public void A_policy_of_an_environment_denies_what_nobody_allows()
    {
        _develop.AddNetworkPolicy().DenyTo().WithoutDns();

        var policy = Single<V1NetworkPolicy>("shop/develop/networkpolicy-default.yaml");

        Assert.Null(policy.Spec.PodSelector.MatchLabels);
        Assert.Equal(["Ingress", "Egress"], policy.Spec.PolicyTypes);
        Assert.True(policy.Spec.Ingress is null or { Count: 0 });
        Assert.True(policy.Spec.Egress is null or { Count: 0 });
    }

    [Fact]
    public void A_workload_that_may_do_something_has_a_binding_and_a_token()
    {
        var api = _fleet.AddDeployment("api", "shop/api:1").In(_develop);
        api.AddRole().AllowRead(["pods"]).Allow(["get"], ["configmaps"], names: ["flags"]);

        var made = All("shop/develop/api.yaml");

        var binding = made.OfType<V1RoleBinding>().Single();
        Assert.Equal(("Role", "api"), (binding.RoleRef.Kind, binding.RoleRef.Name));
        Assert.Equal(
            ("ServiceAccount", "api", "develop"),
            (binding.Subjects[0].Kind, binding.Subjects[0].Name, binding.Subjects[0].NamespaceProperty)
        );
        Assert.Equal(2, made.OfType<V1Role>().Single().Rules.Count);
        Assert.True(made.OfType<V1Deployment>().Single().Spec.Template.Spec.AutomountServiceAccountToken);
    }

    [Fact]
    public void Roles_are_given_to_groups_in_an_environment_and_in_the_cluster()
    {
        _develop.AddRole("deployer").Allow(["patch"], ["deployments"], "apps").AddBinding().AllowGroup("ci");
        _develop.AddRoleBinding("developers", "view").AllowGroup("developers").AllowUser("ann");
        _cluster.AddClusterRole("nodes").AllowRead(["nodes"]).AddBinding().AllowServiceAccount("agent", "monitoring");
        _cluster.AddClusterRoleBinding("auditors", "view").AllowGroup("auditors");

        Assert.Equal(2, All("shop/develop/role-deployer.yaml").Count);
        Assert.Equal("ClusterRole", Single<V1RoleBinding>("shop/develop/rolebinding-developers.yaml").RoleRef.Kind);
        Assert.Equal(
            "monitoring",
            All("shop/clusterrole-nodes.yaml").OfType<V1ClusterRoleBinding>().Single().Subjects[0].NamespaceProperty
        );
        Assert.Null(Single<V1ClusterRoleBinding>("shop/clusterrolebinding-auditors.yaml").Metadata.NamespaceProperty);
    }

    [Fact]
    public void Classes_and_namespaces_belong_to_the_cluster()
    {
        _cluster.AddPriorityClass("high", 1000).WithoutPreemption().WithDescription("Before all others.");
        _cluster.AddStorageClass("gp3").UseAsDefault().UseRetain();
        _cluster.AddStorageClass("efs", "efs.csi.aws.com").UseImmediateBinding().WithoutExpansion();
        _cluster.AddIngressClass("alb").UseAsDefault().WithParameters("elbv2.k8s.aws", "IngressClassParams", "alb");
        _cluster.AddNamespace("monitoring").WithPodSecurity(PodSecurity.Privileged);

        var priority = Single<V1PriorityClass>("shop/priorityclass-high.yaml");
        var disks = Single<V1StorageClass>("shop/storageclass-gp3.yaml");
        var shared = Single<V1StorageClass>("shop/storageclass-efs.yaml");
        var ingresses = Single<V1IngressClass>("shop/ingressclass-alb.yaml");
        var place = Single<V1Namespace>("shop/namespace-monitoring.yaml");

        Assert.Equal((1000, "Never"), (priority.Value, priority.PreemptionPolicy));
        Assert.Equal(("WaitForFirstConsumer", true), (disks.VolumeBindingMode, disks.AllowVolumeExpansion));
        Assert.Equal(("gp3", "true"), (disks.Parameters["type"], disks.Parameters["encrypted"]));
        Assert.Null(shared.Parameters);
        Assert.Equal(("Immediate", false), (shared.VolumeBindingMode, shared.AllowVolumeExpansion));
        Assert.Equal("ingress.k8s.aws/alb", ingresses.Spec.Controller);
        Assert.Equal("privileged", place.Metadata.Labels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal("shop", place.Metadata.Labels["app.kubernetes.io/part-of"]);
    }

    [Fact]
    public void A_namespace_with_an_Ingress_holds_new_pods_back_until_the_load_balancer_sends_to_them()
    {
        const string Gate = "elbv2.k8s.aws/pod-readiness-gate-inject";
        var other = _cluster.AddEnvironment("other");
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(_develop).In(other);
        var service = api.AddService(80);
        service.In(_develop, there => there.AddIngress());

        Assert.Equal("enabled", Single<V1Namespace>("shop/develop/00-namespace.yaml").Metadata.Labels[Gate]);
        Assert.DoesNotContain(Gate, Single<V1Namespace>("shop/other/00-namespace.yaml").Metadata.Labels.Keys);

        _develop.WithoutReadinessGates();

        Assert.DoesNotContain(Gate, Single<V1Namespace>("shop/develop/00-namespace.yaml").Metadata.Labels.Keys);
    }

    [Fact]
    public void A_shared_config_map_starts_the_pods_that_name_it_anew()
    {
        string? Hash(string value, bool named)
        {
            FleetObjectsTests test = new();
            test._develop.AddConfigMap("shared").WithValue("A", value);
            var api = test._fleet.AddDeployment("api", "shop/api:1").In(test._develop);
            if (named)
            {
                api.WithConfigEnvironment("shared");
            }

            return test.All("shop/develop/api.yaml")
                .OfType<V1Deployment>()
                .Single()
                .Spec.Template.Metadata.Annotations?["checksum/config"];
        }

        Assert.NotNull(Hash("1", named: true));
        Assert.Equal(Hash("1", named: true), Hash("1", named: true));
        Assert.NotEqual(Hash("1", named: true), Hash("2", named: true));
        Assert.Null(Hash("1", named: false));
    }

    [Fact]
    public void Pods_of_every_kind_are_changed_at_once()
    {
        _develop.WithPodSecurity(PodSecurity.Privileged);
        _develop.ForEachPod(pod => pod.Spec.SchedulerName = "tidy");
        _fleet.AddStatefulSet("set", "shop/set:1").In(_develop);
        _fleet.AddDaemonSet("daemon", "shop/daemon:1").In(_develop);
        _fleet.AddJob("job", "shop/job:1").In(_develop);
        _fleet.AddPod("pod", "shop/pod:1").In(_develop);
        _fleet.AddCronJob("cron", "@daily", "shop/cron:1").In(_develop);
        _develop.AddManifest(
            new V1Pod
            {
                ApiVersion = "v1",
                Kind = "Pod",
                Metadata = new() { Name = "given" },
                Spec = new() { Containers = [new() { Name = "given", Image = "shop/given:1" }] },
            }
        );

        foreach (var file in new[] { "set", "daemon", "job", "pod", "cron", "pod-given" })
        {
            Assert.Contains("schedulerName: tidy", Text($"shop/develop/{file}.yaml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Custom_resources_come_from_a_type_or_a_node()
    {
        _develop.AddCustomResource("shop.example/v1", "Till", "front", new TillSpec(3, Till.Open, null));
        _cluster.AddCustomResource("shop.example/v1", "Brand", "shop", InlineDocument.Parse("""{"on":"yes"}"""));

        var till = Text("shop/develop/till-front.yaml");

        Assert.Contains("  namespace: develop\n", till, StringComparison.Ordinal);
        Assert.Contains("spec:\n  drawers: 3\n  state: Open\n", till, StringComparison.Ordinal);
        Assert.DoesNotContain("namespace", Text("shop/brand-shop.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_objects_that_would_be_one_file_are_refused()
    {
        _develop.AddSecret("x").WithValue("A", "1");
        _fleet.AddDeployment("secret-x", "shop/x:1").In(_develop);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7003");
    }

    [Fact]
    public void What_cannot_be_valid_is_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _cluster.AddPriorityClass("mine", 1_000_000_001));
        Assert.Throws<ArgumentException>(() => _cluster.AddIngressClass("alb", "alb"));
        Assert.Throws<ArgumentException>(() => _develop.AddResourceQuota().WithRequests("-1", "1Gi"));
        Assert.Throws<ArgumentException>(() => _develop.AddNetworkPolicy().AllowFromOwnNamespace("70000"));
        Assert.Throws<ArgumentException>(() => _develop.AddCustomResource("v1", "Till", "front", InlineDocument.Null));
        Assert.Throws<InvalidOperationException>(() => new ClusterBuilder("a", "eu-central-1").AddNamespace("b"));
    }

    [Fact]
    public void Names_that_are_none_are_found()
    {
        _cluster.AddPriorityClass("system-mine", 1);
        _develop.AddRole("a/b");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal(
            ["metadata.name", "metadata.name"],
            findings.Where(finding => finding.Rule.Id == "EKS7008").Select(finding => finding.Path.ToString())
        );
    }

    private string Text(string path) => _fleet.Build().Files.Single(file => file.Path == path).Text;

    private List<object?> All(string path) => [.. SpecReader.Read(Text(path)).Select(document => document.Value)];

    private T Single<T>(string path) => Assert.IsType<T>(Assert.Single(All(path)));

    private sealed record TillSpec(int Drawers, Till State, string? Note);

    private enum Till
    {
        Closed,
        Open,
    }
}
