using System.Net;
using EksSpec.Kubernetes;

namespace EksSpec.Tests.Kubernetes;

public class ReachableAddressTests
{
    [Theory]
    [InlineData("10.0.0.1", null)]
    [InlineData("0.0.0.1", null)]
    [InlineData("126.255.255.255", null)]
    [InlineData("169.253.255.255", null)]
    [InlineData("224.0.1.0", null)]
    [InlineData("2001:db8::1", null)]
    [InlineData("ff05::1", null)]
    [InlineData("0.0.0.0", "is the unspecified address")]
    [InlineData("::", "is the unspecified address")]
    [InlineData("127.0.0.2", "is in the loopback range")]
    [InlineData("::1", "is in the loopback range")]
    [InlineData("169.254.0.0", "is in the link-local range")]
    [InlineData("fe80::1", "is in the link-local range")]
    [InlineData("224.0.0.255", "is in the link-local multicast range")]
    [InlineData("ff02::1", "is in the link-local multicast range")]
    public void Traffic_from_elsewhere_reaches_an_address_or_not(string text, string? error) =>
        Assert.Equal(error, ReachableAddress.Error(IPAddress.Parse(text)));
}
