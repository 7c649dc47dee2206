using EksSpec.Builders;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>What a tool fills in, and what it leaves as it is.</summary>
public class BranchTemplateTests
{
    private static readonly BranchTemplate Flux = new(TemplateLanguage.Flux, "$slug", "$name", "$commit");

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("slug-of-the-branch", "<< $slug >>")]
    [InlineData("a-slug-of-the-branch.b", "a-<< $slug >>.b")]
    [InlineData("name-of-the-branch@commit-of-the-branch", "<< $name >>@<< $commit >>")]
    [InlineData("cat <<-EOF", "cat << `<<` >>-EOF")]
    [InlineData("a<<<b", "a<< `<<` >><b")]
    [InlineData("<slug-of-the-branch>", "<< `<` >><< $slug >>>")]
    [InlineData("<<slug-of-the-branch", "<< `<<` >><< $slug >>")]
    public void Symbols_become_expressions_and_signs_stay(string text, string expected)
    {
        var filled = Flux.Fill(text);

        Assert.Equal(expected, filled);
        Assert.Equal(
            text.Replace("slug-of-the-branch", "s", StringComparison.Ordinal)
                .Replace("name-of-the-branch", "n", StringComparison.Ordinal)
                .Replace("commit-of-the-branch", "c", StringComparison.Ordinal),
            GoTemplate.Flux($"<<- $slug := \"s\" >><<- $name := \"n\" >><<- $commit := \"c\" >>{filled}", new())
        );
    }

    [Fact]
    public void Keys_are_filled_too()
    {
        var document = InlineDocument.OfMap(("key-slug-of-the-branch", InlineDocument.OfList("slug-of-the-branch", 1)));

        Assert.Equal(
            """{"key-<< $slug >>":["<< $slug >>",1]}""",
            System.Text.RegularExpressions.Regex.Unescape(Flux.Fill(document).ToString())
        );
    }
}
