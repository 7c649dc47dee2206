using EksSpec.Ec2;

namespace EksSpec.Tests.Ec2;

public class AllocatableTests
{
    [Theory]
    [InlineData("m5.large", 1.93, 6903, 7518)]
    [InlineData("t3.medium", 1.93, 3246, 3554)]
    [InlineData("m6g.large", 1.93, 6844, 7518)]
    [InlineData("t4g.micro", 1.93, 489, 625)]
    [InlineData("t4g.nano", 1.93, 15, 113)]
    [InlineData("m5.metal", 95.69, 355262, 384754)]
    [InlineData("trn2.48xlarge", 191.45, 1938410, 2095697)]
    public void The_cautious_figure_is_Karpenters_and_the_generous_one_what_the_kubelet_leaves(
        string name,
        double cpu,
        int cautiousMiB,
        int generousMiB
    )
    {
        var left = InstanceTypeCatalog.Default.Find(name)!.Allocatable();

        Assert.Equal((decimal)cpu, left.Cautious.Cpu);
        Assert.Equal((decimal)cpu, left.Generous.Cpu);
        Assert.Equal(cautiousMiB, left.Cautious.MemoryBytes / 1024 / 1024);
        Assert.Equal(generousMiB, left.Generous.MemoryBytes / 1024 / 1024);
    }

    [Theory]
    [InlineData("m5.large", null, false, 29, 29)]
    [InlineData("m5.large", null, true, 29, 110)]
    [InlineData("m5.large", 50, true, 50, 50)]
    [InlineData("t2.large", null, true, 35, 35)] // Xen: no prefixes
    [InlineData("m5.4xlarge", null, false, 110, 234)] // EKS' limit below 30 processors
    [InlineData("m5.24xlarge", null, false, 250, 737)] // and from 30 on
    [InlineData("c5.9xlarge", null, true, 234, 250)]
    public void Pods_are_limited_by_addresses_and_by_EKS(string name, int? given, bool prefixes, int fewest, int most)
    {
        var left = InstanceTypeCatalog.Default.Find(name)!.Allocatable(given, prefixes);

        Assert.Equal((fewest, most), (left.Cautious.Pods, left.Generous.Pods));
    }

    [Fact]
    public void A_limit_of_pods_may_or_may_not_change_what_the_kubelet_reserves()
    {
        var type = InstanceTypeCatalog.Default.Find("m5.large")!;

        Assert.Equal((6903, 7518 + (11 * 19)), MiB(type.Allocatable(10)));
        Assert.Equal((6903 - (11 * 81), 7518), MiB(type.Allocatable(110)));
    }

    [Fact]
    public void Between_the_figures_nothing_is_known()
    {
        var left = InstanceTypeCatalog.Default.Find("m5.large")!.Allocatable();

        Assert.True(left.HasRoomFor(Pod(6903)));
        Assert.Null(left.HasRoomFor(Pod(6904)));
        Assert.Null(left.HasRoomFor(Pod(7518)));
        Assert.False(left.HasRoomFor(Pod(7519)));
    }

    [Fact]
    public void What_is_taken_is_taken_from_both()
    {
        var left = InstanceTypeCatalog.Default.Find("m5.large")!.Allocatable();
        var rest = left - Pod(1000);

        Assert.Equal((5903, 6518), MiB(rest));
        Assert.Equal((28, 28), (rest.Cautious.Pods, rest.Generous.Pods));
        Assert.Equal(left, rest.Add(Pod(1000)));
    }

    private static NodeCapacity Pod(int memoryMiB) => new(0, memoryMiB * 1024m * 1024m, 1, 0);

    private static (int Cautious, int Generous) MiB(Allocatable left) =>
        ((int)(left.Cautious.MemoryBytes / 1024 / 1024), (int)(left.Generous.MemoryBytes / 1024 / 1024));
}
