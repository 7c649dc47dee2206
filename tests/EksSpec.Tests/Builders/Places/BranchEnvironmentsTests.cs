using EksSpec.Findings;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>An environment described once, and one of its own for every branch.</summary>
public class BranchEnvironmentsTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly NodeGroupBuilder _spot;
    private readonly EnvironmentBuilder _develop;

    public BranchEnvironmentsTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _spot = _cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        _cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        _develop = _cluster.AddEnvironment("develop").RunsOn(_spot).WithDomain("develop.example.com");
    }

    [Fact]
    public void A_branch_gets_what_the_blueprint_has_in_a_namespace_and_below_a_host_of_its_own()
    {
        _develop.AddConfigMap("flags").WithValue("NEW_DOOR", "on");
        Web().AddService().AddIngress().WithSubdomain("web");

        var branch = _cluster.AddBranchEnvironments(_develop, "feature/JIRA-1_Login")[0];

        var name = $"develop-{BranchSlug.Of("feature/JIRA-1_Login")}";
        Assert.Equal(name, branch.Name);
        Assert.Equal(name, branch.Namespace);
        Assert.Equal(
            ["00-namespace", "01-guards", "configmap-flags", "web"],
            Build()
                .Files.Where(file => file.Path.Contains(name, StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file.Path))
        );
        Assert.All(All($"shop/{name}/web.yaml"), each => Assert.Equal(name, each.Metadata.NamespaceProperty));
        Assert.Equal(
            $"web-{branch.Slug}.develop.example.com",
            All($"shop/{name}/web.yaml").OfType<V1Ingress>().Single().Spec.Rules[0].Host
        );
        var pods = All($"shop/{name}/web.yaml").OfType<V1Deployment>().Single().Spec.Template.Spec;
        Assert.Contains(pods.Tolerations, toleration => toleration.Key == "spotInstance");
    }

    [Fact]
    public void The_namespace_says_whose_it_is()
    {
        _cluster.AddBranchEnvironments(_develop, [new Branch("feature/a") { Commit = "0f1e2d3", PullRequest = 17 }]);

        var space = Single<V1Namespace>($"shop/develop-{BranchSlug.Of("feature/a")}/00-namespace.yaml").Metadata;

        Assert.Equal("develop", space.Labels["environment"]);
        Assert.Equal("develop", space.Labels["eksspec.dev/blueprint"]);
        Assert.Equal(BranchSlug.Of("feature/a"), space.Labels["eksspec.dev/branch"]);
        Assert.Equal("feature/a", space.Annotations["eksspec.dev/branch-name"]);
        Assert.Equal("0f1e2d3", space.Annotations["eksspec.dev/commit"]);
        Assert.Equal("17", space.Annotations["eksspec.dev/pull-request"]);
    }

    [Fact]
    public void What_all_branches_say_wins_over_the_blueprint_and_a_branch_over_all()
    {
        var web = Web().WithReplicas(3);
        var branches = _cluster.AddBranchEnvironments(_develop, "one", "two");
        web.In(branches.All, there => there.WithReplicas(1)).In(branches[1], there => there.WithReplicas(2));

        Assert.Equal(3, Replicas("develop"));
        Assert.Equal(1, Replicas("develop-one"));
        Assert.Equal(2, Replicas("develop-two"));

        int? Replicas(string name) => All($"shop/{name}/web.yaml").OfType<V1Deployment>().Single().Spec.Replicas;
    }

    [Fact]
    public void A_workload_can_be_left_out_or_only_be_in_branches()
    {
        Web();
        var nightly = _fleet.AddCronJob("nightly", "30 3 * * *", "shop/nightly:1").In(_develop);
        var branches = _cluster.AddBranchEnvironments(_develop, "one").Without(nightly);
        _fleet.AddDeployment("seed", "shop/seed:1").In(branches.All);

        var paths = Build().Files.Select(file => file.Path).ToList();

        Assert.Contains("shop/develop/nightly.yaml", paths);
        Assert.DoesNotContain("shop/develop-one/nightly.yaml", paths);
        Assert.Contains("shop/develop-one/seed.yaml", paths);
        Assert.DoesNotContain("shop/develop/seed.yaml", paths);
    }

    [Fact]
    public void A_blueprint_that_is_no_environment_is_written_nowhere_and_judged_all_the_same()
    {
        var blueprint = _cluster.AddBlueprint("preview").RunsOn(_spot);
        _fleet
            .AddDeployment("web", "shop/web:1")
            .WithPort(8080)
            .In(blueprint)
            .AddService()
            .AddIngress()
            .WithSubdomain("web");

        Assert.False(_fleet.TryBuild(out _, out var findings));

        // It has no domain, which every branch would be found to lack.
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7006");

        blueprint.WithDomain("preview.example.com");
        Assert.DoesNotContain(Build().Files, file => file.Path.Contains("preview", StringComparison.Ordinal));
        Assert.DoesNotContain(Build().Landscape.Objects, item => item.Environment == blueprint.Name);
    }

    [Fact]
    public void The_longest_name_says_how_long_slugs_are()
    {
        var branch = new string('a', 80);
        Web().AddService().AddIngress().WithSubdomain("abcdefghijklmnopqrstuvwxyz");
        _cluster.AddBranchEnvironments(_develop, branch);

        // 50 characters of a host's label less 26 of the subdomain and '-'.
        var slug = _fleet
            .Build()
            .Landscape.Objects.First(item => item.Ref.Kind == "Ingress" && item.Ref.Namespace != "develop")
            .Ref.Namespace!["develop-".Length..];

        Assert.Equal(BranchSlug.Of(branch, 23), slug);
    }

    [Fact]
    public void A_name_that_leaves_no_room_for_a_slug_is_found()
    {
        Web().AddService().AddIngress().WithSubdomain(new string('s', 38));
        _cluster.AddBranchEnvironments(_develop, "one");

        var finding = Assert.Single(Errors());

        Assert.Equal("EKS7012", finding.Rule.Id);
        Assert.Contains("leaves 11 for the slug", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".a")]
    [InlineData("a/.b")]
    [InlineData("a.lock")]
    [InlineData("a.")]
    [InlineData("-a")]
    [InlineData("@")]
    [InlineData("HEAD")]
    [InlineData("a@{b")]
    [InlineData("a\\b")]
    [InlineData("a\tb")]
    [InlineData("refs/heads/a")]
    public void What_is_no_branch_is_a_finding_and_no_exception(string branch)
    {
        Web();
        _cluster.AddBranchEnvironments(_develop, branch);

        Assert.Equal("EKS7008", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void What_a_line_says_for_every_branch_is_told_once()
    {
        Web().Configure(web => web.Spec.Replicas = -1);
        _cluster.AddBranchEnvironments(_develop, "one", "two");

        Assert.Equal("develop", Assert.Single(Errors()).Object!.Namespace);
    }

    [Fact]
    public void What_a_loop_says_of_several_workloads_is_told_of_each()
    {
        var branches = _cluster.AddBranchEnvironments(_develop, "one", "two");
        foreach (var name in new[] { "web", "api" })
        {
            _fleet.AddDeployment(name, "shop/web:1").Configure(made => made.Spec.Replicas = -1).In(branches.All);
        }

        Assert.Equal(["api", "web"], Errors().Select(error => error.Object!.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_branch_twice_is_found()
    {
        Web();
        _cluster.AddBranchEnvironments(_develop, "one", "one");

        Assert.Contains(Errors(), finding => finding.Rule.Id == "EKS7003");
    }

    [Fact]
    public void A_blueprint_of_another_cluster_is_refused()
    {
        var other = _fleet.AddCluster("other");

        Assert.Throws<ArgumentException>(() => other.AddBranchEnvironments(_develop, "one"));
    }

    [Fact]
    public void The_name_before_the_build_is_the_name_after_it()
    {
        var branch = _cluster.AddBranchEnvironments(_develop, new string('a', 80))[0];
        Web().AddService().AddIngress().WithSubdomain(new string('s', 30));
        var before = branch.Name;

        Assert.Contains(Build().Files, file => file.Path.StartsWith($"shop/{before}/", StringComparison.Ordinal));
    }

    private DeploymentBuilder Web() => _fleet.AddDeployment("web", "shop/web:1").WithPort(8080).In(_develop);

    private Fleet Build() => _fleet.Build();

    private IEnumerable<Finding> Errors()
    {
        Assert.False(_fleet.TryBuild(out _, out var findings));
        return findings.Where(finding => finding.Rule.Severity == Severity.Error);
    }

    private T Single<T>(string path) => All(path).OfType<T>().Single();

    private List<k8s.IKubernetesObject<V1ObjectMeta>> All(string path) =>
        [
            .. SpecReader
                .Read(Build().Files.Single(file => file.Path == path).Text)
                .Select(document => document.Value)
                .OfType<k8s.IKubernetesObject<V1ObjectMeta>>(),
        ];
}
