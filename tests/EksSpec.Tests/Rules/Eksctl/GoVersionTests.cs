using EksSpec.Rules;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Tests.Rules.Eksctl;

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
    public void A_version_is_below_a_release(string text, bool expected)
    {
        Assert.True(GoVersion.TryParse(text, out var version));

        Assert.Equal(expected, version.IsBelow(GoVersion.Of(0, 20, 0)));
    }
}
