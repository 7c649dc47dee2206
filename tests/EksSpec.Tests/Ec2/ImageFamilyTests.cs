using EksSpec.Ec2;
using EksSpec.Eksctl;

namespace EksSpec.Tests.Ec2;

public class ImageFamilyTests
{
    [Fact]
    public void A_family_is_found_however_its_name_is_spelled()
    {
        Assert.Equal(NodeBootstrap.NodeConfig, ImageFamily.Find("amazonlinux2023")!.Bootstrap);
        Assert.Equal(ImageFamily.BottlerocketFips, ImageFamily.Find("BOTTLEROCKETFIPS")!.Name);
        Assert.Null(ImageFamily.Find("AmazonLinux"));
        Assert.Null(ImageFamily.Find(null));
    }

    [Fact]
    public void Windows_runs_on_x86_only() =>
        Assert.All(
            ImageFamily.All,
            family => Assert.Equal(ImageFamily.IsWindows(family.Name), !family.Architectures.Contains("arm64"))
        );

    [Theory]
    [InlineData("windowsserver2022fullcontainer", true)]
    [InlineData("WindowsServer20H2CoreContainer", true)]
    [InlineData("Ubuntu2404", false)]
    [InlineData(null, false)]
    public void Releases_that_are_gone_are_Windows_too(string? name, bool windows) =>
        Assert.Equal(windows, ImageFamily.IsWindows(name));

    [Fact]
    public void eksctl_knows_the_same_families_in_its_own_order()
    {
        Assert.Equal(18, AmiFamilies.All.Count);
        Assert.Equal("AmazonLinux2023", AmiFamilies.All[0]);
        Assert.Equal("WindowsServer2025FullContainer", AmiFamilies.All[^1]);
        Assert.Equal("Ubuntu2404", AmiFamilies.Canonical("ubuntu2404"));
        Assert.Equal("Gentoo", AmiFamilies.Canonical("Gentoo"));
    }
}
