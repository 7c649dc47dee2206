using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Rules;
using EksSpec.Values;
using FluentValidation;
using k8s.Models;
using Severity = EksSpec.Findings.Severity;

namespace EksSpec.Tests.Builders;

public class FleetBuilderTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");

    [Fact]
    public void Environments_differ_only_where_it_is_said()
    {
        var (develop, production) = TwoEnvironments();
        var api = _fleet
            .AddDeployment("api", "shop/api:1")
            .WithEnv("MODE", "normal")
            .In(develop, replicas: 1, there => there.WithEnv("MODE", "debug"))
            .In(production, replicas: 3);
        api.AddService();
        api.WithPort(8080);

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.Contains("value: debug", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("replicas: 1", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("value: normal", files["shop/production/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("namespace: production", files["shop/production/api.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_in_an_environment_is_only_there()
    {
        var (develop, production) = TwoEnvironments();
        _fleet
            .AddDeployment("api", "shop/api:1")
            .WithRequests("100m", "64Mi")
            .In(develop)
            .In(production, there => there.AddAutoscaler(min: 2, max: 4));

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.DoesNotContain("Autoscaler", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("Autoscaler", files["shop/production/api.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("replicas:", files["shop/production/api.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_stand_in_the_order_to_apply_them()
    {
        var (develop, _) = TwoEnvironments();
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(80).WithRequests("1", "1Gi").In(develop);
        api.AddAutoscaler(2, 4);
        api.AddService().AddIngress().WithHost("api.shop.example");
        api.AddConfigMap().WithValue("A", "1");

        var text = _fleet.Build().Files.Single(file => file.Path == "shop/develop/api.yaml").Text;

        Assert.Equal(
            [
                "ServiceAccount",
                "ConfigMap",
                "Deployment",
                "Service",
                "Ingress",
                "HorizontalPodAutoscaler",
                "PodDisruptionBudget",
            ],
            text.Split('\n')
                .Where(line => line.StartsWith("kind: ", StringComparison.Ordinal))
                .Select(line => line[6..])
        );
    }

    [Fact]
    public void Pods_of_an_environment_follow_the_isolation_of_its_group()
    {
        var cluster = _fleet.AddCluster("shop");
        var spot = cluster
            .AddSpotNodeGroup("spot", ["m5.large", "m5a.large"])
            .WithSize(0, 5)
            .Isolate(NodeIsolation.Ec2Spot);
        cluster.AddNodeGroup("system").WithSize(2, 3);
        _fleet.AddDeployment("api", "shop/api:1").In(cluster.AddEnvironment("develop").RunsOn(spot));

        var fleet = _fleet.Build();

        Assert.Contains(
            "spotInstance",
            fleet.Files.Single(f => f.Path.EndsWith("api.yaml", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal
        );
        Assert.True(fleet.ProvePlacement()["shop"].IsProven);
    }

    [Fact]
    public void A_claim_that_the_scheduler_would_break_is_an_error_with_the_line_that_made_it()
    {
        var cluster = _fleet.AddCluster("shop");
        var main = cluster.AddNodeGroup("main").WithSize(2, 3);
        cluster.AddNodeGroup("other").WithSize(2, 3);
        _fleet.AddDeployment("api", "shop/api:1").In(cluster.AddEnvironment("develop").RunsOn(main));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("EKS5001", finding.Rule.Id);
        Assert.Contains("other", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("FleetBuilderTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_a_workload_names_takes_the_place_of_its_environments()
    {
        var cluster = _fleet.AddCluster("shop");
        var spot = cluster.AddSpotNodeGroup("spot", "m5.large", "m5a.large").Isolate(NodeIsolation.Ec2Spot);
        var gpu = cluster.AddNodeGroup("gpu").WithInstanceTypes("g5.xlarge").Isolate(NodeIsolation.NvidiaGpu);
        var team = cluster.AddNodeGroup("team").WithInstanceTypes("m5.large").Isolate(NodeIsolation.ForTeam("shop"));
        cluster.AddNodeGroup("system").WithInstanceTypes("m5.large").WithSize(2, 3);
        var develop = cluster.AddEnvironment("develop").RunsOn(spot);
        _fleet.AddDeployment("api", "shop/api:1").In(develop);
        _fleet.AddDeployment("model", "shop/model:1").RunsOn(gpu).In(develop);
        _fleet.AddDeployment("tools", "shop/tools:1").RunsOn(gpu).In(develop, there => there.RunsOn(team));

        Assert.True(_fleet.TryBuild(out var fleet, out var findings), string.Join('\n', findings));

        var matrix = fleet.ProvePlacement()["shop"].Matrix;
        Assert.Equal(
            ["spot", "gpu", "team"],
            matrix.Workloads.Select(workload =>
                Assert.Single(matrix.Of(workload.Id).Verdicts, verdict => verdict.Fits is true).Group.Name
            )
        );
    }

    [Fact]
    public void An_isolation_of_a_workload_narrows_what_its_environment_runs_on()
    {
        var cluster = _fleet.AddCluster("shop");
        var main = cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").Isolate(NodeIsolation.ForTeam("shop"));
        var develop = cluster.AddEnvironment("develop").RunsOn(main);
        _fleet.AddDeployment("api", "shop/api:1").Isolate(NodeIsolation.Arm64).In(develop);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id is "EKS5001" or "EKS5002" or "EKS5003");
    }

    [Fact]
    public void A_group_of_another_cluster_is_refused()
    {
        var (develop, _) = TwoEnvironments();
        var foreign = _fleet.AddCluster("other").AddNodeGroup("main");
        _fleet.AddDeployment("api", "shop/api:1").In(develop).RunsOn(foreign);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7002");
    }

    [Fact]
    public void Names_that_differ_in_case_only_would_write_one_file()
    {
        _fleet.AddCluster("shop");
        _fleet.AddCluster("Shop");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Rule.Id == "EKS7003");
    }

    [Fact]
    public void An_environment_of_another_fleet_is_refused()
    {
        var stranger = new FleetBuilder("other", "eu-central-1").AddCluster("other").AddEnvironment("develop");
        _fleet.AddDeployment("api", "shop/api:1").In(stranger);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal("EKS7005", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void A_host_below_a_domain_that_is_missing_is_refused()
    {
        var (develop, _) = TwoEnvironments();
        _fleet
            .AddDeployment("api", "shop/api:1")
            .WithPort(80)
            .In(develop)
            .AddService()
            .AddIngress()
            .WithSubdomain("api");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7006" && finding.Path == "spec.rules[0].host");
    }

    [Fact]
    public void An_object_as_it_is_is_copied_and_put_into_the_namespace()
    {
        var (develop, _) = TwoEnvironments();
        V1NetworkPolicy policy = new()
        {
            ApiVersion = "networking.k8s.io/v1",
            Kind = "NetworkPolicy",
            Metadata = new() { Name = "deny" },
            Spec = new() { PodSelector = new(), PolicyTypes = ["Ingress"] },
        };
        develop.AddManifest(policy);
        develop.AddManifest(
            InlineDocument.Parse(
                """{"apiVersion":"shop.example/v1","kind":"Till","metadata":{"name":"a:b"},"spec":{}}"""
            )
        );
        policy.Metadata.Name = "changed";

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.Contains(
            "  name: deny\n  namespace: develop\n",
            files["shop/develop/networkpolicy-deny.yaml"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("namespace", files["shop/develop/till-a-b.yaml"], StringComparison.Ordinal);
        Assert.Null(policy.Metadata.NamespaceProperty);
    }

    [Fact]
    public void A_text_that_no_yaml_can_hold_is_a_finding()
    {
        var (develop, _) = TwoEnvironments();
        _fleet.AddDeployment("api", "shop/api:1").In(develop).AddConfigMap().WithValue("HALF", "\ud800");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal("ConfigMap develop/api", Assert.Single(findings, f => f.Rule.Id == "EKS7007").Object!.ToString());
    }

    [Fact]
    public void One_object_in_two_files_is_refused()
    {
        var (develop, _) = TwoEnvironments();
        develop.AddManifest(
            new V1ServiceAccount
            {
                ApiVersion = "v1",
                Kind = "ServiceAccount",
                Metadata = new() { Name = "api" },
            }
        );
        _fleet.AddDeployment("api", "shop/api:1").In(develop);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal(
            "ServiceAccount develop/api",
            Assert.Single(findings, f => f.Rule.Id == "EKS7003").Object!.ToString()
        );
    }

    [Fact]
    public void Every_pod_can_be_changed_at_once_and_a_workload_still_has_the_last_word()
    {
        var (develop, _) = TwoEnvironments();
        _fleet.ForEachPod(pod => pod.Spec.TerminationGracePeriodSeconds = 60);
        develop.ForEachPod(pod => pod.Spec.PriorityClassName = "low");
        _fleet.AddDeployment("api", "shop/api:1").In(develop);
        _fleet
            .AddCronJob("nightly", "@daily", "shop/nightly:1")
            .In(develop)
            .Configure(job => job.Spec.JobTemplate.Spec.Template.Spec.PriorityClassName = null);

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.Contains("terminationGracePeriodSeconds: 60", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("priorityClassName: low", files["shop/develop/api.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("priorityClassName", files["shop/develop/nightly.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_your_own_are_rules()
    {
        InlineValidator<Eksctl.ClusterConfig> rules = [];
        rules
            .RuleFor(cluster => cluster.Metadata!.Tags)
            .NotNull()
            .WithErrorCode("SHOP1")
            .WithMessage("A cluster needs an owner.");
        _fleet.UseRules(rules).AddCluster("shop");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal(
            "A cluster needs an owner.",
            Assert.Single(findings, finding => finding.Rule.Id == "SHOP1").Message
        );
    }

    [Fact]
    public void A_finding_can_be_accepted_with_a_reason()
    {
        var cluster = _fleet.AddCluster("shop");
        var main = cluster.AddNodeGroup("main").WithSize(2, 3);
        cluster.AddNodeGroup("other").WithSize(2, 3);
        _fleet.AddDeployment("api", "shop/api:1").In(cluster.AddEnvironment("develop").RunsOn(main));
        _fleet.UseOptions(
            RuleOptions.Default with
            {
                Suppressions = [new Suppression("EKS5001", "Both groups are alike.")],
            }
        );

        Assert.True(_fleet.TryBuild(out _, out var findings), string.Join('\n', findings));
    }

    private (EnvironmentBuilder Develop, EnvironmentBuilder Production) TwoEnvironments()
    {
        var cluster = _fleet.AddCluster("shop");
        cluster.AddNodeGroup("main").WithSize(2, 3);
        return (cluster.AddEnvironment("develop"), cluster.AddEnvironment("production"));
    }
}
