using EksSpec.Eksctl;

namespace EksSpec.Tests.Rules.Eksctl;

public class MachineTests
{
    [Theory]
    [InlineData("m5.large", 2, 8)]
    [InlineData("m6i.2xlarge", 8, 32)]
    [InlineData("m7i-flex.large", 2, 8)]
    [InlineData("c5.xlarge", 4, 8)]
    [InlineData("c6g.medium", 1, 2)]
    [InlineData("c5n.large", 2, 5.25)]
    [InlineData("c4.large", 2, 3.75)]
    [InlineData("r5.large", 2, 16)]
    [InlineData("r4.xlarge", 4, 30.5)]
    [InlineData("t3.medium", 2, 4)]
    [InlineData("t2.micro", 1, 1)]
    [InlineData("m5.24xlarge", 96, 384)]
    public void The_name_says_processors_and_memory(string type, int cpus, double memory) =>
        Assert.Equal(new MachineSize(cpus, (int)(memory * 1024)), MachineSize.Of(type));

    [Theory]
    [InlineData("m5.metal")]
    [InlineData("m3.large")]
    [InlineData("g5.xlarge")]
    [InlineData("x2idn.large")]
    [InlineData("mixed")]
    [InlineData("m5.")]
    [InlineData(".large")]
    [InlineData(null)]
    public void Other_names_do_not(string? type) => Assert.Null(MachineSize.Of(type));

    [Theory]
    [InlineData("g5.xlarge", true, false)]
    [InlineData("g5g.xlarge", true, true)]
    [InlineData("g4ad.xlarge", false, false)]
    [InlineData("m6g.large", false, true)]
    [InlineData("a1.large", false, true)]
    [InlineData("m6g.imaginary", false, false)]
    [InlineData("m5.large", false, false)]
    public void Cards_and_processors_go_by_family(string type, bool nvidia, bool arm)
    {
        Assert.Equal(nvidia, MachineTypes.IsNvidia(type));
        Assert.Equal(arm, MachineTypes.IsArm(type));
    }

    [Fact]
    public void The_image_follows_the_first_accelerated_type_of_a_list() =>
        Assert.Equal(
            "inf2.xlarge",
            MachineTypes.ImageTypeOf(new ManagedNodeGroup { InstanceTypes = ["m5.large", "inf2.xlarge", "g5.xlarge"] })
        );

    [Fact]
    public void Sizes_are_completed_as_eksctl_does_it()
    {
        Assert.Equal(new(2, 2, 2), NodeGroupSizes.Of(new ManagedNodeGroup()));
        Assert.Equal(new(3, 3, 3), NodeGroupSizes.Of(new ManagedNodeGroup { DesiredCapacity = 3 }));
        Assert.Equal(new(0, 0, 1), NodeGroupSizes.Of(new ManagedNodeGroup { MinSize = 0 }));
        Assert.Equal(new(2, 2, 1), NodeGroupSizes.Of(new ManagedNodeGroup { MaxSize = 1 }));
    }
}
