using EksSpec.Capacity;
using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Capacity.CapacityScene;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Capacity;

/// <summary>What stops environments beside the nodes: load balancers, quotas, addresses.</summary>
public class LimitsBesideNodesTests
{
    private static readonly ManagedNodeGroup Many = Nodes(desired: 100, most: 100);

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 50)]
    [InlineData(3, 33)]
    public void Each_Service_behind_an_Ingress_takes_a_rule_and_a_target_group(int ingresses, int fits)
    {
        var capacity = Of(Many, [Pods(), .. Doors(ingresses)]);

        Assert.Equal(new CapacityRange(fits, fits), capacity.Limit(CapacityLimitKind.Rules).AtMost);
        Assert.Equal(new CapacityRange(fits, fits), capacity.Limit(CapacityLimitKind.TargetGroups).AtMost);
        Assert.True(capacity.Limit(CapacityLimitKind.TargetGroups).IsFixed);
        Assert.Equal(fits, capacity.AtMost.Surely);
        Assert.Equal(CapacityLimitKind.Rules, capacity.StoppedBy?.Kind);
        Assert.Contains(
            capacity.Changes,
            change => change.StartsWith("Divide the environments among 2 load balancers", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Others_on_the_load_balancer_keep_their_part()
    {
        var capacity = Of(Many, [Pods(), .. Doors(2), .. Doors(3, "staging")]);

        Assert.Equal(CapacityAmount(97), capacity.Limit(CapacityLimitKind.TargetGroups).There);
        Assert.Equal(48, capacity.AtMost.Surely);
    }

    [Fact]
    public void Two_listeners_double_the_rules()
    {
        var doors = Doors(1, annotations: ("listen-ports", """[{"HTTP": 80}, {"HTTP": 8080}]"""));

        Assert.Equal(50, Of(Many, [Pods(), .. doors]).Limit(CapacityLimitKind.Rules).AtMost.Surely);
    }

    [Theory]
    [InlineData("ip", 4, 250)]
    [InlineData("instance", 4, 10)]
    public void Targets_are_pods_or_nodes(string type, int replicas, int fits)
    {
        var targets = Of(Many, [Pods(replicas: replicas), .. Doors(1, annotations: ("target-type", type))])
            .Limit(CapacityLimitKind.Targets);

        Assert.Equal(fits, targets.AtMost.Surely);
    }

    [Fact]
    public void Hosts_that_look_for_their_certificate_may_need_one_each()
    {
        var doors = Doors(2, annotations: ("listen-ports", """[{"HTTPS": 443}]"""));

        var capacity = Of(Many, [Pods(), .. doors]);

        Assert.Equal(new CapacityAmount(0, 2), capacity.Limit(CapacityLimitKind.Certificates).Needs);
        Assert.Equal(new CapacityRange(12, null), capacity.Limit(CapacityLimitKind.Certificates).AtMost);
        Assert.Contains(capacity.Changes, change => change.Contains("wildcard certificate", StringComparison.Ordinal));
    }

    [Fact]
    public void Ingresses_in_no_group_have_a_load_balancer_each()
    {
        var doors = Doors(2, group: null);

        Assert.Equal(
            new CapacityRange(25, 25),
            Of(Many, [Pods(), .. doors]).Limit(CapacityLimitKind.LoadBalancers).AtMost
        );
    }

    [Fact]
    public void Nothing_is_known_of_a_group_that_is_stopped()
    {
        var doors = Doors(1, annotations: ("scheme", "nowhere"));

        Assert.Equal(new CapacityRange(0, null), Of(Many, [Pods(), .. doors]).Limit(CapacityLimitKind.Rules).AtMost);
    }

    [Theory]
    [InlineData("pods", "3", null, true)]
    [InlineData("pods", "2", null, false)]
    [InlineData("requests.cpu", "300m", null, true)]
    [InlineData("requests.cpu", "299m", "Raise requests.cpu of ResourceQuota 'limits' from 299m to 300m.", false)]
    [InlineData("services", "2", null, true)]
    [InlineData("services", "1", "Raise services of ResourceQuota 'limits' from 1 to 2.", false)]
    public void One_environment_has_to_fit_into_the_quota_of_its_namespace(
        string resource,
        string hard,
        string? change,
        bool fits
    )
    {
        V1ResourceQuota quota = new()
        {
            Metadata = new() { Name = "limits", NamespaceProperty = CapacityScene.Environment },
            Spec = new() { Hard = new Dictionary<string, ResourceQuantity> { [resource] = new(hard) } },
        };

        var capacity = Of(Nodes(), [Pods("100m", replicas: 3), quota, .. Doors(2)]);

        var limit = capacity.Limit(CapacityLimitKind.Quota);
        Assert.Equal(resource, limit.Resource);
        Assert.Equal(fits ? new CapacityRange(null, null) : new CapacityRange(0, 0), limit.AtMost);
        Assert.Equal(fits ? 11 : 0, capacity.AtMost.Surely);
        if (change is not null)
        {
            Assert.Contains(change, capacity.Changes);
        }
    }

    [Theory]
    [InlineData("10.0.0.0/27", "10.0.0.32/27", 0, 52)]
    [InlineData("10.0.0.0/26", "10.0.0.64/26", null, 116)]
    public void Each_pod_takes_an_address_of_the_subnets(string one, string other, int? surely, int atMost)
    {
        // Two nodes; AWS keeps five addresses of each subnet. An m5.large takes 30 with all its network interfaces.
        var cluster = Cluster(Nodes(desired: 2)) with
        {
            Vpc = new()
            {
                Id = "vpc-0123456789abcdef0",
                Subnets = new()
                {
                    Public = ValueMap.From([
                        KeyValuePair.Create("ap-northeast-1a", new AzSubnetSpec { Cidr = one }),
                        KeyValuePair.Create("ap-northeast-1c", new AzSubnetSpec { Cidr = other }),
                    ]),
                },
            },
        };

        var addresses = Of(cluster, Pods()).Limit(CapacityLimitKind.Addresses);

        Assert.Equal("public subnets", addresses.Where);
        Assert.Equal(new CapacityRange(surely, atMost), addresses.AtMost);
    }

    [Fact]
    public void Addresses_are_not_counted_where_no_file_says_how_many_there_are()
    {
        var cluster = Cluster(Nodes()) with { Vpc = new() { Id = "vpc-0123456789abcdef0" } };

        var capacity = Of(cluster, Pods());

        Assert.DoesNotContain(capacity.Limits, limit => limit.Kind == CapacityLimitKind.Addresses);
        Assert.Equal(
            "Addresses aren't counted: no file says how large the subnets are.",
            Assert.Single(capacity.NotCounted)
        );
    }

    private static CapacityAmount CapacityAmount(decimal amount) => new(amount, amount);

    private static IEnumerable<object> Doors(
        int number,
        string space = CapacityScene.Environment,
        string? group = "public",
        params (string Name, string Value)[] annotations
    )
    {
        for (var i = 0; i < number; i++)
        {
            yield return new V1Service
            {
                Metadata = new() { Name = $"door-{i}", NamespaceProperty = space },
                Spec = new()
                {
                    Type = "NodePort",
                    Selector = new Dictionary<string, string> { ["app"] = "api" },
                    Ports = [new() { Port = 80 }],
                },
            };
            Dictionary<string, string> said = new()
            {
                ["alb.ingress.kubernetes.io/scheme"] = "internal",
                ["alb.ingress.kubernetes.io/target-type"] = "ip",
            };
            foreach (var (name, value) in annotations)
            {
                said[$"alb.ingress.kubernetes.io/{name}"] = value;
            }

            if (group is not null)
            {
                said["alb.ingress.kubernetes.io/group.name"] = group;
            }

            yield return Ingress($"door-{i}", space, said);
        }
    }

    private static V1Ingress Ingress(string name, string space, Dictionary<string, string> annotations) =>
        new()
        {
            Metadata = new()
            {
                Name = name,
                NamespaceProperty = space,
                Annotations = annotations,
            },
            Spec = new()
            {
                IngressClassName = "alb",
                Rules =
                [
                    new()
                    {
                        Host = $"{name}.{space}.example.com",
                        Http = new()
                        {
                            Paths =
                            [
                                new()
                                {
                                    Path = "/",
                                    PathType = "Prefix",
                                    Backend = new()
                                    {
                                        Service = new()
                                        {
                                            Name = name,
                                            Port = new() { Number = 80 },
                                        },
                                    },
                                },
                            ],
                        },
                    },
                ],
            },
        };
}
