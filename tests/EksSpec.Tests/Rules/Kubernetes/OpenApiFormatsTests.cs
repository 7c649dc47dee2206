using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Kubernetes;

public class OpenApiFormatsTests
{
    [Theory]
    [InlineData("date-time", "2026-01-31T12:00:00Z", true)]
    [InlineData("date-time", "2026-01-31 12:00:00", false)]
    [InlineData("date", "2026-02-30", false)]
    [InlineData("duration", "1h30m", true)]
    [InlineData("duration", "2 weeks", true)]
    [InlineData("duration", "soon", false)]
    [InlineData("email", "a@example.com", true)]
    [InlineData("email", "Ann <a@example.com>", true)]
    [InlineData("email", "a@", false)]
    [InlineData("hostname", "a.example.com", true)]
    [InlineData("hostname", "-a.example.com", false)]
    [InlineData("ipv4", "203.0.113.1", true)]
    [InlineData("ipv4", "2001:db8::1", false)]
    [InlineData("ipv6", "2001:db8::1", true)]
    [InlineData("cidr", "203.0.113.0/24", true)]
    [InlineData("cidr", "203.0.113.0", false)]
    [InlineData("mac", "00:00:5e:00:53:01", true)]
    [InlineData("mac", "00:00:5e", false)]
    [InlineData("uri", "https://example.com/a", true)]
    [InlineData("uri", "example", false)]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000", true)]
    [InlineData("uuid4", "123e4567-e89b-12d3-a456-426614174000", false)]
    [InlineData("byte", "YQ==", true)]
    [InlineData("byte", "YQ", false)]
    [InlineData("hexcolor", "#fff", true)]
    [InlineData("rgbcolor", "rgb(0, 0, 256)", false)]
    [InlineData("isbn", "978-0321751041", true)]
    [InlineData("k8s-short-name", "A", false)]
    [InlineData("anything", "else", true)]
    public void A_text_is_of_a_format_where_the_server_says_so(string format, string text, bool fits) =>
        Assert.Equal(fits, OpenApiFormats.Fits(format, text));
}
