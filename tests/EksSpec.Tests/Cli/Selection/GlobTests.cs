using EksSpec.Cli.Selection;

namespace EksSpec.Tests.Cli.Selection;

public class GlobTests
{
    [Theory]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "deep/down/a.yaml", true)]
    [InlineData("*.yaml", "a.yml", false)]
    [InlineData("/*.yaml", "a.yaml", true)]
    [InlineData("/*.yaml", "deep/a.yaml", false)]
    [InlineData("k8s/*.yaml", "k8s/a.yaml", true)]
    [InlineData("k8s/*.yaml", "other/k8s/a.yaml", false)]
    [InlineData("k8s/*.yaml", "k8s/deep/a.yaml", false)]
    [InlineData("k8s/**/*.yaml", "k8s/a.yaml", true)]
    [InlineData("k8s/**/*.yaml", "k8s/deep/down/a.yaml", true)]
    [InlineData("k8s/**", "k8s/a.yaml", true)]
    [InlineData("k8s/**", "k8s", false)]
    [InlineData("**/test", "test", true)]
    [InlineData("**/test", "a/b/test", true)]
    [InlineData("a/**/b/**/c", "a/x/b/b/y/c", true)]
    [InlineData("a/**/b/**/c", "a/x/y/c", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("*a*b*c", "xxaxxbxxbxc", true)]
    [InlineData("*a*b*c", "xxaxxbxxbx", false)]
    [InlineData("[a-c]x[!0-9]", "bxy", true)]
    [InlineData("[a-c]x[!0-9]", "bx7", false)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a", "[a", true)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData("./a.yaml", "a.yaml", true)]
    [InlineData("./a.yaml", "deep/a.yaml", false)]
    public void A_pattern_fits_as_in_a_gitignore(string pattern, string path, bool fits) =>
        Assert.Equal(fits, new Glob(pattern).Fits(path));

    [Fact]
    public void A_pattern_of_many_stars_is_tried_in_no_time()
    {
        var names = string.Join('/', Enumerable.Repeat(new string('a', 200), 200));

        Assert.False(new Glob(string.Concat(Enumerable.Repeat("**/*a*a*a*b/", 100)) + "x").Fits(names));
    }
}
