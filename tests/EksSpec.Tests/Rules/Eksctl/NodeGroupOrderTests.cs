using EksSpec.Eksctl;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Eksctl;

/// <summary>eksctl judges managed groups after their defaults were filled in, self-managed ones before.</summary>
public class NodeGroupOrderTests
{
    [Fact]
    public void A_managed_group_has_a_volume_size_by_then_and_a_self_managed_one_has_not()
    {
        Assert.DoesNotContain("EKS0187", Ids(new ManagedNodeGroup { Name = "a", VolumeEncrypted = true }));
        Assert.Contains("EKS0187", Ids(new NodeGroup { Name = "a", VolumeEncrypted = true }));
    }

    [Fact]
    public void With_a_launch_template_there_is_no_default_size()
    {
        var group = new ManagedNodeGroup
        {
            Name = "a",
            LaunchTemplate = new() { Id = "lt-1" },
            VolumeEncrypted = true,
        };

        Assert.Contains("EKS0187", Ids(group));
    }

    [Fact]
    public void The_default_name_of_a_Bottlerocket_volume_stumbles_over_a_launch_template()
    {
        var group = new ManagedNodeGroup
        {
            Name = "a",
            LaunchTemplate = new() { Id = "lt-1" },
            AmiFamily = "Bottlerocket",
        };

        Assert.Contains("EKS0186", Ids(group));
        Assert.Contains("EKS0186", Ids(group with { AmiFamily = "bottlerocket" }));
    }

    [Fact]
    public void The_family_of_a_managed_group_defaults_before_its_command_is_judged()
    {
        Assert.DoesNotContain("EKS0301", Ids(new ManagedNodeGroup { Name = "a", OverrideBootstrapCommand = "{}" }));
        Assert.DoesNotContain(
            "EKS0301",
            Ids(
                new ManagedNodeGroup
                {
                    Name = "a",
                    AmiFamily = "amazonlinux2023",
                    OverrideBootstrapCommand = "{}",
                }
            )
        );
        Assert.Contains(
            "EKS0301",
            Ids(
                new ManagedNodeGroup
                {
                    Name = "a",
                    AmiFamily = "Ubuntu2404",
                    OverrideBootstrapCommand = "{}",
                }
            )
        );
    }

    [Fact]
    public void The_family_of_a_self_managed_group_does_not_default_before_its_settings_are_judged()
    {
        Assert.Contains("EKS0238", Ids(new NodeGroup { Name = "a", Bottlerocket = new() }));
        Assert.DoesNotContain("EKS0238", Ids(new ManagedNodeGroup { Name = "a", Bottlerocket = new() }));
        Assert.DoesNotContain(
            "EKS0238",
            Ids(
                new NodeGroup
                {
                    Name = "a",
                    AmiFamily = "BOTTLEROCKET",
                    Bottlerocket = new(),
                }
            )
        );
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_percentage_of_less_than_no_nodes_makes_eksctl_crash(int wanted, bool crashes)
    {
        var group = new ManagedNodeGroup
        {
            Name = "a",
            DesiredCapacity = wanted,
            UpdateConfig = new() { MaxUnavailablePercentage = 10 },
        };

        Assert.Equal(crashes, Ids(group).Contains("EKS0283"));
    }

    [Theory]
    [InlineData("18014398509481983", true)]
    [InlineData("99999999999999999999", false)]
    [InlineData("17592186044415TiB", true)]
    [InlineData("18014398509481983 tb", false)]
    [InlineData("18446744073709551615MiB", true)]
    [InlineData("18446744073709551616MiB", false)]
    public void Memory_is_counted_in_64_bits_of_mebibytes(string memory, bool fits) =>
        Assert.Equal(
            fits,
            !Ids(
                    new ManagedNodeGroup
                    {
                        Name = "a",
                        InstanceSelector = new() { Memory = memory },
                    }
                )
                .Any(id => id == "EKS0322")
        );

    [Fact]
    public void AmazonLinux2_is_refused_in_any_spelling()
    {
        Assert.Contains("EKS0230", Ids(new NodeGroup { Name = "a", AmiFamily = "amazonlinux2" }));
        Assert.Contains("EKS0230", Ids(new ManagedNodeGroup { Name = "a", AmiFamily = "AMAZONLINUX2" }));
        Assert.DoesNotContain(
            "EKS0230",
            Ids(
                new ManagedNodeGroup
                {
                    Name = "a",
                    AmiFamily = "AmazonLinux2",
                    Ami = "ami-1",
                }
            )
        );
    }

    [Fact]
    public void Labels_of_eksctl_are_overwritten_in_managed_groups_only()
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal)
        {
            ["alpha.eksctl.io/nodegroup-name"] = "not a value",
        };

        Assert.DoesNotContain("EKS0223", Ids(new ManagedNodeGroup { Name = "a", Labels = labels }));
        Assert.Contains("EKS0223", Ids(new NodeGroup { Name = "a", Labels = labels }));
    }

    [Theory]
    [InlineData(null, null, 1, true)]
    [InlineData(1, null, 1, false)]
    [InlineData(null, 1, 1, false)]
    [InlineData(0, null, 0, false)]
    public void The_default_smallest_size_is_two_or_the_desired_one(int? min, int? desired, int max, bool refused)
    {
        var group = new ManagedNodeGroup
        {
            Name = "a",
            MinSize = min,
            DesiredCapacity = desired,
            MaxSize = max,
        };

        Assert.Equal(refused, Ids(group).Contains("EKS0280"));
    }

    [Fact]
    public void Nothing_is_written_into_the_model()
    {
        var group = new ManagedNodeGroup { Name = "a", AmiFamily = "bottlerocket" };
        var config = Config(group);
        Checked.Of(config);

        Assert.Equal(Config(new ManagedNodeGroup { Name = "a", AmiFamily = "bottlerocket" }), config);
    }

    private static List<string> Ids(NodeGroupBase group) => [.. Checked.Of(Config(group)).Select(f => f.Rule.Id)];

    private static ClusterConfig Config(NodeGroupBase group) =>
        new()
        {
            Metadata = new() { Name = "shop", Region = "us-west-2" },
            NodeGroups = group is NodeGroup selfManaged ? [selfManaged] : null,
            ManagedNodeGroups = group is ManagedNodeGroup managed ? [managed] : null,
        };
}
