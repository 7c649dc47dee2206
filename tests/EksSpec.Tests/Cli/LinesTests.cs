using System.Text;
using EksSpec.Cli;

namespace EksSpec.Tests.Cli;

public sealed class LinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\n\nbc", "a||bc")]
    [InlineData("1234567890\nab\n", "1234567890|ab")]
    [InlineData("12345678901\nab\n12345678901", "long|ab|long")]
    public void Lines_are_cut_and_the_long_ones_left_out(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Cut(text, 10)));

    [Fact]
    public void Lines_may_be_longer_than_a_buffer()
    {
        string[] lines = [new('a', 70_000), new('b', 10), new('c', 300_000), new('d', 200_000)];

        Assert.Equal(lines, Cut(string.Join('\n', lines), 300_000));
        Assert.Equal(["a", "long", "c"], Cut($"a\n{new string('b', 1_000_000)}\nc", 100));
    }

    private static List<string> Cut(string text, int longest) =>
        [
            .. Lines
                .Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), longest)
                .Select(line => line is null ? "long" : Encoding.UTF8.GetString(line)),
        ];
}
