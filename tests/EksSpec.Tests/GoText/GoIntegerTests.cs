using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class GoIntegerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+5", 5)]
    [InlineData("-5", -5)]
    [InlineData("0005", 5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void A_number_of_64_bits_is_read(string text, long number)
    {
        Assert.True(GoInteger.TryParse(text, out long actual));
        Assert.Equal(number, actual);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5\0")]
    [InlineData("\0")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("1e3")]
    [InlineData("5.0")]
    [InlineData("(5)")]
    [InlineData("\u0665")]
    [InlineData("\uFF15")]
    [InlineData("\u22125")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    public void Anything_else_is_no_number(string text)
    {
        Assert.False(GoInteger.TryParse(text, out long _));
        Assert.False(GoInteger.TryParse(text, out int _));
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("-2147483648", true)]
    [InlineData("-2147483649", false)]
    public void A_number_of_32_bits_has_its_limits(string text, bool fits) =>
        Assert.Equal(fits, GoInteger.TryParse(text, out int _));

    [Theory]
    [InlineData("0", 10, 0)]
    [InlineData("007", 8, 7)]
    [InlineData("101", 2, 5)]
    [InlineData("fF", 16, 255)]
    [InlineData("18446744073709551615", 10, ulong.MaxValue)]
    [InlineData("000000000000000000000000001", 10, 1)]
    [InlineData("ffffffffffffffff", 16, ulong.MaxValue)]
    public void Digits_of_a_base_are_read(string digits, uint radix, ulong number)
    {
        Assert.True(GoInteger.TryParseDigits(digits, radix, out var actual));
        Assert.Equal(number, actual);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("8", 8)]
    [InlineData("2", 2)]
    [InlineData("a", 10)]
    [InlineData("g", 16)]
    [InlineData("@", 16)]
    [InlineData("`", 16)]
    [InlineData("+1", 10)]
    [InlineData("1\0", 10)]
    [InlineData("\u0661", 10)]
    [InlineData("18446744073709551616", 10)]
    [InlineData("10000000000000000", 16)]
    public void Other_signs_are_no_digits(string digits, uint radix) =>
        Assert.False(GoInteger.TryParseDigits(digits, radix, out _));
}
