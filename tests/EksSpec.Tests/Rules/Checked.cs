using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>Everything that is found in values, whatever the profile asks for.</summary>
internal static class Checked
{
    public static IReadOnlyList<Finding> Of(params IEnumerable<object> values) => With(RuleOptions.Default, values);

    public static IReadOnlyList<Finding> With(RuleOptions options, params IEnumerable<object> values) =>
        SpecRules.Check(Landscape.Of(values), options with { Profile = RuleProfile.Strict }).Findings;
}
