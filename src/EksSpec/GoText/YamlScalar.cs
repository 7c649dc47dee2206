using System.Globalization;

namespace EksSpec.GoText;

/// <summary>
/// What a plain YAML scalar means to eksctl and the API server. Both read YAML 1.1 the way Go's <c>yaml.v2</c> does and then
/// turn it into JSON: <c>yes</c> is true, <c>0644</c> is 420, <c>3.0</c> is 3, a date and <c>1:30</c> stay text.
/// </summary>
internal static class YamlScalar
{
    /// <summary>Resolves a plain scalar.</summary>
    /// <param name="text">The scalar as written.</param>
    /// <param name="json">The JSON spelling of a number or boolean; the text itself for a text.</param>
    /// <returns>What it is; a number that JSON can't hold (infinity, not a number) comes back with an empty spelling.</returns>
    public static YamlKind Resolve(string text, out string json)
    {
        json = text;
        return text is ['+' or '-' or '.' or (>= '0' and <= '9'), ..]
            ? ResolveNumber(text, ref json)
            : ResolveWord(text, ref json);
    }

    private static YamlKind ResolveWord(string text, ref string json)
    {
        switch (text)
        {
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                json = "true";
                return YamlKind.Boolean;
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                json = "false";
                return YamlKind.Boolean;
            case "" or "~" or "null" or "Null" or "NULL":
                return YamlKind.Null;
            default:
                return YamlKind.Text;
        }
    }

    private static YamlKind ResolveNumber(string text, ref string json)
    {
        if (IsNotFinite(text))
        {
            json = "";
            return YamlKind.Number;
        }

        // A number that begins with its point has no underscores.
        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        if (TryInteger(plain, out var negative, out var magnitude))
        {
            var spelled = (negative && magnitude != 0 ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
            json = spelled == text ? text : spelled;
            return YamlKind.Number;
        }

        if (
            IsFloat(plain)
            && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
        )
        {
            json = GoFloat.JsonOf(value);
            return YamlKind.Number;
        }

        return YamlKind.Text;
    }

    private static bool IsNotFinite(string text) =>
        text is ".nan" or ".NaN" or ".NAN"
        || (text is ['+' or '-', ..] ? text.AsSpan(1) : text) is ".inf" or ".Inf" or ".INF";

    // Decimal, 0x, 0o, 0b and the old octal with a bare 0; 64 bits, unsigned where there is no sign.
    private static bool TryInteger(ReadOnlySpan<char> text, out bool negative, out ulong magnitude)
    {
        negative = text[0] == '-';
        var signed = negative || text[0] == '+';
        var digits = signed ? text[1..] : text;
        var radix = 10u;
        if (digits is ['0', var mark, ..])
        {
            (radix, var skip) = (mark | 0x20) switch
            {
                'x' => (16u, 2),
                'o' => (8u, 2),
                'b' => (2u, 2),
                _ => (8u, 1),
            };
            digits = digits[skip..];
        }

        return GoInteger.TryParseDigits(digits, radix, out magnitude)
            && (!signed || magnitude <= (negative ? 1UL << 63 : long.MaxValue));
    }

    // [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        var rest = text[0] is '+' or '-' ? text[1..] : text;
        var digits = GoInteger.TakeDigits(ref rest).Length + GoInteger.TakeFraction(ref rest).Length;

        if (digits > 0 && rest is ['e' or 'E', ..])
        {
            rest = rest is [_, '+' or '-', ..] ? rest[2..] : rest[1..];
            digits = GoInteger.TakeDigits(ref rest).Length;
        }

        return digits > 0 && rest.IsEmpty;
    }
}
