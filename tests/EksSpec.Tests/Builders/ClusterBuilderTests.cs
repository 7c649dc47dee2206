using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Values;
using EksSpec.Writing;

namespace EksSpec.Tests.Builders;

public class ClusterBuilderTests
{
    private static ClusterBuilder Cluster => new("shop", "eu-central-1", "1.34");

    [Fact]
    public void A_cluster_alone_is_a_checked_config()
    {
        var config = Cluster.Build();

        Assert.Equal(
            ("shop", "eu-central-1", "1.34"),
            (config.Metadata!.Name, config.Metadata.Region, config.Metadata.Version)
        );
    }

    [Fact]
    public void Two_builds_are_equal_and_an_earlier_one_does_not_change()
    {
        var cluster = Cluster;
        cluster.AddNodeGroup("main").WithInstanceTypes(["m5.large"]);
        var first = cluster.Build();
        var second = cluster.Build();
        cluster.AddNodeGroup("other");

        Assert.Equal(first, second);
        Assert.Single(first.ManagedNodeGroups!);
        Assert.Equal(2, cluster.Build().ManagedNodeGroups!.Count);
    }

    [Fact]
    public void Allowing_the_api_from_an_address_keeps_the_way_of_the_nodes_open()
    {
        var vpc = Cluster.AllowApiFrom("203.0.113.10/32").AllowApiFrom("198.51.100.0/24").Build().Vpc!;

        Assert.Equal(new() { PrivateAccess = true, PublicAccess = true }, vpc.ClusterEndpoints);
        Assert.Equal(["203.0.113.10/32", "198.51.100.0/24"], vpc.PublicAccessCidrs!);
    }

    [Fact]
    public void An_open_and_a_closed_endpoint_contradict_each_other()
    {
        var cluster = Cluster.AllowApiFrom("203.0.113.10/32").WithPrivateApi();

        Assert.False(cluster.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7001" && finding.Path == "vpc.clusterEndpoints");
    }

    [Fact]
    public void A_fleet_opens_the_api_of_every_cluster_that_is_not_private()
    {
        var fleet = new FleetBuilder("shop", "eu-central-1").AllowApiFrom("203.0.113.10/32");
        fleet.AddCluster("open");
        fleet.AddCluster("closed").WithPrivateApi();

        var clusters = fleet.Build().Clusters;

        Assert.Equal(["203.0.113.10/32"], clusters[0].Vpc!.PublicAccessCidrs!);
        Assert.Null(clusters[1].Vpc!.PublicAccessCidrs);
    }

    [Fact]
    public void A_service_account_brings_the_identity_provider()
    {
        var cluster = Cluster;
        cluster.AddIamServiceAccount("kube-system", "cluster-autoscaler").WithPolicies(WellKnownPolicy.AutoScaler);

        var iam = cluster.Build().Iam!;

        Assert.True(iam.WithOidc);
        Assert.True(iam.ServiceAccounts![0].WellKnownPolicies!.AutoScaler);
        Assert.Null(iam.ServiceAccounts[0].WellKnownPolicies!.CertManager);
    }

    [Fact]
    public void Pod_identity_brings_its_agent()
    {
        var cluster = Cluster;
        cluster.AddPodIdentity("shop", "api").UseRole("arn:aws:iam::123456789012:role/api");

        Assert.Equal(["eks-pod-identity-agent"], cluster.Build().Addons!.Select(addon => addon.Name));
    }

    [Fact]
    public void A_core_addon_that_is_added_by_name_is_written_once()
    {
        var cluster = Cluster.WithCoreAddons();
        cluster.AddAddon("coredns").WithValues(new CoreDnsValues { Replicas = 3 });

        var addons = cluster.Build().Addons!;

        Assert.Equal(
            ["coredns", "vpc-cni", "kube-proxy", "metrics-server", "eks-pod-identity-agent"],
            addons.Select(a => a.Name)
        );
        Assert.Equal("""{"replicaCount":3}""", addons[0].ConfigurationValues);
    }

    [Fact]
    public void Typed_addon_values_write_what_was_set_and_nothing_else()
    {
        Assert.Equal("{}", new EbsCsiValues().ToDocument().ToString());
        Assert.Equal(
            """{"controller":{"replicaCount":1,"extraVolumeTags":{"team":"shop"}},"node":{"tolerateAllTaints":true}}""",
            new EbsCsiValues
            {
                ControllerReplicas = 1,
                VolumeTags = ValueMap.Of(("team", "shop")),
                TolerateAllTaints = true,
            }
                .ToDocument()
                .ToString()
        );
        Assert.Equal(
            """{"replicas":2,"resources":{"requests":{"cpu":"100m"}}}""",
            new MetricsServerValues { Replicas = 2, CpuRequest = "100m" }
                .ToDocument()
                .ToString()
        );
    }

    [Fact]
    public void Configure_has_the_last_word_whenever_it_is_called()
    {
        var config = Cluster
            .Configure(cluster => cluster with { Metadata = cluster.Metadata! with { Version = "1.35" } })
            .WithKubernetesVersion("1.33")
            .Build();

        Assert.Equal("1.35", config.Metadata!.Version);
    }

    [Fact]
    public void Two_values_for_one_field_name_both_places()
    {
        var cluster = Cluster.WithKubernetesVersion("1.33");
        cluster.WithKubernetesVersion("1.34");

        Assert.False(cluster.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS7001");
        Assert.Equal("metadata.version", finding.Path);
        Assert.Equal(2, finding.Message.Split("ClusterBuilderTests.cs(").Length - 1);
    }

    [Fact]
    public void Replace_says_that_it_replaces()
    {
        var cluster = Cluster.WithKubernetesVersion("1.33").Replace(again => again.WithKubernetesVersion("1.34"));

        Assert.Equal("1.34", cluster.Build().Metadata!.Version);
    }

    [Fact]
    public void Everything_that_has_a_verb_is_written()
    {
        var cluster = Cluster
            .InZones(["eu-central-1a", "eu-central-1b"])
            .WithVpc("10.0.0.0/16", NatGateway.HighlyAvailable)
            .WithLogs(ControlPlaneLogs.Audit, retentionDays: 30)
            .WithSecretsEncryption("arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")
            .WithStandardSupport()
            .UseZonalShift()
            .UseAccessEntriesOnly()
            .UseKarpenter("1.8.1")
            .UseFlux("github", ValueMap.Of(("owner", "shop"), ("repository", "fleet")));
        cluster.AddAccessEntry("arn:aws:iam::123456789012:role/ops").AllowAdmin();
        cluster.AddAccessEntry("arn:aws:iam::123456789012:role/dev").AllowEdit(["develop"]);
        cluster.AddFargateProfile("jobs").WithPods("jobs", ValueMap.Of(("size", "small")));
        cluster.AddCapability("gitops", CapabilityType.Kro).UseRole("arn:aws:iam::123456789012:role/kro");

        Snapshot.Match(CanonicalYaml.Serialize(cluster.Build()));
    }

    [Fact]
    public void Auto_mode_needs_no_agent()
    {
        var cluster = Cluster.UseAutoMode();
        cluster.AddPodIdentity("shop", "api").UseRole("arn:aws:iam::123456789012:role/api");

        Assert.Null(cluster.Build().Addons);
    }

    [Fact]
    public void What_the_rules_find_has_the_line_that_wrote_it()
    {
        var cluster = Cluster;
        cluster.AddIamServiceAccount("kube-system", "powerless");

        Assert.False(cluster.TryBuild(out var config, out var findings));
        Assert.Null(config);
        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.StartsWith("iam.serviceAccounts[0]", finding.Path.ToString(), StringComparison.Ordinal);
        Assert.Equal("ClusterConfig shop", finding.Object!.ToString());
        Assert.EndsWith("ClusterBuilderTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1shop")]
    [InlineData("../shop")]
    [InlineData("shop_prod")]
    public void A_name_that_is_none_is_refused_at_once(string name) =>
        Assert.Throws<ArgumentException>(() => new ClusterBuilder(name, "eu-central-1"));

    [Fact]
    public void A_cluster_alone_has_no_environments() =>
        Assert.Throws<InvalidOperationException>(() => Cluster.AddEnvironment("develop"));
}
