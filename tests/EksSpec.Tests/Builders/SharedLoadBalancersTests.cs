using EksSpec.Findings;

namespace EksSpec.Tests.Builders;

/// <summary>What Ingresses of one load balancer can't say differently without being told.</summary>
public class SharedLoadBalancersTests
{
    private const string Certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/0f1e2d3c-4b5a";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public SharedLoadBalancersTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _develop = _cluster.AddEnvironment("develop");
    }

    [Fact]
    public void Internal_and_internet_facing_ones_share_none()
    {
        Ingress("api");
        Ingress("web").UseInternetFacing();

        Assert.Empty(Errors());
    }

    [Fact]
    public void Two_blocks_of_addresses_are_told_with_both_lines()
    {
        var first = Line() + 1;
        Ingress("api").AllowFrom("203.0.113.0/24");
        Ingress("web").AllowFrom("198.51.100.0/24");

        var finding = Differs();

        Assert.Equal("Ingress develop/web", finding.Object!.ToString());
        Assert.Equal(first + 1, finding.Position!.Line);
        Assert.Contains($"SharedLoadBalancersTests.cs({first})", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_lets_everybody_in_beside_one_that_does_not_is_told()
    {
        Ingress("api").AllowFrom("203.0.113.0/24");
        Ingress("web");

        Assert.Contains("says nothing", Differs().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_certificates_that_another_redirects_away_is_told()
    {
        Ingress("api").WithCertificates(Certificate);
        Ingress("web");

        Assert.Equal("Ingress develop/web", Differs().Object!.ToString());
    }

    [Fact]
    public void Certificates_of_two_add_up()
    {
        Ingress("api").WithCertificates(Certificate);
        Ingress("web").WithCertificates(Certificate + "6");

        Assert.Empty(Errors());
    }

    [Theory]
    [InlineData("60", "60", true)]
    [InlineData("60", "90", false)]
    public void Attributes_may_say_the_same_only(string first, string second, bool isGood)
    {
        Ingress("api").WithLoadBalancerAttributes(("idle_timeout.timeout_seconds", first), ("a.b", "1"));
        Ingress("web").WithLoadBalancerAttributes(("idle_timeout.timeout_seconds", second), ("c.d", "2"));

        Assert.Equal(isGood, Errors().Count == 0);
    }

    [Fact]
    public void A_second_default_is_told()
    {
        var shared = _cluster.AddLoadBalancer("public");
        Ingress("api").UseAsDefault().On(shared);
        Ingress("web").UseAsDefault().On(shared);

        Assert.Equal("spec.defaultBackend", Differs().Path.ToString());
    }

    [Fact]
    public void What_a_handle_says_no_Ingress_says()
    {
        var shared = _cluster.AddLoadBalancer("public");
        Ingress("api").UseInternetFacing().On(shared);

        Assert.Contains("load balancer 'public'", Differs().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_comes_into_the_group_of_a_handle_by_its_name()
    {
        var shared = _cluster.AddLoadBalancer("public");
        Ingress("api").On(shared);
        Ingress("web").InGroup("public");

        Assert.Contains(Errors(), finding => finding.Message.Contains("without being on it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_beside_a_handle_is_told()
    {
        var shared = _cluster.AddLoadBalancer("public");
        Ingress("api").WithClass("nginx").On(shared);

        Assert.Contains("'nginx'", Differs().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_without_a_load_balancer_among_those_given_is_told()
    {
        var other = _fleet.AddCluster("other").AllowApiFrom("203.0.113.10/32").AddLoadBalancer("public");
        Ingress("api").On(other);

        var finding = Assert.Single(Errors());

        Assert.Equal("EKS7006", finding.Rule.Id);
        Assert.Contains("'shop'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'other'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_load_balancers_of_one_cluster_contradict_each_other()
    {
        Ingress("api").On(_cluster.AddLoadBalancer("public"), _cluster.AddLoadBalancer("private"));

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void An_environment_may_be_on_another_load_balancer()
    {
        var shared = _cluster.AddLoadBalancer("public");
        var other = _cluster.AddLoadBalancer("private");
        Ingress("api").On(shared).In(_develop, there => there.On(other));

        Assert.Empty(Errors());
        Assert.Contains("ingressClassName: private", Text("shop/develop/api.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_network_load_balancers_is_told()
    {
        var tcp = _cluster.AddNetworkLoadBalancer("tcp").WithName("shop-tcp");
        Service("api").UseLoadBalancer(tcp);
        Service("web").UseLoadBalancer(tcp);

        Assert.Equal("EKS7003", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void A_service_in_a_cluster_without_its_load_balancer_is_told()
    {
        var other = _fleet.AddCluster("other").AllowApiFrom("203.0.113.10/32").AddNetworkLoadBalancer("tcp");
        Service("api").UseLoadBalancer(other);

        Assert.Contains(Errors(), finding => finding.Rule.Id == "EKS7006");
    }

    [Fact]
    public void Two_values_of_a_network_load_balancer_contradict_each_other()
    {
        _cluster.AddNetworkLoadBalancer("tcp").WithTlsPolicy("one").WithTlsPolicy("two");

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void What_every_Ingress_has_contradicts_itself_once()
    {
        var shared = _cluster.AddLoadBalancer("public").WithSecurityGroups("sg-0a").WithSecurityGroups("sg-0b");
        Ingress("api").On(shared);
        Ingress("web").On(shared);

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    private ServiceBuilder Service(string name) =>
        _fleet.AddDeployment(name, $"shop/{name}:1").WithPort(8080).In(_develop).AddService();

    private IngressBuilder Ingress(string name) => Service(name).AddIngress().WithHost($"{name}.example.com");

    private string Text(string path) => _fleet.Build().Files.Single(file => file.Path == path).Text;

    private Finding Differs()
    {
        var finding = Assert.Single(Errors());
        Assert.Equal("EKS7009", finding.Rule.Id);
        return finding;
    }

    private List<Finding> Errors()
    {
        _fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => finding.Severity == Severity.Error)];
    }

    private static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;
}
