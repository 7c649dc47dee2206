using EksSpec.Findings;

namespace EksSpec.Tests.Words;

public class NearWordsTests
{
    private static readonly string[] Words =
    [
        .. from a in "ab"
        from b in new[] { "", "a", "B", "ab", "ba-" }
        from c in new[] { "", "c", "ca" }
        from d in new[] { "", "-1", "-2", "aä" }
        select a + b + c + d,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void They_are_those_that_are_near_when_each_is_compared(int most)
    {
        var near = new NearWords(Words);

        Assert.All(
            Words.Append("zzz"),
            word =>
                Assert.Equal(
                    Words.Where(other => EditDistance.Between(word, other) <= most).Order(StringComparer.Ordinal),
                    near.Around(word, most).Order(StringComparer.Ordinal)
                )
        );
    }

    [Fact]
    public void Nothing_is_near_a_word_among_none_or_among_words_that_are_too_long()
    {
        Assert.Empty(new NearWords([]).Around("web", 2));
        Assert.Empty(new NearWords([new string('w', EditDistance.LongestCompared + 1)]).Around("web", 2));
    }

    [Fact]
    public void The_word_that_was_meant_is_the_same_as_among_few()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"service-{i * 7}")];

        Assert.All(
            (string[])["service-7", "sevrice-14", "srevice-7x", "servise-21", "web", "", new string('s', 65)],
            word => Assert.Equal(Meant.Of(word, names), Meant.Of(word, new NearWords(names)))
        );
    }
}
