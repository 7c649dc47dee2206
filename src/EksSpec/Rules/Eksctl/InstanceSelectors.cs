using System.Globalization;

namespace EksSpec.Rules;

/// <summary>How instance types are found by their properties.</summary>
internal sealed partial class InstanceSelectors : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.InstanceSelector is { } selector)
        {
            using var at = report.At("instanceSelector");
            var isWrong = selector.Memory.IsSet() && !IsMemory(selector.Memory);
            report.If(isWrong, Memory, "memory", $"'{selector.Memory}' is no amount of memory.");
            report.Misspelled(RegexError(selector.Allow), Allow, "allow", $"'{selector.Allow}'");
            report.Misspelled(RegexError(selector.Deny), Deny, "deny", $"'{selector.Deny}'");
        }
    }

    private static string? RegexError(string? pattern) => pattern.IsSet() ? GoRegex.Error(pattern) : null;

    /// <summary>Digits, up to three decimals, at most one blank, a unit: <c>16</c>, <c>1.5 GiB</c>, <c>512MB</c>.</summary>
    private static bool IsMemory(string text)
    {
        var rest = text.AsSpan();
        var whole = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? rest[..end] : rest;
        rest = rest[whole.Length..];
        ReadOnlySpan<char> decimals = [];
        var hasPoint = rest.StartsWith('.');
        if (hasPoint)
        {
            rest = rest[1..];
            decimals = rest.IndexOfAnyExceptInRange('0', '9') is var stop and >= 0 ? rest[..stop] : rest;
            rest = rest[decimals.Length..];
        }

        if (rest.StartsWith(' '))
        {
            rest = rest[1..];
        }

        if (whole.IsEmpty || decimals.Length > 3 || !IsUnit(rest))
        {
            return false;
        }

        // Mebibytes are counted in whole numbers, of 64 bits.
        var isWhole = !hasPoint || (decimals.Length > 0 && decimals.IndexOfAnyExcept('0') < 0);
        var amount = double.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        return (rest.IsEmpty ? 'g' : rest[0] | ' ') switch
        {
            'm' => isWhole && ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            'g' => amount <= ulong.MaxValue / 1024,
            _ => amount <= ulong.MaxValue / (1024 * 1024),
        };
    }

    private static bool IsUnit(ReadOnlySpan<char> unit) =>
        unit.IsEmpty
        || (
            (unit[0] | ' ') is 'm' or 'g' or 't'
            && unit[1..] is var suffix
            && (
                suffix.IsEmpty
                || suffix.Equals("b", StringComparison.OrdinalIgnoreCase)
                || suffix.Equals("i", StringComparison.OrdinalIgnoreCase)
                || suffix.Equals("ib", StringComparison.OrdinalIgnoreCase)
            )
        );
}
