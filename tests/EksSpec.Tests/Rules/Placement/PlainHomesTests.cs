using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Rules.Placement;

/// <summary>The short way to the homes of system pods says what the long one says.</summary>
public class PlainHomesTests
{
    private static readonly ValueList<Addon> EveryAddon =
    [
        .. "coredns metrics-server vpc-cni kube-proxy eks-pod-identity-agent aws-ebs-csi-driver aws-efs-csi-driver aws-mountpoint-s3-csi-driver eks-node-monitoring-agent amazon-cloudwatch-observability aws-guardduty-agent prometheus-node-exporter adot kube-state-metrics cert-manager external-dns"
            .Split(' ')
            .Select(name => new Addon { Name = name }),
    ];

    [Fact]
    public void Every_machine_that_counts_as_ordinary_has_room_for_all_that_add_ons_bring()
    {
        var plain = 0;
        foreach (var type in InstanceTypeTable.All)
        {
            ClusterConfig config = new()
            {
                Metadata = new() { Name = "shop", Region = "eu-west-1" },
                Addons = EveryAddon,
                ManagedNodeGroups =
                [
                    new()
                    {
                        Name = "main",
                        InstanceTypes = [type.Name],
                        MaxSize = 1,
                    },
                ],
            };
            if (PlainHomes.Of(config, InstanceTypeCatalog.Default) is null)
            {
                continue;
            }

            plain++;
            var pods = SystemPods.Of(config).Select(pod => pod.In(config)).OfType<object>();
            var rows = PlacementRow.AllOf(PlacementMatrix.Compute(config, []).With(pods));
            Assert.All(rows, row => Assert.False(row.Verdicts[0].Fits == false, $"{row.Workload} on {type.Name}"));
        }

        Assert.InRange(plain, 1000, InstanceTypeTable.All.Count - 1);
    }
}
