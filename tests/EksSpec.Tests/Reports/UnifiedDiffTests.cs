using EksSpec.Reports;

namespace EksSpec.Tests.Reports;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", "")]
    [InlineData("", "a\n", "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\nb\n", "", "--- a/f\n+++ b/f\n@@ -1,2 +0,0 @@\n-a\n-b\n")]
    [InlineData("a", "a\n", "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\r\nb\n", "a\nb\n", "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n")]
    [InlineData(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
        "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )]
    public void It_is_what_diff_prints(string before, string after, string expected) =>
        Assert.Equal(expected, Diff(before, after));

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    public void Changes_whose_context_meets_share_a_hunk(int between, int hunks)
    {
        var middle = string.Concat(Enumerable.Repeat("=\n", between));

        var diff = Diff($"a\n{middle}b\n", $"A\n{middle}B\n");

        Assert.Equal(hunks, diff.Split("\n@@ ").Length - 1);
    }

    [Fact]
    public void Texts_too_long_to_compare_are_told_as_replaced()
    {
        static string Lines(int start) => string.Concat(Enumerable.Range(start, 30_000).Select(i => $"{i}\n"));

        Assert.StartsWith(
            "--- a/f\n+++ b/f\n@@ -1,30000 +1,30000 @@\n-0\n",
            Diff(Lines(0), Lines(10)),
            StringComparison.Ordinal
        );
    }

    private static string Diff(string before, string after)
    {
        using var output = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write(output, "f", before, after);
        return output.ToString();
    }
}
