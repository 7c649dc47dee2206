using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>The same environment in several clusters, and what differs from one to the other.</summary>
public class ClusterValuesTests
{
    private const string Certificate = "arn:aws:acm:ap-northeast-1:111122223333:certificate/0f1e2d3c-4b5a";

    private readonly FleetBuilder _fleet = new("shop", "ap-northeast-1", "1.34");
    private readonly ClusterBuilder _tokyo;
    private readonly ClusterBuilder _osaka;

    public ClusterValuesTests()
    {
        _fleet.AllowApiFrom("203.0.113.10/32");
        _tokyo = _fleet.AddCluster("tokyo");
        _osaka = _fleet.AddCluster("osaka", "ap-northeast-3");
    }

    [Fact]
    public void Two_regions_of_one_program_have_what_is_theirs_and_nothing_is_found()
    {
        var fleet = RegionPrograms.TwoRegions().Build();

        var loud = string.Join('\n', fleet.Findings.Where(finding => finding.Severity > Severity.Info));
        Assert.True(loud.Length == 0, loud);
        foreach (
            var (cluster, other) in new[] { ("tokyo", "osaka"), ("osaka", "tokyo") }.Select(pair =>
                (Of(fleet, pair.Item1), Of(fleet, pair.Item2))
            )
        )
        {
            var (region, account) = (cluster.Config!.Metadata!.Region, cluster.Account!);
            var text = string.Concat(
                fleet
                    .Files.Where(file => file.Path.StartsWith(cluster.Name + "/", StringComparison.Ordinal))
                    .Select(file => file.Text)
            );
            Assert.Contains(
                $"image: {account}.dkr.ecr.{region}.amazonaws.com/shop/api:2.4.1",
                text,
                StringComparison.Ordinal
            );
            Assert.Contains($"arn:aws:acm:{region}:{account}:certificate/", text, StringComparison.Ordinal);
            Assert.Contains(
                $"eks.amazonaws.com/role-arn: arn:aws:iam::{account}:role/orders",
                text,
                StringComparison.Ordinal
            );
            Assert.Contains($"value: orders-{cluster.Name}", text, StringComparison.Ordinal);
            Assert.Contains("host: api.shop.example.com", text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Account!, text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Config!.Metadata!.Region!, text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cluster_without_a_value_that_is_needed_is_named_with_the_value_and_the_verb()
    {
        var certificate = _fleet.AddValues("certificate", (_tokyo, Certificate));
        var production = _fleet.AddEnvironments("production", _tokyo, _osaka).WithDomain("example.com");
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(production);
        api.AddService().AddIngress().WithSubdomain("api").In(certificate, (there, arn) => there.WithCertificates(arn));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS7040");
        Assert.Equal(
            "Cluster 'osaka' has no value of 'certificate', and WithCertificates needs one there.",
            finding.Message
        );
        Assert.Equal("Ingress", finding.Object?.Kind);
        Assert.EndsWith("ClusterValuesTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_the_object_is_not_in_needs_no_value()
    {
        var bucket = _fleet.AddValues("bucket", (_tokyo, "orders"));
        _osaka.AddEnvironment("production");
        _fleet
            .AddDeployment("api", "shop/api:1")
            .In(_tokyo.AddEnvironment("production"))
            .In(bucket, (there, name) => there.WithEnv("BUCKET", name));

        Assert.Equal("orders", Environment("tokyo", "BUCKET"));
    }

    [Fact]
    public void Load_balancers_clusters_and_environments_need_their_values_too()
    {
        var key = _fleet.AddValues("key", (_tokyo, "arn:aws:kms:ap-northeast-1:111122223333:key/1a2b3c4d-5e6f"));
        _osaka.In(key, (there, arn) => there.WithSecretsEncryption(arn));
        _osaka.AddLoadBalancer("public").In(key, (there, arn) => there.WithCertificates(arn));
        _osaka.AddNetworkLoadBalancer("tcp").In(key, (there, arn) => there.WithCertificates(arn));
        _fleet.AddEnvironments("production", _tokyo, _osaka).In(key, (there, arn) => there.WithAnnotation("key", arn));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Equal(
            ["WithAnnotation", "WithCertificates", "WithCertificates", "WithSecretsEncryption"],
            findings
                .Where(finding => finding.Rule.Id == "EKS7040")
                .Select(finding => finding.Message.Split(", and ")[1].Split(' ')[0])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_value_that_is_null_is_none()
    {
        _tokyo.WithAccount("111122223333");
        var account = _fleet.AddValues("account", [_tokyo, _osaka], each => each.Account);
        _fleet
            .AddDeployment("api", "shop/api:1")
            .In(_fleet.AddEnvironments("production", _tokyo, _osaka))
            .In(account, (there, id) => there.WithEnv("ACCOUNT", id));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            "'osaka' has no value of 'account', and WithEnv",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS7040").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_values_for_one_cluster_are_a_conflict_unless_they_are_the_same()
    {
        _fleet.AddValues("bucket", (_tokyo, "orders"), (_tokyo, "orders"));
        Assert.True(_fleet.TryBuild(out _, out _));

        _fleet.AddValues("bucket", (_tokyo, "orders"), (_osaka, "orders"), (_tokyo, "old-orders"));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            "'bucket of tokyo' is 'orders'",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS7001").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_an_environment_says_wins_over_its_cluster_and_that_over_the_rest()
    {
        var level = _fleet.AddValues("level", (_tokyo, "Warning"), (_osaka, "Info"));
        var production = _fleet.AddEnvironments("production", _tokyo, _osaka);
        _fleet
            .AddDeployment("api", "shop/api:1")
            .WithEnv("LEVEL", "Error")
            .In(production[_tokyo], there => there.WithEnv("LEVEL", "Debug"))
            .In(production[_osaka])
            .In(level, (there, here) => there.WithEnv("LEVEL", here));

        Assert.Equal("Debug", Environment("tokyo", "LEVEL"));
        Assert.Equal("Info", Environment("osaka", "LEVEL"));
    }

    [Fact]
    public void Within_an_environment_a_value_is_that_of_its_cluster()
    {
        var bucket = _fleet.AddValues("bucket", (_tokyo, "orders-tokyo"), (_osaka, "orders-osaka"));
        var production = _fleet.AddEnvironments("production", _tokyo, _osaka);
        _fleet
            .AddDeployment("api", "shop/api:1")
            .WithEnv("BUCKET", "none")
            .In(production[_osaka])
            .In(production[_tokyo], there => there.In(bucket, (here, name) => here.WithEnv("BUCKET", name)));

        Assert.Equal("orders-tokyo", Environment("tokyo", "BUCKET"));
        Assert.Equal("none", Environment("osaka", "BUCKET"));
    }

    [Fact]
    public void Values_are_of_any_type_and_every_verb_takes_them()
    {
        var nodes = _fleet.AddValues(
            "nodes",
            [_tokyo, _osaka],
            each => each.AddNodeGroup("web").WithInstanceTypes("m5.large")
        );
        var size = _fleet.AddValues("size", (_tokyo, 3), (_osaka, 1));
        _fleet
            .AddDeployment("api", "shop/api:1")
            .In(_fleet.AddEnvironments("production", _tokyo, _osaka))
            .In(nodes, (there, group) => there.RunsOn(group))
            .In(
                size,
                (there, count) =>
                {
                    there.WithReplicas(count).Configure(made => made.Spec.RevisionHistoryLimit = count);
                    there.AddSidecar("proxy", $"shop/proxy:{count}");
                }
            );

        Assert.Equal(
            [(3, 3, "shop/proxy:3"), (1, 1, "shop/proxy:1")],
            _fleet
                .Build()
                .Landscape.Sites.Select(site => Assert.Single(site.Of<V1Deployment>()).Value.Spec)
                .Select(spec =>
                    (spec.Replicas, spec.RevisionHistoryLimit, Assert.Single(spec.Template.Spec.InitContainers).Image)
                )
        );
    }

    [Fact]
    public void Branches_have_the_values_of_the_cluster_of_their_blueprint()
    {
        var bucket = _fleet.AddValues("bucket", (_tokyo, "orders-tokyo"), (_osaka, "orders-osaka"));
        var develop = _fleet.AddEnvironments("develop", _tokyo, _osaka);
        _osaka.AddBranchEnvironments(develop[_osaka], "feature/a");
        _fleet
            .AddDeployment("api", "shop/api:1")
            .In(develop)
            .In(bucket, (there, name) => there.WithEnv("BUCKET", name));

        Assert.Equal(
            ["orders-osaka", "orders-osaka"],
            Of(_fleet.Build(), "osaka").Of<V1Deployment>().Select(each => Assert.Single(MainOf(each.Value).Env).Value)
        );
    }

    [Fact]
    public void Building_again_says_the_same()
    {
        var fleet = RegionPrograms.TwoRegions();

        Assert.Equal(Texts(), Texts());

        IEnumerable<string> Texts() => [.. fleet.Build().Files.Select(file => file.Text)];
    }

    [Fact]
    public void A_change_of_a_value_in_a_ConfigMap_changes_the_pods_of_its_cluster_only()
    {
        V1PodTemplateSpec[] Pods(string queue)
        {
            FleetBuilder fleet = new("shop", "ap-northeast-1", "1.34");
            var (tokyo, osaka) = (fleet.AddCluster("tokyo"), fleet.AddCluster("osaka", "ap-northeast-3"));
            var queues = fleet.AddValues("queue", (tokyo, "orders"), (osaka, queue));
            var api = fleet.AddDeployment("api", "shop/api:1").In(fleet.AddEnvironments("production", tokyo, osaka));
            api.AddConfigMap().In(queues, (there, name) => there.WithValue("QUEUE", name));
            return
            [
                .. fleet
                    .Build()
                    .Landscape.Sites.Select(site => Assert.Single(site.Of<V1Deployment>()).Value.Spec.Template),
            ];
        }

        static string Hash(V1PodTemplateSpec pod) => string.Concat(pod.Metadata.Annotations.Values);
        var (before, after) = (Pods("orders-1"), Pods("orders-2"));

        Assert.Equal(Hash(before[0]), Hash(after[0]));
        Assert.NotEqual(Hash(before[1]), Hash(after[1]));
    }

    [Fact]
    public void The_registry_takes_the_place_of_the_one_that_the_image_names()
    {
        var production = _fleet.AddEnvironments("production", _tokyo, _osaka);
        var host = _fleet.AddValues("registry", (_tokyo, "registry.example.com:5000"), (_osaka, "localhost"));
        foreach (var (name, image) in new[] { ("a", "shop/api:1"), ("b", "ghcr.io/shop/api:1") })
        {
            _fleet.AddDeployment(name, image).In(production).In(host, (there, here) => there.WithRegistry(here));
        }

        Assert.Equal(
            ["registry.example.com:5000/shop/api:1", "localhost/shop/api:1"],
            _fleet
                .Build()
                .Landscape.Sites.Select(site =>
                    Assert.Single(site.Of<V1Deployment>().Select(each => MainOf(each.Value).Image).Distinct())
                )
        );
    }

    [Theory]
    [InlineData("registry")]
    [InlineData("registry.example.com/shop")]
    [InlineData("")]
    public void What_is_no_host_is_no_registry(string host)
    {
        _fleet.AddDeployment("api", "shop/api:1").WithRegistry(host).In(_tokyo.AddEnvironment("production"));

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7008");
    }

    [Fact]
    public void Each_cluster_of_the_environments_needs_nodes_of_its_own()
    {
        var nodes = _tokyo.AddNodeGroup("web").WithInstanceTypes("m5.large");
        _fleet.AddEnvironments("production", _tokyo, _osaka).RunsOn(nodes);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            "'osaka' has no node group",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS7040").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nodes_of_a_cluster_without_the_environment_are_refused_at_once()
    {
        var nodes = _osaka.AddNodeGroup("web");
        var production = _fleet.AddEnvironments("production", _tokyo);

        Assert.Throws<ArgumentException>(() => production.RunsOn(nodes));
        Assert.Throws<ArgumentException>(() => production[_osaka]);
    }

    [Fact]
    public void Clusters_of_another_fleet_are_refused_at_once()
    {
        var stranger = new FleetBuilder("other", "eu-west-1").AddCluster("other");

        Assert.Throws<ArgumentException>(() => _fleet.AddEnvironments("production", stranger));
        Assert.Throws<ArgumentException>(() => _fleet.AddValues("bucket", (stranger, "orders")));
    }

    [Fact]
    public void A_cluster_named_twice_has_the_environment_once_too_often()
    {
        _fleet.AddEnvironments("production", _tokyo, _tokyo);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Rule.Id == "EKS7003");
    }

    [Theory]
    [InlineData("(there, arn) => there.WithCertificates(arn)", "WithCertificates")]
    [InlineData("(there, value) =>\n{\n    there.WithEnv(\"A\", value);\n}", "WithEnv")]
    [InlineData("static (x, y) => x.AddCustomResource<Spec>(y)", "AddCustomResource")]
    [InlineData("Use", "Use")]
    [InlineData("Values.Use", "Use")]
    [InlineData("(there, value) => { }", "In")]
    [InlineData("", "In")]
    public void The_verb_is_the_first_that_is_called(string said, string verb) =>
        Assert.Equal(verb, EksSpec.Builders.ClusterNeed.VerbIn(said));

    private string? Environment(string cluster, string name) =>
        MainOf(Assert.Single(Of(_fleet.Build(), cluster).Of<V1Deployment>()).Value)
            .Env.Single(each => each.Name == name)
            .Value;

    private static V1Container MainOf(V1Deployment deployment) => deployment.Spec.Template.Spec.Containers[0];

    private static Site Of(Fleet fleet, string cluster) => fleet.Landscape.Sites.Single(site => site.Name == cluster);
}
