using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Tests.GoText;

public class QuantityTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0Gi", "0")]
    [InlineData("1", "1")]
    [InlineData("0.5", "500m")]
    [InlineData("1.5", "1500m")]
    [InlineData("1000m", "1")]
    [InlineData("1000", "1k")]
    [InlineData("1024", "1024")]
    [InlineData("2000k", "2M")]
    [InlineData("12E", "12E")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1Ki", "1Ki")]
    [InlineData("7Ei", "7Ei")]
    [InlineData("512.5Ki", "524800")]
    [InlineData("0.1Ki", "102400m")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E3", "1e3")]
    [InlineData("1500e-3", "1500e-3")]
    [InlineData("10e0", "10")]
    [InlineData("0.0000000001", "1n")]
    [InlineData("1.0000000001", "1000000001n")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("922337203685477580.7", "922337203685477580700m")]
    [InlineData("100E", "100E")]
    [InlineData("1e30", "1e30")]
    public void Text_is_the_API_server_s(string text, string canonical)
    {
        Assert.Equal(canonical, QuantityText.Of(new ResourceQuantity(text)));
    }

    [Theory]
    [InlineData("-1", "-1")]
    [InlineData("-500m", "-500m")]
    [InlineData("-0.5m", "-500u")]
    [InlineData("-2Gi", "-2Gi")]
    [InlineData("-1.5Ki", "-1536")]
    [InlineData("-0.0000000001", "-1n")]
    public void Negative_amounts_are_amounts_too(string text, string canonical) =>
        Assert.Equal(canonical, QuantityText.Of(new ResourceQuantity(text)));

    [Fact]
    public void An_amount_made_of_a_C_sharp_number_has_an_exponent()
    {
        ResourceQuantity half = -0.5m;

        Assert.Equal("-500e-3", QuantityText.Of(half));
    }

    [Fact]
    public void Canonical_text_is_read_back_as_the_same_amount()
    {
        foreach (
            var suffix in new[]
            {
                "n",
                "u",
                "m",
                "",
                "k",
                "M",
                "G",
                "T",
                "P",
                "Ki",
                "Mi",
                "Gi",
                "Ti",
                "Pi",
                "e2",
                "e-5",
            }
        )
        {
            for (var number = -2050; number < 2050; number += 41)
            {
                var quantity = new ResourceQuantity(number + suffix);
                var again = new ResourceQuantity(QuantityText.Of(quantity));

                Assert.Equal(quantity.ToDecimal(), again.ToDecimal());
                Assert.Equal(QuantityText.Of(quantity), QuantityText.Of(again));
            }
        }
    }
}
