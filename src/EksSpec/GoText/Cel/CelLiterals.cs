using System.Globalization;
using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>Strings that are written out and must be something else: a pattern, a duration, a point in time.</summary>
internal static partial class CelLiterals
{
    /// <summary>Looks for a string that is not what its call takes.</summary>
    /// <exception cref="CelException">There is one.</exception>
    public static void Check(CelNode node)
    {
        if (node is CelNode.Call call)
        {
            CheckCall(call);
        }

        foreach (var child in ChildrenOf(node))
        {
            Check(child);
        }
    }

    private static void CheckCall(CelNode.Call call)
    {
        switch (call)
        {
            case { Target: null, Function: "matches", Arguments: [_, CelNode.Literal pattern] }:
                CheckPattern(pattern);
                break;
            case {
                Target: not null,
                Function: "matches" or "find" or "findAll",
                Arguments: [CelNode.Literal pattern, ..]
            }:
                CheckPattern(pattern);
                break;
            case { Target: null, Function: "duration", Arguments: [CelNode.Literal duration] }:
                if (duration.Type.Equals(CelType.Text) && !Duration().IsMatch(duration.Text))
                {
                    throw new CelException($"'{duration.Text}' is no duration");
                }

                break;
            case { Target: null, Function: "timestamp", Arguments: [CelNode.Literal time] }:
                if (time.Type.Equals(CelType.Text) && !IsTime(time.Text))
                {
                    throw new CelException($"'{time.Text}' is no point in time");
                }

                break;
        }
    }

    private static void CheckPattern(CelNode.Literal pattern)
    {
        try
        {
            _ = new Regex(
                pattern.Text.Replace("\\z", "$", StringComparison.Ordinal),
                RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
        }
        catch (ArgumentException)
        {
            throw new CelException($"'{pattern.Text}' is no regular expression");
        }

        // RE2 has neither of them, .NET has both.
        if (LookAroundOrReference().IsMatch(pattern.Text))
        {
            throw new CelException($"'{pattern.Text}' looks around or refers back, which RE2 cannot");
        }
    }

    private static bool IsTime(string text) =>
        Time().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IEnumerable<CelNode> ChildrenOf(CelNode node) =>
        node switch
        {
            CelNode.Select select => [select.Operand],
            CelNode.Has has => [has.Field],
            CelNode.Call { Target: { } target } call => [target, .. call.Arguments],
            CelNode.Call call => call.Arguments,
            CelNode.List list => list.Items.Select(item => item.Item),
            CelNode.Map map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            CelNode.Comprehension comprehension => [comprehension.Range, .. comprehension.Bodies],
            CelNode.OptionalMap map => [map.Operand, map.Body],
            _ => [],
        };

    [GeneratedRegex(@"^[+-]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<!\\)(\\\\)*(\(\?(=|!|<=|<!|>)|\\[1-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LookAroundOrReference();
}
