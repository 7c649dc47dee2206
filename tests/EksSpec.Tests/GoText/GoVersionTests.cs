using EksSpec.GoText;
using EksSpec.Rules;

namespace EksSpec.Tests.GoText;

public class GoVersionTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("v1.2")]
    [InlineData("001.2")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3-beta.1")]
    [InlineData("1.2.3-1a")]
    [InlineData("1.2beta")]
    [InlineData("1.2.3+build.7")]
    [InlineData("1.2.3-rc.1+build")]
    [InlineData("v1.19.0-eksbuild.1")]
    [InlineData("0")]
    [InlineData("1-")]
    [InlineData("1~rc")]
    [InlineData("1.2--a")]
    [InlineData("9223372036854775807.0")]
    public void A_version_is_read(string text) => Assert.True(GoVersion.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("vv1")]
    [InlineData("one.two")]
    [InlineData("1.")]
    [InlineData("1..2")]
    [InlineData(".1")]
    [InlineData("1.x")]
    [InlineData("1.2 ")]
    [InlineData("1.2+")]
    [InlineData("1.2+a+b")]
    [InlineData("1.2-1..2")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775808.0")]
    [InlineData("1.9223372036854775808")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("V1")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    [InlineData("1_0")]
    [InlineData("1.2-a_b")]
    [InlineData("1.2+a.")]
    [InlineData("\u0661")]
    public void Anything_else_is_not(string text) => Assert.False(GoVersion.TryParse(text, out _));

    [Theory]
    [InlineData("0.19.999", true)]
    [InlineData("0", true)]
    [InlineData("0.20.0-rc.1", true)]
    [InlineData("0.20", false)]
    [InlineData("0.20.0", false)]
    [InlineData("0.20.0+build", false)]
    [InlineData("v0.20.0.1", false)]
    [InlineData("1.0.0-rc.1", false)]
    [InlineData("00.019.1", true)]
    [InlineData("0.20.0.0-rc", false)]
    [InlineData("0.20+rc", false)]
    [InlineData("0.20rc", true)]
    public void A_version_is_below_a_release(string text, bool expected)
    {
        Assert.True(GoVersion.TryParse(text, out var version));

        Assert.Equal(expected, version.IsBelow(GoVersion.Of(0, 20, 0)));
    }
}
