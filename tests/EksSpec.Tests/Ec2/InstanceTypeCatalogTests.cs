using EksSpec.Ec2;
using EksSpec.Eksctl;

namespace EksSpec.Tests.Ec2;

public class InstanceTypeCatalogTests
{
    public static TheoryData<string> Names => [.. InstanceTypeTable.Names];

    [Theory]
    [InlineData("a1.2xlarge", 8, 16, 58, "arm64")]
    [InlineData("m5.large", 2, 8, 29, "amd64")]
    [InlineData("m7i-flex.large", 2, 8, 29, "amd64")]
    [InlineData("c5n.large", 2, 5.25, 29, "amd64")]
    [InlineData("c8i.large", 2, 4, 59, "amd64")]
    [InlineData("t4g.medium", 2, 4, 17, "arm64")]
    [InlineData("m5.metal", 96, 384, 737, "amd64")]
    [InlineData("p3.2xlarge", 8, 61, 58, "amd64")]
    [InlineData("z1d.xlarge", 4, 32, 58, "amd64")]
    public void A_type_is_found_by_its_name(string name, int cpus, double memoryGiB, int pods, string architecture)
    {
        var type = InstanceTypeCatalog.Default.Find(name)!;

        Assert.Equal(
            new(name, cpus, (int)(memoryGiB * 1024), pods, architecture),
            new InstanceType(type.Name, type.VCpus, type.MemoryMiB, type.MaxPods, type.Architecture)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("m5")]
    [InlineData("m5.")]
    [InlineData("m5.larg")]
    [InlineData("m5.large\t2")]
    [InlineData("M5.large")]
    [InlineData("mixed")]
    [InlineData("type")]
    [InlineData("zz.large")]
    [InlineData("ä.large")]
    public void No_other_text_is(string name) => Assert.Null(InstanceTypeCatalog.Default.Find(name));

    [Fact]
    public void Nor_is_a_text_longer_than_any_name() =>
        Assert.Null(InstanceTypeCatalog.Default.Find(new string('m', 1000)));

    [Fact]
    public void Every_line_can_be_found()
    {
        Assert.Equal(1364, Names.Count);
        Assert.Equal(InstanceTypeTable.Names.Order(StringComparer.Ordinal), InstanceTypeTable.Names);
        Assert.All(
            InstanceTypeTable.Names.Select(InstanceTypeCatalog.Default.Find),
            type =>
            {
                Assert.NotNull(type);
                Assert.True(type.VCpus > 0 && type.MemoryMiB > 0 && type.MaxPods > 0);
            }
        );
    }

    [Fact]
    public void Pods_follow_from_the_addresses()
    {
        var types = InstanceTypeTable.Names.Select(name => InstanceTypeCatalog.Default.Find(name)!).ToList();
        var listed = types.Where(type => type.NetworkInterfaces is not null).ToList();

        Assert.Equal(1356, listed.Count);
        Assert.All(
            listed,
            type => Assert.Equal((type.NetworkInterfaces * (type.AddressesPerInterface - 1)) + 2, type.MaxPods)
        );
    }

    [Fact]
    public void The_name_says_the_architecture()
    {
        Assert.All(
            InstanceTypeTable.Names,
            name =>
            {
                var type = InstanceTypeCatalog.Default.Find(name)!;
                Assert.Equal(type.Architecture, InstanceTypeName.Architecture(name) ?? "amd64");
            }
        );
    }

    [Theory]
    [InlineData("g5.xlarge", 1, 1, "nvidia", "a10g", 22888)]
    [InlineData("p5.48xlarge", 8, 8, "nvidia", "h100", 81920)]
    [InlineData("g4ad.xlarge", 0, 1, "amd", "radeon-pro-v520", 8192)]
    [InlineData("inf2.xlarge", 0, 1, "aws", "inferentia2", null)]
    [InlineData("trn2.48xlarge", 0, 16, "aws", "trainium2", null)]
    public void Only_cards_of_NVIDIA_count_as_such(
        string name,
        int gpus,
        int count,
        string maker,
        string accelerator,
        int? memory
    )
    {
        var type = InstanceTypeCatalog.Default.Find(name)!;

        Assert.Equal(gpus, type.Gpus);
        Assert.Equal(new Accelerator(count, maker, accelerator, memory), type.Accelerator);
    }

    [Fact]
    public void A_line_holds_network_disks_and_prices()
    {
        var m5 = InstanceTypeCatalog.Default.Find("m5.large")!;
        var g5 = InstanceTypeCatalog.Default.Find("g5.xlarge")!;
        var unpriced = InstanceTypeCatalog.Default.Find("trn2.48xlarge")!;

        Assert.Equal((3, 10, 9), (m5.NetworkInterfaces, m5.AddressesPerInterface, m5.BranchInterfaces));
        Assert.Equal(("nitro", 750, 4750, 0), (m5.Hypervisor, m5.NetworkMbps, m5.EbsMbps, m5.LocalStorageGB));
        Assert.Equal(250, g5.LocalStorageGB);
        Assert.Null(m5.Accelerator);
        Assert.Equal(new InstancePrice(0.096m, "karpenter"), m5.InUsEast1);
        Assert.Equal(new InstancePrice(0.124m, "pricelist"), m5.InApNortheast1);
        Assert.False(m5.InApNortheast1!.IsEstimate);
        Assert.True(InstanceTypeCatalog.Default.Find("m5.metal")!.InApNortheast1!.IsEstimate);
        Assert.Null(g5.InApNortheast1);
        Assert.Null(unpriced.InUsEast1);
        Assert.Null(unpriced.NetworkInterfaces);
    }

    [Fact]
    public void Types_can_be_added_and_replaced()
    {
        var types = InstanceTypeCatalog.Default.With(
            new InstanceType("z9.huge", 64, 262144, 737, "amd64"),
            new InstanceType("m5.large", 3, 1024, 5, "amd64")
        );

        Assert.Equal(64, types.Find("z9.huge")!.VCpus);
        Assert.Equal(3, types.Find("m5.large")!.VCpus);
        Assert.Equal(4, types.Find("m5.xlarge")!.VCpus);
        Assert.Equal(2, InstanceTypeCatalog.Default.Find("m5.large")!.VCpus);
    }
}
