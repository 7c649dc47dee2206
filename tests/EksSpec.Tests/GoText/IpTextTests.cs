using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class IpTextTests
{
    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("2001:0db8::1")]
    [InlineData("1:2:3:4:5:6:7::")]
    [InlineData("::2:3:4:5:6:7:8")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("FE80::A")]
    public void An_address_is_valid(string text) => Assert.Null(IpText.AddressError(text));

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10.0.1")]
    [InlineData("10.0.0.1.2")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.99999999999999999999")]
    [InlineData("10.0.0.")]
    [InlineData(".10.0.0")]
    [InlineData("10.0.0.-1")]
    [InlineData("10.0.0.+1")]
    [InlineData("10.0.0.0x1")]
    [InlineData(" 10.0.0.1")]
    [InlineData("10.0.0.1\0")]
    [InlineData("10.0.0.\u0661")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1::2:3:4:5:6:7:8")]
    [InlineData("1::2::3")]
    [InlineData("::10000")]
    [InlineData("::g")]
    [InlineData("::1\0")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("::1/64")]
    [InlineData("::1.2.3")]
    [InlineData("::1.2.3.256")]
    [InlineData("::0x1.2.3.4")]
    public void Anything_else_is_no_address(string text) =>
        Assert.Equal("is not an IP address", IpText.AddressError(text));

    [Theory]
    [InlineData("10.0.0.01", "has leading zeros")]
    [InlineData("010.0.0.1", "has leading zeros")]
    [InlineData("10.00.0.1", "has leading zeros")]
    [InlineData("::1.2.3.04", "has leading zeros")]
    [InlineData("::ffff:10.0.0.1", "is an IPv4 address in IPv6 spelling")]
    [InlineData("::ffff:a00:1", "is an IPv4 address in IPv6 spelling")]
    public void Some_spellings_are_read_and_then_refused(string text, string error)
    {
        Assert.NotNull(IpText.Parse(text));
        Assert.Equal(error, IpText.AddressError(text));
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.0.0.1/32")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("2001:db8::/32")]
    [InlineData("::1/128")]
    public void A_block_is_valid(string text)
    {
        Assert.Null(IpText.BlockError(text));
        Assert.True(IpText.IsBlock(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.0/8 ")]
    [InlineData("10.0.0.0/8\0")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0.0/18446744073709551617")]
    [InlineData("::/129")]
    [InlineData("::/\u0661")]
    public void Anything_else_is_no_block(string text)
    {
        Assert.Equal("is not a CIDR block", IpText.BlockError(text));
        Assert.False(IpText.IsBlock(text));
    }

    [Theory]
    [InlineData("10.0.0.5/8", "has bits set after its prefix", true)]
    [InlineData("10.0.0.1/31", "has bits set after its prefix", true)]
    [InlineData("::1/127", "has bits set after its prefix", true)]
    [InlineData("10.0.0.0/08", "has leading zeros", true)]
    [InlineData("10.0.0.0/00000008", "has leading zeros", true)]
    [InlineData("10.0.0.00/8", "has leading zeros", false)]
    [InlineData("::ffff:10.0.0.0/104", "is an IPv4 block in IPv6 spelling", true)]
    public void Some_blocks_are_read_and_then_refused(string text, string error, bool goReadsIt)
    {
        Assert.NotNull(IpText.ParseBlock(text));
        Assert.Equal(error, IpText.BlockError(text));
        Assert.Equal(goReadsIt, IpText.IsBlock(text));
    }

    [Fact]
    public void Nothing_is_no_block() => Assert.False(IpText.IsBlock(null));
}
