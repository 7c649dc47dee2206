using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>The environment of a branch is bounded without a further call.</summary>
public class BranchGuardsTests : BranchFleet
{
    [Fact]
    public void With_everything_on_nothing_is_found()
    {
        Everything();

        AssertQuiet();
    }

    [Fact]
    public void There_is_one_pod_and_no_autoscaler_nor_budget()
    {
        Everything();

        Assert.Equal([1, null], In("develop-two").OfType<V1Deployment>().Select(each => each.Spec.Replicas));
        Assert.Empty(In("develop-two").OfType<V2HorizontalPodAutoscaler>());
        Assert.Empty(In("develop-two").OfType<V1PodDisruptionBudget>());
        Assert.Single(In("develop").OfType<V2HorizontalPodAutoscaler>());
        Assert.Equal(2, In("develop").OfType<V1PodDisruptionBudget>().Count());
    }

    [Fact]
    public void What_is_said_for_branches_is_not_touched()
    {
        var api = Api();
        var branches = Cluster.AddBranchEnvironments(Develop, "two");
        api.In(
            branches.All,
            there =>
            {
                there.AddAutoscaler(2, 4);
                there.AddDisruptionBudget();
                there.WithPriorityClass("system-cluster-critical");
            }
        );

        Assert.Equal(4, In("develop-two").OfType<V2HorizontalPodAutoscaler>().Single().Spec.MaxReplicas);
        Assert.Single(In("develop-two").OfType<V1PodDisruptionBudget>());
        Assert.Equal("system-cluster-critical", PodsOf("develop-two").PriorityClassName);
        // Four pods, and one more while they are replaced.
        Assert.Equal("5", Hard("develop-two")["pods"].ToString());
    }

    [Fact]
    public void An_autoscaler_of_the_blueprint_that_branches_speak_of_is_theirs_too()
    {
        var api = Fleet.AddDeployment("api", "shop/api:1").WithRequests("250m", "256Mi").In(Develop);
        var scaler = api.AddAutoscaler(2, 9);
        scaler.In(Cluster.AddBranchEnvironments(Develop, "two").All, there => there.WithReplicas(1, 2));

        Assert.Equal(2, In("develop-two").OfType<V2HorizontalPodAutoscaler>().Single().Spec.MaxReplicas);
    }

    [Fact]
    public void Objects_that_are_given_to_the_blueprint_as_they_are_follow_too()
    {
        Develop.AddManifest(
            new V1PodDisruptionBudget
            {
                ApiVersion = "policy/v1",
                Kind = "PodDisruptionBudget",
                Metadata = new() { Name = "given" },
                Spec = new() { MaxUnavailable = 1, Selector = new() },
            }
        );
        Develop.AddManifest(
            new V1Deployment
            {
                ApiVersion = "apps/v1",
                Kind = "Deployment",
                Metadata = new() { Name = "given" },
                Spec = new()
                {
                    Replicas = 3,
                    Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "given" } },
                    Template = new()
                    {
                        Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "given" } },
                        Spec = new() { Containers = [new() { Name = "given", Image = "shop/given:1" }] },
                    },
                },
            }
        );
        Develop.WithPodSecurity(PodSecurity.Privileged);
        Cluster.AddBranchEnvironments(Develop, "two").Without(BranchDefault.Quota);

        Assert.Equal(3, In("develop").OfType<V1Deployment>().Single().Spec.Replicas);
        Assert.Equal(1, In("develop-two").OfType<V1Deployment>().Single().Spec.Replicas);
        Assert.Equal("branch", PodsOf("develop-two").PriorityClassName);
        Assert.Empty(In("develop-two").OfType<V1PodDisruptionBudget>());
    }

    [Theory]
    [InlineData(BranchDefault.OneReplica)]
    [InlineData(BranchDefault.NoBudgets)]
    [InlineData(BranchDefault.Quota)]
    [InlineData(BranchDefault.LimitRange)]
    [InlineData(BranchDefault.NetworkPolicies)]
    [InlineData(BranchDefault.Priority)]
    public void Each_default_is_switched_off_by_name(BranchDefault off)
    {
        var branches = Everything();
        Assert.True(IsThere());

        branches.Without(off);

        Assert.False(IsThere());
        AssertQuiet();

        bool IsThere() =>
            off switch
            {
                BranchDefault.OneReplica => !In("develop-two").OfType<V2HorizontalPodAutoscaler>().Any(),
                BranchDefault.NoBudgets => !Budgets(),
                BranchDefault.Quota => In("develop-two").OfType<V1ResourceQuota>().Any(),
                BranchDefault.LimitRange => In("develop-two").OfType<V1LimitRange>().Any(),
                BranchDefault.NetworkPolicies => In("develop-two").OfType<V1NetworkPolicy>().Any(),
                _ => All().OfType<V1PriorityClass>().Any(each => each.Metadata.Name == "branch"),
            };

        bool Budgets()
        {
            branches.Without(BranchDefault.OneReplica);
            return In("develop-two").OfType<V1PodDisruptionBudget>().Any();
        }
    }

    [Fact]
    public void Pods_rank_below_all_others_and_make_none_end()
    {
        Everything();

        var ranks = All().OfType<V1PriorityClass>().Where(each => each.Metadata.Name == "branch");
        var rank = Assert.Single(ranks);
        Assert.Equal((-1, "Never"), (rank.Value, rank.PreemptionPolicy));
        Assert.Equal("branch", PodsOf("develop-two").PriorityClassName);
        Assert.Equal("shop", PodsOf("develop").PriorityClassName);
    }

    [Fact]
    public void ACluster_without_branches_has_none_of_it()
    {
        Api();

        Assert.DoesNotContain(All(), each => each is V1PriorityClass or V1ResourceQuota or V1NetworkPolicy);
        Assert.DoesNotContain(
            Fleet.Build().Files,
            file => file.Text.Contains("enableNetworkPolicy", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_quota_holds_pods_their_rollouts_and_jobs_and_nothing_else()
    {
        Everything();

        var hard = Hard("develop-two").ToDictionary(each => each.Key, each => each.Value.ToString());

        // Two Deployments of one pod, each with one more while it is replaced, and a CronJob.
        Assert.Equal("5", hard["pods"]);
        Assert.Equal("1100m", hard["requests.cpu"]);
        Assert.Equal("1152Mi", hard["requests.memory"]);
        Assert.Equal("2560Mi", hard["limits.memory"]);
        Assert.Equal("0", hard["services.loadbalancers"]);
        Assert.Equal("0", hard["services.nodeports"]);
        Assert.Equal("0", hard["persistentvolumeclaims"]);
    }

    [Fact]
    public void With_one_pod_less_a_rollout_would_be_stuck()
    {
        Api();
        Cluster.AddBranchEnvironments(Develop, "two");
        Assert.Equal("2", Hard("develop-two")["pods"].ToString());
        AssertQuiet();

        Assert.Equal("EKS4205", Assert.Single(Judged("pods", "1")));
    }

    [Theory]
    [InlineData("requests.cpu", "499m")]
    [InlineData("requests.memory", "511Mi")]
    [InlineData("limits.memory", "1023Mi")]
    public void With_a_little_less_of_anything_a_rollout_would_be_stuck(string resource, string less)
    {
        Api();
        Cluster.AddBranchEnvironments(Develop, "two");

        Assert.Equal("EKS4205", Assert.Single(Judged(resource, less)));
    }

    [Fact]
    public void Surge_is_a_quarter_rounded_up_and_none_where_pods_end_first()
    {
        var web = Fleet.AddDeployment("web", "shop/web:1").In(Develop);
        var branches = Cluster.AddBranchEnvironments(Develop, "two");
        web.In(branches.All, there => there.WithReplicas(5));
        Assert.Equal("7", Hard("develop-two")["pods"].ToString());

        web.WithRecreate();
        Assert.Equal("5", Hard("develop-two")["pods"].ToString());
    }

    [Fact]
    public void A_pod_on_each_node_is_counted_for_as_many_nodes_as_there_may_be()
    {
        Fleet.AddDaemonSet("agent", "shop/agent:1").In(Develop);
        Cluster.AddBranchEnvironments(Develop, "two");

        Assert.Equal("12", Hard("develop-two")["pods"].ToString());
    }

    [Fact]
    public void Where_nobody_knows_how_many_pods_there_may_be_none_are_counted()
    {
        Cluster.UseKarpenter("1.6.0");
        Fleet.AddDaemonSet("agent", "shop/agent:1").In(Develop);
        Cluster.AddBranchEnvironments(Develop, "two");

        Assert.DoesNotContain("pods", Hard("develop-two").Keys);
        Assert.Contains("services.loadbalancers", Hard("develop-two").Keys);
    }

    [Fact]
    public void Disks_are_counted_with_their_size()
    {
        Fleet
            .AddStatefulSet("store", "shop/store:1")
            .In(Develop)
            .AddVolumeClaimTemplate("data", "20Gi")
            .WithMountPath("/data");
        Cluster.AddBranchEnvironments(Develop, "two");

        Assert.Equal("1", Hard("develop-two")["persistentvolumeclaims"].ToString());
        Assert.Equal("20Gi", Hard("develop-two")["requests.storage"].ToString());
        Assert.Equal("1", Hard("develop-two")["pods"].ToString());
    }

    [Fact]
    public void A_limit_is_given_that_no_request_exceeds()
    {
        Fleet.AddDeployment("heap", "shop/heap:1").WithRequests("500m", "2Gi").In(Develop);
        Cluster.AddBranchEnvironments(Develop, "two");

        var limits = In("develop-two").OfType<V1LimitRange>().Single().Spec.Limits.Single();
        Assert.Equal("4Gi", limits.DefaultProperty["memory"].ToString());
        Assert.Equal(("100m", "128Mi"), ($"{limits.DefaultRequest["cpu"]}", $"{limits.DefaultRequest["memory"]}"));
        AssertQuiet();
    }

    [Fact]
    public void Without_the_limit_range_only_what_pods_say_is_counted()
    {
        Fleet.AddDeployment("quiet", "shop/quiet:1").WithRequests(cpu: "100m").In(Develop);
        Cluster.AddBranchEnvironments(Develop, "two").Without(BranchDefault.LimitRange);

        Assert.Equal(
            ["pods", "requests.cpu"],
            Hard("develop-two")
                .Keys.Where(key => key is "pods" or "requests.cpu" or "requests.memory" or "limits.memory")
        );
    }

    [Fact]
    public void A_quota_and_limits_of_the_program_take_the_place_of_these()
    {
        Api();
        Develop.AddResourceQuota().WithHard("pods", "20");
        Develop.AddLimitRange().WithDefaultRequests("50m", "64Mi");
        Cluster.AddBranchEnvironments(Develop, "two");

        Assert.Equal("20", Hard("develop-two")["pods"].ToString());
        Assert.Equal("default", In("develop-two").OfType<V1LimitRange>().Single().Metadata.Name);
    }

    private BranchEnvironmentsBuilder Everything()
    {
        Add("web").WithReplicas(3).WithPriorityClass("shop").AddService().AddIngress().WithSubdomain("web");
        Api().AddAutoscaler(2, 5);
        Fleet.AddCronJob("nightly", "30 3 * * *", "shop/nightly:1").In(Develop);
        Cluster.AddPriorityClass("shop", 1000);
        return Cluster.AddBranchEnvironments(Develop, "feature/one", "two");
    }

    private DeploymentBuilder Api() => Add("api");

    /// <summary>What is found once the quota allows a little less.</summary>
    private List<string> Judged(string resource, string less)
    {
        var text = string.Join(
            "---\n",
            Fleet
                .Build()
                .Files.Where(file => file.Path.StartsWith("shop/develop-two/", StringComparison.Ordinal))
                .Select(file => file.Text)
        );
        var hard = Hard("develop-two")[resource].ToString();
        var changed = text.Replace(
            $"{resource}: {Quoted(hard)}",
            $"{resource}: {Quoted(less)}",
            StringComparison.Ordinal
        );
        Assert.NotEqual(text, changed);
        return
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(changed)))
                .Findings.Where(finding =>
                    finding.Rule.Id is "EKS4202" or "EKS4203" or "EKS4204" or "EKS4205" or "EKS3463"
                )
                .Select(finding => finding.Rule.Id),
        ];

        static string Quoted(string amount) => amount.All(char.IsAsciiDigit) ? $"\"{amount}\"" : amount;
    }

    private IDictionary<string, ResourceQuantity> Hard(string name) =>
        In(name).OfType<V1ResourceQuota>().Single().Spec.Hard;

    private V1PodSpec PodsOf(string name) => In(name).OfType<V1Deployment>().First().Spec.Template.Spec;
}
