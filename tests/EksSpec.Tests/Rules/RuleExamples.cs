using System.Globalization;
using System.Text.RegularExpressions;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>The examples on a rule's page, with the marks of repetition written out.</summary>
/// <param name="Fails">YAML in which the rule finds something.</param>
/// <param name="Passes">The same YAML, put right; and, where the rule has a limit, one that keeps it by a hair.</param>
/// <param name="Reason">Why there are none.</param>
internal sealed partial record RuleExamples(string? Fails, IReadOnlyList<string> Passes, string? Reason)
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: shop, region: ap-northeast-1}\n";

    private static readonly RuleOptions Options = new()
    {
        AsOf = new DateOnly(2026, 8, 22),
        Profile = RuleProfile.Strict,
    };

    /// <summary>Everything that is found in an example; one without a kind is a part of a cluster config.</summary>
    public static IReadOnlyList<Finding> Check(string example)
    {
        var isFragment = !example.Split('\n').Any(line => line.StartsWith("kind:", StringComparison.Ordinal));
        var landscape = Landscape.Of(SpecReader.Read(isFragment ? Head + example : example));
        return SpecRules.Check(landscape, Options).Findings;
    }

    /// <summary>Reads the page of a rule.</summary>
    public static RuleExamples Of(RuleInfo rule)
    {
        var page = rule.Page!;
        var fences = Fence()
            .Matches(page)
            .Select(fence => (Kind: fence.Groups["kind"].Value, fence.Groups["yaml"].Value));
        var byKind = fences.ToLookup(fence => fence.Kind, fence => WrittenOut(fence.Value));
        return new(
            byKind["fails"].SingleOrDefault(),
            [.. byKind["passes"], .. byKind["passes by a hair"]],
            NoExample().Match(page) is { Success: true } reason ? reason.Groups["reason"].Value : null
        );
    }

    // ‹a × 64› is a 64 times; ‹{name: c#}, × 0…64› is a list, from c0 to c64.
    private static string WrittenOut(string yaml) =>
        Repetition()
            .Replace(
                yaml,
                mark =>
                {
                    var last = mark.Groups["last"];
                    var first = last.Success ? int.Parse(mark.Groups["first"].Value, CultureInfo.InvariantCulture) : 1;
                    var end = int.Parse(
                        last.Success ? last.Value : mark.Groups["first"].Value,
                        CultureInfo.InvariantCulture
                    );
                    return string.Join(
                        mark.Groups["list"].Success ? ", " : "",
                        Enumerable
                            .Range(first, end - first + 1)
                            .Select(number => number.ToString(CultureInfo.InvariantCulture))
                            .Select(number => mark.Groups["text"].Value.Replace("#", number, StringComparison.Ordinal))
                    );
                }
            );

    [GeneratedRegex(@"^```yaml (?<kind>[a-z ]+)\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^No example: (?<reason>.*)$", RegexOptions.Multiline)]
    private static partial Regex NoExample();

    [GeneratedRegex(@"‹(?<text>[^‹›]*?)(?<list>,)? × (?<first>\d+)(?:…(?<last>\d+))?›")]
    private static partial Regex Repetition();
}
