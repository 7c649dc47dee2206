using EksSpec.CustomResources;

namespace EksSpec.Tests.Builders;

public sealed class TargetGroupBindingTests
{
    private const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop/0123456789abcdef";

    private readonly FleetBuilder _fleet = new("shop", "eu-west-1");
    private readonly ClusterBuilder _cluster;
    private readonly ServiceBuilder _service;

    public TargetGroupBindingTests()
    {
        _cluster = _fleet.AddCluster("dev");
        var staging = _cluster.AddEnvironment("staging");
        _service = _fleet.AddDeployment("api", "registry.example.com/api:1").WithPort(8080).In(staging).AddService();
    }

    [Fact]
    public void The_pods_of_a_service_come_into_the_group()
    {
        _service.AddTargetGroupBinding(Arn).AllowFrom("sg-0123456789abcdef0");

        Assert.Contains(
            $"""
            apiVersion: elbv2.k8s.aws/v1beta1
            kind: TargetGroupBinding
            metadata:
              name: api
              namespace: staging
              labels:
                app.kubernetes.io/managed-by: eksspec
                app.kubernetes.io/name: api
                app.kubernetes.io/part-of: shop
            spec:
              serviceRef:
                name: api
                port: 80
              targetGroupARN: {Arn}
              targetType: ip
              networking:
                ingress:
                - from:
                  - securityGroup:
                      groupID: sg-0123456789abcdef0
                  ports:
                  - protocol: TCP

            """,
            Written(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Auto_Mode_has_a_kind_of_its_own()
    {
        _cluster.UseAutoMode();
        _service.AddTargetGroupBinding(Arn, "web").Configure(binding => binding with { IsShared = true });

        var text = Written(withNodes: false);
        Assert.Contains(
            "apiVersion: eks.amazonaws.com/v1\nkind: TargetGroupBinding\nmetadata:\n  name: web\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("  multiClusterTargetGroup: true\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_can_be_the_targets()
    {
        _service.UseNodePort().AddTargetGroupBinding(Arn).UseInstances();

        Assert.Contains("  targetType: instance\n", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_writes_what_is_given_only() =>
        Assert.Equal(
            "apiVersion: elbv2.k8s.aws/v1beta1\nkind: TargetGroupBinding\nmetadata:\n  name: a\nspec:\n  serviceRef: {}\n",
            CanonicalYaml.Serialize(new TargetGroupBinding { Name = "a" }.ToDocument())
        );

    private string Written(bool withNodes = true)
    {
        if (withNodes)
        {
            _cluster.AddNodeGroup("apps");
        }

        Assert.True(_fleet.TryBuild(out var fleet, out var findings), string.Join('\n', findings));
        Assert.DoesNotContain(findings, finding => finding.Rule.Id.StartsWith("EKS528", StringComparison.Ordinal));
        return fleet
            .Files.Single(file => file.Text.Contains("kind: TargetGroupBinding", StringComparison.Ordinal))
            .Text;
    }
}
