using System.Text;
using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class GoBase64Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("YQ==", "a")]
    [InlineData("YWI=", "ab")]
    [InlineData("YWJj", "abc")]
    [InlineData("YW\nJj\r\n", "abc")]
    [InlineData("\n", "")]
    [InlineData("YR==", "a")]
    public void Line_breaks_are_skipped(string text, string content) =>
        Assert.Equal(content, Encoding.UTF8.GetString(GoBase64.Decode(text)!));

    [Theory]
    [InlineData("YQ")]
    [InlineData("YQ=")]
    [InlineData("YQ===")]
    [InlineData("Y Q==")]
    [InlineData(" YQ==")]
    [InlineData("YQ==\t")]
    [InlineData("YQ==\0")]
    [InlineData("Y-Q=")]
    [InlineData("=")]
    [InlineData("\u0665Q==")]
    public void Anything_else_is_refused(string text) => Assert.Null(GoBase64.Decode(text));
}
