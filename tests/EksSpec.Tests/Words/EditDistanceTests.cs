using EksSpec.Findings;

namespace EksSpec.Tests.Words;

public class EditDistanceTests
{
    private static readonly string Longest = new('a', EditDistance.LongestWord);

    [Theory]
    [InlineData("replicas", "replicas", 0)]
    [InlineData("Replicas", "rEPLICAS", 0)]
    [InlineData("replicas", "replica", 1)]
    [InlineData("replica", "replicas", 1)]
    [InlineData("replicas", "replicsa", 1)]
    [InlineData("replicas", "replixas", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("größe", "GRÖSSE", 2)]
    [InlineData("straße", "strasse", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    public void Letters_too_many_too_few_wrong_or_swapped_count_one_each(string a, string b, int wanted) =>
        Assert.Equal(wanted, EditDistance.Between(a, b));

    [Fact]
    public void The_longest_word_is_compared_to_its_last_letter()
    {
        Assert.Equal(0, EditDistance.Between(Longest, Longest));
        Assert.Equal(1, EditDistance.Between(Longest, Longest[..^1] + "b"));
        Assert.Equal(1, EditDistance.Between(Longest, Longest + "b"));
        Assert.Equal(int.MaxValue, EditDistance.Between(Longest + "b", Longest));
    }

    [Fact]
    public void It_is_that_of_the_whole_table()
    {
        string[] words = [.. from a in "abc" from b in "ABc" from c in "acä" from d in "ba" select $"{a}{b}{c}{d}b"];
        string[] others = [.. words, "ab", "abcabcab", "bä", "äbc"];

        Assert.All(
            words,
            word => Assert.All(others, other => Assert.Equal(Table(word, other), EditDistance.Between(word, other)))
        );
    }

    // As the definition has it.
    private static int Table(string a, string b)
    {
        var (x, y) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        var table = new int[x.Length + 1, y.Length + 1];
        for (var i = 0; i <= x.Length; i++)
        {
            for (var j = 0; j <= y.Length; j++)
            {
                table[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                            table[i - 1, j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[x.Length, y.Length];
    }
}
