using System.Globalization;
using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.0000000Z")]
    [InlineData("2026-01-31T12:00:00.5Z", "2026-01-31T12:00:00.5000000Z")]
    [InlineData("2026-01-31T12:00:00,5Z", "2026-01-31T12:00:00.5000000Z")]
    [InlineData("2026-01-31T12:00:00.123456789012Z", "2026-01-31T12:00:00.1234567Z")]
    [InlineData("2026-01-31T12:00:00+02:30", "2026-01-31T09:30:00.0000000Z")]
    [InlineData("2026-01-31T12:00:00-24:60", "2026-02-01T13:00:00.0000000Z")]
    [InlineData("2026-01-31T5:00:00Z", "2026-01-31T05:00:00.0000000Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.0000000Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_time_is_read_in_UTC(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(text, out var time));
        Assert.Equal(expected, time.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31 12:00:00Z")]
    [InlineData("2026-01-31t12:00:00Z")]
    [InlineData("2026-01-31T12:00:00z")]
    [InlineData("2026-01-31T12:00:00.Z")]
    [InlineData("2026-01-31T12:00:00+0200")]
    [InlineData("2026-01-31T12:00:00+25:00")]
    [InlineData("2026-01-31T12:00:00+00:61")]
    [InlineData("2026-01-31T12:00:00+0\0:00")]
    [InlineData("2026-01-31T12:00:00Z\0")]
    [InlineData(" 2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T12:60:00Z")]
    [InlineData("2026-01-31T12:00:60Z")]
    [InlineData("2026-01-31T12:0:00Z")]
    [InlineData("2026-1-31T12:00:00Z")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("2026-00-01T12:00:00Z")]
    [InlineData("02026-01-31T12:00:00Z")]
    [InlineData("\u06620026-01-31T12:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    public void Anything_else_is_no_time(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Theory]
    [InlineData("2026-01-31T12:00:00.000001Z", true)]
    [InlineData("2026-01-31T12:00:00,000001Z", true)]
    [InlineData("2026-01-31T5:00:00.000001Z", true)]
    [InlineData("2026-01-31T12:00:00.000001+01:00", true)]
    [InlineData("2026-01-31T12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00.00001Z", false)]
    [InlineData("2026-01-31T12:00:00.0000001Z", false)]
    [InlineData("2026-01-31T12:00:00.000001", false)]
    [InlineData("", false)]
    public void A_time_with_microseconds_has_six_digits(string text, bool read) =>
        Assert.Equal(read, Rfc3339.TryParseMicro(text, out _));
}
