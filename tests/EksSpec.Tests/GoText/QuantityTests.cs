using System.Globalization;
using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class QuantityTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("250m", "0.25")]
    [InlineData("-0.5m", "-0.0005")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("-0.1n", "-0.000000001")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("0.1Ki", "102.4")]
    [InlineData("1e3", "1000")]
    [InlineData("9223372036854775807Ei", "10000000000000000000000000000")]
    [InlineData("1E3", "1000")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("12e-1", "1.2")]
    [InlineData("+3k", "3000")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("00012", "12")]
    [InlineData(" 5 ", "5")]
    [InlineData("\u00a05\u3000", "5")]
    [InlineData("0e99999999999", "0")]
    [InlineData("123456789.123456789", "123456789.123456789")]
    public void An_amount_is_read_exactly(string text, string amount)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), quantity.Amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1GB")]
    [InlineData("1gi")]
    [InlineData("1 Gi")]
    [InlineData("1i")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1.5.2")]
    [InlineData("five")]
    [InlineData("1e")]
    [InlineData("1ee3")]
    [InlineData("--1")]
    [InlineData("true")]
    [InlineData("1\0")]
    [InlineData("1e3\0")]
    [InlineData("1e+")]
    [InlineData("1e1_0")]
    [InlineData("1e9223372036854775808")]
    [InlineData("1_000")]
    [InlineData("\u0661")]
    [InlineData("1K")]
    [InlineData("100m\n")]
    [InlineData("\t1")]
    [InlineData("1\r\n")]
    [InlineData("1\u2028")]
    public void What_the_server_refuses_is_refused(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Theory]
    [InlineData("-0.5m", "-500u")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("0.1", "100m")]
    [InlineData("1000m", "1")]
    [InlineData("1e3", "1e3")]
    [InlineData("-1Ki", "-1Ki")]
    public void Upstreams_type_takes_it_over_and_it_is_written_canonically(string text, string canonical)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(canonical, QuantityText.Of(quantity.ToResourceQuantity()));
    }
}
