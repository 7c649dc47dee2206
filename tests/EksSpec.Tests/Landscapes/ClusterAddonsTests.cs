using EksSpec.Eksctl;
using EksSpec.Values;

namespace EksSpec.Tests.Landscapes;

public class ClusterAddonsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Default_add_ons_come_unasked_unless_they_are_turned_off(bool? off, bool comes)
    {
        var config = new ClusterConfig { AddonsConfig = new() { DisableDefaultAddons = off } };

        Assert.Equal(comes, config.HasAddon("coredns"));
        Assert.False(config.HasAddon("aws-ebs-csi-driver"));
    }

    [Theory]
    [InlineData("{\"enableNetworkPolicy\": \"true\"}")]
    [InlineData("enableNetworkPolicy: \"true\"")]
    public void Settings_are_read_as_JSON_and_as_YAML(string text)
    {
        var config = new ClusterConfig { Addons = [new() { Name = "vpc-cni", ConfigurationValues = text }] };

        Assert.Equal("true", config.Addon("vpc-cni").Values()["enableNetworkPolicy"]?.AsText);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("a: [")]
    public void Settings_that_nobody_can_read_are_none(string text) =>
        Assert.Same(InlineDocument.Null, new Addon { ConfigurationValues = text }.Values());
}
