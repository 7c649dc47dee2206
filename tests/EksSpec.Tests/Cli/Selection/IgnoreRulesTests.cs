using EksSpec.Cli.Selection;

namespace EksSpec.Tests.Cli.Selection;

public sealed class IgnoreRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("out/", "out", true, true)]
    [InlineData("out/", "out", false, false)]
    [InlineData("out", "deep/out", false, true)]
    [InlineData("/out", "deep/out", false, false)]
    [InlineData("# out", "out", false, false)]
    [InlineData("\n  \n", "out", false, false)]
    [InlineData("out  ", "out", false, true)]
    [InlineData("*.yaml\n!keep.yaml", "keep.yaml", false, false)]
    [InlineData("*.yaml\n!keep.yaml", "other.yaml", false, true)]
    [InlineData("!keep.yaml\n*.yaml", "keep.yaml", false, true)]
    [InlineData(@"\#a", "#a", false, true)]
    [InlineData(@"\!a", "!a", false, true)]
    public void The_last_pattern_that_fits_decides(string patterns, string path, bool isFolder, bool isNamed)
    {
        IgnoreRules rules = new(_folder.Path, patterns.Split('\n'));

        Assert.Equal(isNamed, rules.Name(Path.Combine(_folder.Path, path), isFolder));
    }

    [Fact]
    public void A_file_further_in_decides_before_one_further_out()
    {
        _folder.Write(".git/info/exclude", "local.yaml\n");
        _folder.Write(".gitignore", "*.tmp.yaml\n/top.yaml\n");
        _folder.Write("a/.gitignore", "!mine.tmp.yaml\ninner.yaml\n");

        var rules = IgnoreRules.AboveAndIn(Path.Combine(_folder.Path, "a"))!;

        Assert.Equal(
            [true, false, true, true, false, true],
            new[] { "a/x.tmp.yaml", "a/mine.tmp.yaml", "a/inner.yaml", "local.yaml", "a/top.yaml", "top.yaml" }.Select(
                file => rules.Name(Path.Combine(_folder.Path, file), isFolder: false)
            )
        );
    }

    [Fact]
    public void What_is_in_an_ignored_folder_is_ignored_with_it()
    {
        IgnoreRules rules = new(_folder.Path, ["test/"]);

        Assert.True(rules.NameOrHold(Path.Combine(_folder.Path, "a/test/b/c.yaml")));
        Assert.False(rules.NameOrHold(Path.Combine(_folder.Path, "a/testing/c.yaml")));
    }

    public void Dispose() => _folder.Dispose();
}
