using EksSpec.Eksctl;

namespace EksSpec.Tests.Rules.Eksctl;

public class MachineTests
{
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
        Assert.Equal(nvidia, EksctlInstanceTypes.IsNvidia(type));
        Assert.Equal(arm, EksctlInstanceTypes.IsArm(type));
    }

    [Fact]
    public void The_image_follows_the_first_accelerated_type_of_a_list() =>
        Assert.Equal(
            "inf2.xlarge",
            EksctlInstanceTypes.ImageTypeOf(
                new ManagedNodeGroup { InstanceTypes = ["m5.large", "inf2.xlarge", "g5.xlarge"] }
            )
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
