using System.Buffers;
using System.Globalization;

namespace EksSpec.GoText;

/// <summary>
/// What a plain YAML scalar means to eksctl and the API server. Both read YAML 1.1 the way Go's <c>yaml.v2</c> does and then
/// turn it into JSON: <c>yes</c> is true, <c>0644</c> is 420, <c>3.0</c> is 3, a date and <c>1:30</c> stay text.
/// </summary>
internal static class YamlScalar
{
    // Only a scalar that begins with one of these can be anything but text.
    private static readonly SearchValues<char> Leading = SearchValues.Create("+-.0123456789~yYnNtTfFoO");

    /// <summary>Resolves a plain scalar.</summary>
    /// <param name="text">The scalar as written.</param>
    /// <param name="json">The JSON spelling of a number or boolean; the text itself for a text.</param>
    /// <returns>What it is; a number that JSON can't hold (infinity, not a number) comes back with an empty spelling.</returns>
    public static YamlKind Resolve(string text, out string json)
    {
        json = text;
        if (text.Length == 0)
        {
            return YamlKind.Null;
        }

        var first = text[0];
        if (!Leading.Contains(first))
        {
            return YamlKind.Text;
        }

        return first switch
        {
            '.' => ResolveDotted(text, ref json),
            '+' or '-' or (>= '0' and <= '9') => ResolveNumber(text, ref json),
            _ => ResolveWord(text, ref json),
        };
    }

    /// <summary>The JSON spelling of a floating-point number, as Go writes it.</summary>
    public static string JsonOf(double value)
    {
        var magnitude = Math.Abs(value);
        return magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21)
            ? Exponential(value)
            : Positional(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The spelling of a number that is used as a key: Go cuts it down to single precision.</summary>
    public static string KeyOf(double value)
    {
        var single = (float)value;
        var magnitude = Math.Abs(single);
        if (float.IsInfinity(single))
        {
            return single > 0 ? "+Inf" : "-Inf";
        }

        var shortest = single.ToString("R", CultureInfo.InvariantCulture);
        return magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e6)
            ? GoExponent(Scientific(shortest))
            : Positional(shortest);
    }

    private static YamlKind ResolveWord(string text, ref string json)
    {
        if (text.Length > 5)
        {
            return YamlKind.Text;
        }

        switch (text)
        {
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                json = "true";
                return YamlKind.Boolean;
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                json = "false";
                return YamlKind.Boolean;
            case "~" or "null" or "Null" or "NULL":
                return YamlKind.Null;
            default:
                return YamlKind.Text;
        }
    }

    private static YamlKind ResolveDotted(string text, ref string json)
    {
        switch (text)
        {
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF":
                json = "";
                return YamlKind.Number;
            default:
                return TryDouble(text, out var value) ? Number(value, ref json) : YamlKind.Text;
        }
    }

    private static YamlKind ResolveNumber(string text, ref string json)
    {
        if (text is "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF")
        {
            json = "";
            return YamlKind.Number;
        }

        var plain = text.Contains('_', StringComparison.Ordinal)
            ? text.Replace("_", "", StringComparison.Ordinal)
            : text;
        if (TryInteger(plain, out var negative, out var magnitude))
        {
            json = (negative && magnitude != 0 ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
            json = json == text ? text : json;
            return YamlKind.Number;
        }

        return IsFloat(plain) && TryDouble(plain, out var value) ? Number(value, ref json) : YamlKind.Text;
    }

    private static YamlKind Number(double value, ref string json)
    {
        json = JsonOf(value);
        return YamlKind.Number;
    }

    // Decimal, 0x, 0o, 0b and the old octal with a bare 0; 64 bits, unsigned where there is no sign.
    private static bool TryInteger(string text, out bool negative, out ulong magnitude)
    {
        negative = text[0] == '-';
        magnitude = 0;
        var signed = negative || text[0] == '+';
        var digits = text.AsSpan(signed ? 1 : 0);
        var radix = 10u;
        if (digits.Length > 1 && digits[0] == '0')
        {
            (radix, var skip) = (digits[1] | 0x20) switch
            {
                'x' => (16u, 2),
                'o' => (8u, 2),
                'b' => (2u, 2),
                _ => (8u, 1),
            };
            digits = digits[skip..];
        }

        if (digits.IsEmpty)
        {
            return false;
        }

        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (uint)Convert.ToInt32(c.ToString(), 16) : uint.MaxValue;
            if (digit >= radix || magnitude > (ulong.MaxValue - digit) / radix)
            {
                return false;
            }

            magnitude = (magnitude * radix) + digit;
        }

        return !signed || magnitude <= (negative ? 1UL << 63 : long.MaxValue);
    }

    // [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        var rest = text[0] is '+' or '-' ? text[1..] : text;
        var whole = CountDigits(rest);
        rest = rest[whole..];
        var fraction = 0;
        if (rest is ['.', ..])
        {
            fraction = CountDigits(rest[1..]);
            rest = rest[(1 + fraction)..];
        }

        if (whole == 0 && fraction == 0)
        {
            return false;
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..];
            rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
            var exponent = CountDigits(rest);
            return exponent > 0 && exponent == rest.Length;
        }

        return rest.IsEmpty;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static bool TryDouble(string text, out double value) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out value
        ) && double.IsFinite(value);

    private static string Exponential(double value)
    {
        // Go writes at least two digits of exponent with a sign in general, but JSON's e-07 without the zero.
        var text = GoExponent(Scientific(value.ToString("R", CultureInfo.InvariantCulture)));
        return text.Length > 4 && text[^4..^1] == "e-0" ? text[..^2] + text[^1] : text;
    }

    // 1E+21, 1.5E-07 and 123456789 alike as digits and exponent: "1E21", "1.5E-7", "1.23456789E8".
    private static string Scientific(string shortest)
    {
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var sign = mantissa.StartsWith('-') ? "-" : "";
        var digits = mantissa.TrimStart('-');
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        exponent += (dot < 0 ? digits.Length : dot) - 1;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        var fraction = significant.Length > 1 ? "." + significant[1..] : "";
        return $"{sign}{significant[0]}{fraction}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string GoExponent(string scientific)
    {
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var sign = exponent < 0 ? '-' : '+';
        return $"{scientific[..mark]}e{sign}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    // .NET changes to an exponent from 1E+15 up and below 1E-05; written out, as Go has it.
    private static string Positional(string shortest)
    {
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
        {
            return shortest;
        }

        var exponent = int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = shortest[..mark];
        var sign = mantissa.StartsWith('-') ? "-" : "";
        mantissa = mantissa.TrimStart('-');
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        return point <= 0 ? $"{sign}0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? sign + digits + new string('0', point - digits.Length)
            : $"{sign}{digits[..point]}.{digits[point..]}";
    }
}
