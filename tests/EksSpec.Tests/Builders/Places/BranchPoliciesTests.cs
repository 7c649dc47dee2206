using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>Pods of a branch talk to those they need, and to nobody else.</summary>
public class BranchPoliciesTests : BranchFleet
{
    [Fact]
    public void Nobody_gets_in_or_out_but_where_a_policy_says_so()
    {
        Branches();

        var deny = Policy("deny-all");
        Assert.Equal(["Ingress", "Egress"], deny.PolicyTypes);
        Assert.Null(deny.PodSelector.MatchLabels);
        Assert.Null(deny.Ingress);
        Assert.Null(deny.Egress);
    }

    [Fact]
    public void Pods_of_the_namespace_get_in()
    {
        Branches();

        var peer = Assert.Single(Assert.Single(Policy("allow-namespace").Ingress).FromProperty);
        Assert.Null(peer.NamespaceSelector);
        Assert.NotNull(peer.PodSelector);
    }

    [Fact]
    public void The_load_balancer_gets_in_to_the_port_that_it_sends_to_and_that_it_asks()
    {
        var web = Fleet
            .AddDeployment("web", "shop/web:1")
            .WithPort(8080)
            .WithPort(9000, "admin")
            .WithPort(9100, "metrics")
            .WithReadinessProbe(Probe.Http("/health", "admin"))
            .In(Develop);
        web.AddService().AddIngress().WithSubdomain("web");
        Add("api").AddService();
        Branches();

        var doors = In("develop-two")
            .OfType<V1NetworkPolicy>()
            .Where(each => each.Metadata.Name.StartsWith("allow-load-balancer", StringComparison.Ordinal));
        var rule = Assert.Single(Assert.Single(doors).Spec.Ingress);
        Assert.Equal("192.168.0.0/16", Assert.Single(rule.FromProperty).IpBlock.Cidr);
        Assert.Equal(["8080", "9000"], rule.Ports.Select(port => port.Port.Value));
        AssertQuiet();
    }

    [Fact]
    public void Where_the_network_is_somebody_elses_the_load_balancer_has_some_private_address()
    {
        Cluster.UseVpc(
            "vpc-0123456789abcdef0",
            ValueMap.Of(("eu-central-1a", "subnet-0123456789abcdef0"), ("eu-central-1b", "subnet-0123456789abcdef1"))
        );
        Add("web").AddService().AddIngress().WithSubdomain("web");
        Branches();

        Assert.Equal(
            ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"],
            Policy("allow-load-balancer-web").Ingress.Single().FromProperty.Select(peer => peer.IpBlock.Cidr)
        );
    }

    [Fact]
    public void A_network_load_balancer_gets_in_and_is_within_the_quota()
    {
        Add("web").AddService().UseLoadBalancer(Cluster.AddNetworkLoadBalancer("shop"));
        Branches();

        Assert.Equal("8080", Policy("allow-load-balancer-web").Ingress.Single().Ports.Single().Port.Value);
        Assert.Equal(
            "1",
            In("develop-two").OfType<V1ResourceQuota>().Single().Spec.Hard["services.loadbalancers"].ToString()
        );
    }

    [Fact]
    public void Pods_reach_their_namespace_dns_and_everything_outside_but_the_metadata_of_the_node()
    {
        Branches();

        var rules = Policy("allow-outside").Egress;
        Assert.NotNull(rules[0].To.Single().PodSelector);
        Assert.Equal(["UDP", "TCP"], rules[1].Ports.Select(port => port.Protocol));
        Assert.Equal("kube-dns", rules[1].To[0].PodSelector.MatchLabels["k8s-app"]);
        var outside = Assert.Single(rules[2].To).IpBlock;
        Assert.Equal("0.0.0.0/0", outside.Cidr);
        Assert.Equal(["169.254.169.254/32"], outside.Except);
    }

    [Fact]
    public void The_way_out_can_be_closed_to_all_but_some_addresses()
    {
        Branches().AllowTo("10.1.0.0/16").AllowTo("198.51.100.7/32");

        Assert.Equal(
            ["10.1.0.0/16", "198.51.100.7/32"],
            Policy("allow-outside").Egress[2].To.Select(peer => peer.IpBlock.Cidr)
        );
        AssertQuiet();
    }

    [Fact]
    public void Another_namespace_can_be_let_in()
    {
        Branches().AllowFromNamespace("monitoring");

        var peers = Policy("allow-namespace").Ingress.Single().FromProperty;
        Assert.Equal("monitoring", peers[1].NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"]);
    }

    [Fact]
    public void A_policy_of_a_workload_takes_the_place_of_these_in_its_direction()
    {
        var web = Add("web");
        Add("store").AddNetworkPolicy().AllowFrom(web);
        Branches();

        var others = Assert.Single(Policy("allow-namespace").PodSelector.MatchExpressions);
        Assert.Equal(("app.kubernetes.io/name", "NotIn"), (others.Key, others.OperatorProperty));
        Assert.Equal(["store"], others.Values);
        // It says nothing of what the pods begin.
        Assert.Null(Policy("allow-outside").PodSelector.MatchExpressions);
        AssertQuiet();
    }

    [Fact]
    public void A_policy_of_the_environment_takes_the_place_of_these_for_all_pods()
    {
        Develop.AddNetworkPolicy();
        Branches();

        Assert.Equal(
            ["allow-outside", "default", "deny-all"],
            In("develop-two").OfType<V1NetworkPolicy>().Select(each => each.Metadata.Name).Order()
        );
    }

    [Fact]
    public void Something_enforces_them()
    {
        Add("web");
        Cluster.AddBranchEnvironments(Develop, "two");

        var values = Fleet.Build().Landscape.Sites[0].Config!.Addons!.Single(addon => addon.Name == "vpc-cni");
        Assert.Equal("{\"enableNetworkPolicy\":\"true\"}", values.ConfigurationValues);
    }

    [Fact]
    public void In_auto_mode_a_config_map_tells_the_nodes_to()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("auto").AllowApiFrom("203.0.113.10/32").WithLogs().UseAutoMode();
        var develop = cluster.AddEnvironment("develop").WithDomain("develop.example.com");
        fleet
            .AddDeployment("web", "shop/web:1")
            .WithPort(8080)
            .WithReadinessProbe(Probe.Http("/health"))
            .In(develop)
            .AddService()
            .AddIngress()
            .WithSubdomain("web");
        cluster.AddBranchEnvironments(develop, "two");

        var built = fleet.Build();

        Assert.Contains(built.Files, file => file.Path == "auto/configmap-amazon-vpc-cni.yaml");
        Assert.DoesNotContain(built.Findings, finding => finding.Rule.Id is "EKS4360" or "EKS4365");
        var guards = built.Files.Single(file => file.Path == "auto/develop-two/01-guards.yaml").Text;
        Assert.Contains("allow-load-balancer-web", guards, StringComparison.Ordinal);
    }

    private BranchEnvironmentsBuilder Branches()
    {
        if (!Fleet.Build().Landscape.Objects.Any(item => item.Ref.Kind == "Deployment"))
        {
            Add("web");
        }

        return Cluster.AddBranchEnvironments(Develop, "two");
    }

    private V1NetworkPolicySpec Policy(string name) =>
        In("develop-two").OfType<V1NetworkPolicy>().Single(each => each.Metadata.Name == name).Spec;
}
