using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Tests.GoText;

public class IntOrPercentTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("5", 5)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("0%", 0)]
    [InlineData("25%", 25)]
    [InlineData("100%", 100)]
    [InlineData("0000100%", 100)]
    public void A_number_or_a_share_is_read(string text, long value)
    {
        Assert.Null(IntOrPercent.Error(text, upTo100: true));
        Assert.Equal(value, IntOrPercent.Value(text, whenAbsent: 7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("five")]
    [InlineData("-5%")]
    [InlineData("+5%")]
    [InlineData("5.0%")]
    [InlineData("5 %")]
    [InlineData("5%%")]
    [InlineData("5\0")]
    [InlineData("\u0665%")]
    [InlineData("2147483648")]
    public void Anything_else_is_neither(string text) =>
        Assert.StartsWith("is neither", IntOrPercent.Error(text, upTo100: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("101%")]
    [InlineData("99999999999999999999%")]
    public void A_share_can_be_more_than_everything(string text)
    {
        Assert.Null(IntOrPercent.Error(text, upTo100: false));
        Assert.Equal("is greater than 100%", IntOrPercent.Error(text, upTo100: true));
    }

    [Fact]
    public void A_number_is_not_negative() => Assert.Equal("is negative", IntOrPercent.Error("-1", upTo100: false));

    [Fact]
    public void What_is_absent_is_fine()
    {
        Assert.Null(IntOrPercent.Error(null, upTo100: true));
        Assert.Equal(7, IntOrPercent.Value(null, whenAbsent: 7));
        Assert.Equal(0, IntOrPercent.Value((IntOrString)"neither", whenAbsent: 7));
    }

    [Theory]
    [InlineData("25%", 10, true, 3L)]
    [InlineData("25%", 10, false, 2L)]
    [InlineData("100%", 3, true, 3L)]
    [InlineData("0%", 3, true, 0L)]
    [InlineData("7", 3, true, 7L)]
    [InlineData("many", 3, true, null)]
    public void A_share_of_a_total_is_rounded_up_or_down(string text, long total, bool up, long? expected) =>
        Assert.Equal(expected, IntOrPercent.Of((IntOrString)text, total, up));
}
