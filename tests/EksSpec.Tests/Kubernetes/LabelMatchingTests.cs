using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Tests.Kubernetes;

/// <summary>Which labels a selector chooses, and which selectors choose nothing because they are wrong.</summary>
public sealed class LabelMatchingTests
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["app"] = "api",
        ["example.com/tier"] = "front",
        ["empty"] = "",
        ["none"] = null!,
    };

    [Theory]
    [InlineData("app=api", true)]
    [InlineData("app=web", false)]
    [InlineData("team=api", false)]
    [InlineData("team=", false)]
    [InlineData("empty=", true)]
    [InlineData("none=", true)]
    [InlineData("app=", false)]
    [InlineData("example.com/tier=front", true)]
    [InlineData("app=api,example.com/tier=front", true)]
    [InlineData("app=web,example.com/tier=front", false)]
    [InlineData("example.com/tier=front,app=web", false)]
    [InlineData("app=web,example.com/tier=back", false)]
    [InlineData("/app=api", null)]
    [InlineData("example.com/=api", null)]
    [InlineData("app=-api", null)]
    [InlineData("app=a b", null)]
    [InlineData("app=web,_=front", null)]
    public void Labels_must_match_all_that_are_named(string labels, bool? matches) =>
        Assert.Equal(
            matches,
            LabelMatching.Matches(
                new()
                {
                    MatchLabels = labels.Split(',').Select(each => each.Split('=')).ToDictionary(x => x[0], x => x[1]),
                },
                Labels
            )
        );

    [Theory]
    [InlineData("empty", true)]
    [InlineData("none", true)]
    [InlineData("app", false)]
    [InlineData("team", false)]
    public void A_value_that_is_null_is_an_empty_one(string key, bool matches) =>
        Assert.Equal(
            matches,
            LabelMatching.Matches(new() { MatchLabels = new Dictionary<string, string> { [key] = null! } }, Labels)
        );

    [Theory]
    [InlineData("app", "In", "api", true)]
    [InlineData("app", "In", "web,api", true)]
    [InlineData("app", "In", "web", false)]
    [InlineData("team", "In", "api", false)]
    [InlineData("none", "In", "", true)]
    [InlineData("app", "In", null, null)]
    [InlineData("team", "In", null, null)]
    [InlineData("app", "NotIn", "api", false)]
    [InlineData("app", "NotIn", "web,api", false)]
    [InlineData("app", "NotIn", "web", true)]
    [InlineData("team", "NotIn", "api", true)]
    [InlineData("app", "NotIn", null, null)]
    [InlineData("team", "NotIn", null, null)]
    [InlineData("app", "Exists", null, true)]
    [InlineData("none", "Exists", null, true)]
    [InlineData("team", "Exists", null, false)]
    [InlineData("app", "Exists", "api", null)]
    [InlineData("team", "Exists", "api", null)]
    [InlineData("app", "DoesNotExist", null, false)]
    [InlineData("team", "DoesNotExist", null, true)]
    [InlineData("app", "DoesNotExist", "api", null)]
    [InlineData("team", "DoesNotExist", "api", null)]
    [InlineData("app", "Gt", "1", null)]
    [InlineData("app", "in", "api", null)]
    [InlineData("app", "", null, null)]
    [InlineData("app", "", "api", null)]
    [InlineData("app", null, "api", null)]
    [InlineData("/app", "In", "api", null)]
    [InlineData("/app", "DoesNotExist", null, null)]
    [InlineData("", "DoesNotExist", null, null)]
    [InlineData(null, "DoesNotExist", null, null)]
    [InlineData("app", "In", "api,a b", null)]
    [InlineData("app", "NotIn", "-", null)]
    public void Every_operator_asks_its_own_question(string? key, string? verb, string? values, bool? matches)
    {
        Assert.Equal(matches, LabelMatching.Matches(Selector(Requirement(key, verb, values)), Labels));
        if (values is null)
        {
            var empty = Requirement(key, verb, null);
            empty.Values = [];
            Assert.Equal(matches, LabelMatching.Matches(Selector(empty), Labels));
        }
    }

    [Theory]
    [InlineData("In", "api", false)]
    [InlineData("NotIn", "api", true)]
    [InlineData("Exists", null, false)]
    [InlineData("DoesNotExist", null, true)]
    public void An_object_without_labels_has_none_of_them(string verb, string? values, bool matches)
    {
        var selector = Selector(Requirement("app", verb, values));

        Assert.Equal(matches, LabelMatching.Matches(selector, null));
        Assert.Equal(matches, LabelMatching.Matches(selector, new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("Exists", "Exists", true)]
    [InlineData("Exists", "DoesNotExist", false)]
    [InlineData("DoesNotExist", "Exists", false)]
    [InlineData("DoesNotExist", "DoesNotExist", false)]
    [InlineData("DoesNotExist", "Nonsense", null)]
    public void All_requirements_must_hold(string first, string second, bool? matches) =>
        Assert.Equal(
            matches,
            LabelMatching.Matches(Selector(Requirement("app", first, null), Requirement("app", second, null)), Labels)
        );

    [Theory]
    [InlineData("api", "Exists", true)]
    [InlineData("web", "Exists", false)]
    [InlineData("api", "DoesNotExist", false)]
    [InlineData("web", "DoesNotExist", false)]
    public void Labels_and_requirements_must_both_hold(string app, string verb, bool matches)
    {
        var selector = Selector(Requirement("app", verb, null));
        selector.MatchLabels = new Dictionary<string, string> { ["app"] = app };

        Assert.Equal(matches, LabelMatching.Matches(selector, Labels));
    }

    [Fact]
    public void A_requirement_that_is_null_asks_nothing() =>
        Assert.True(LabelMatching.Matches(Selector(null!, Requirement("app", "Exists", null)), Labels));

    [Fact]
    public void A_selector_that_asks_nothing_chooses_everything()
    {
        Assert.True(LabelMatching.Matches(new(), Labels));
        Assert.True(LabelMatching.Matches(new(), null));
    }

    [Fact]
    public void A_selector_is_empty_where_it_asks_nothing()
    {
        Assert.True(LabelMatching.IsEmpty(null));
        Assert.True(LabelMatching.IsEmpty(new()));
        Assert.True(
            LabelMatching.IsEmpty(new() { MatchLabels = new Dictionary<string, string>(), MatchExpressions = [] })
        );
        Assert.False(LabelMatching.IsEmpty(new() { MatchLabels = new Dictionary<string, string> { ["a"] = "b" } }));
        Assert.False(LabelMatching.IsEmpty(Selector(Requirement("app", "Exists", null))));
        Assert.False(
            LabelMatching.IsEmpty(
                new()
                {
                    MatchLabels = new Dictionary<string, string> { ["a"] = "b" },
                    MatchExpressions = [],
                }
            )
        );
    }

    private static V1LabelSelector Selector(params List<V1LabelSelectorRequirement> requirements) =>
        new() { MatchExpressions = requirements };

    private static V1LabelSelectorRequirement Requirement(string? key, string? verb, string? values) =>
        new()
        {
            Key = key,
            OperatorProperty = verb,
            Values = values?.Split(','),
        };
}
