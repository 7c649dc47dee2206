using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class GoPatternTests
{
    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d+$", "\u0661", false)]
    [InlineData("^\\w+$", "a_1", true)]
    [InlineData("^[[:alpha:]-]+$", "a-b", true)]
    [InlineData("^[a-z-[b]+$", "[b", true)]
    [InlineData("^(?P<x>a|b)+$", "abab", true)]
    [InlineData("(?i)^AB$", "ab", true)]
    [InlineData("^\\Qa.b\\E$", "a.b", true)]
    [InlineData("^\\x41\\x{42}$", "AB", true)]
    [InlineData("^[^/]*$", "a/b", false)]
    public void A_pattern_matches_what_Go_lets_it_match(string pattern, string text, bool matches) =>
        Assert.Equal(matches, GoPattern.Compile(pattern)?.IsMatch(text));

    [Theory]
    [InlineData("a**")]
    [InlineData("(?=a)")]
    [InlineData("\\pL")]
    [InlineData("(?m)^a$")]
    public void What_Go_refuses_or_may_understand_otherwise_is_no_pattern(string pattern) =>
        Assert.Null(GoPattern.Compile(pattern));
}
