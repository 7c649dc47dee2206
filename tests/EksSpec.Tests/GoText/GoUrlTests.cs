using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

/// <summary>URLs as Go's <c>url.ParseRequestURI</c> reads them.</summary>
public class GoUrlTests
{
    [Theory]
    [InlineData("https://example.com", "https", "example.com", "example.com", "", "")]
    [InlineData("HTTPS://example.com:8443/a/b", "https", "example.com:8443", "example.com", "8443", "/a/b")]
    [InlineData("https://[2001:db8::1]:80/a", "https", "[2001:db8::1]:80", "2001:db8::1", "80", "/a")]
    [InlineData("https://user:secret@example.com/a", "https", "example.com", "example.com", "", "/a")]
    [InlineData("/only/a/path", "", "", "", "", "/only/a/path")]
    [InlineData("*", "", "", "", "", "*")]
    public void Parts_are_told_apart(string text, string scheme, string host, string hostName, string port, string path)
    {
        var url = GoUrl.Parse(text);

        Assert.NotNull(url);
        Assert.Equal(
            (scheme, host, hostName, port, path),
            (url.Scheme, url.Host, url.HostName, url.Port, url.EscapedPath)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("relative/path")]
    [InlineData("example.com/a")]
    [InlineData(":8080")]
    [InlineData("https://a b.example.com/")]
    [InlineData("https://example.com:port/")]
    [InlineData("https://[2001:db8::1/")]
    [InlineData("https://example.com/\u0001")]
    [InlineData("https://example.com/%zz")]
    public void What_is_no_absolute_address_is_no_URL(string text) => Assert.Null(GoUrl.Parse(text));

    [Fact]
    public void A_query_has_the_values_of_each_name_in_their_order()
    {
        var query = GoUrl.Parse("https://example.com/?b=2&a=1%202&b=3+4&c&d=;&%zz=1")!.Query().ToList();

        Assert.Equal(["b", "a", "c"], query.Select(pair => pair.Name));
        Assert.Equal(["2", "3 4"], query[0].Values);
        Assert.Equal(["1 2"], query[1].Values);
        Assert.Equal([""], query[2].Values);
    }
}
