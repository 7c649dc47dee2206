using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

public sealed class SameFindingTests
{
    private static readonly Finding One = new(Sample.Rule, "spec.a", "It is so.");

    [Fact]
    public void Same_words_at_the_same_place_are_one_finding()
    {
        var other = new Finding(Sample.RuleOf("EKS9002"), "spec.a", "It is so.") { Fix = "Leave it." };

        Assert.Equal(One, other, SameFinding.Instance);
        Assert.Equal(SameFinding.Instance.GetHashCode(One), SameFinding.Instance.GetHashCode(other));
    }

    [Fact]
    public void Other_words_or_another_place_are_another_finding()
    {
        Assert.NotEqual(One, One with { Message = "It is not so." }, SameFinding.Instance);
        Assert.NotEqual(One, One with { Path = "spec.b" }, SameFinding.Instance);
    }

    [Fact]
    public void A_broken_text_is_told_under_the_name_of_each_program()
    {
        var broken = One with { Rule = KubernetesReadingRules.Syntax };

        Assert.NotEqual(One, broken, SameFinding.Instance);
        Assert.NotEqual(broken, One, SameFinding.Instance);
        Assert.Equal(broken, broken with { Fix = "Leave it." }, SameFinding.Instance);
    }
}
