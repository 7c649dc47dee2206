using System.Globalization;

namespace EksSpec.GoText;

/// <summary>Floating-point numbers as Go spells them: the fewest digits that read back as the same number.</summary>
internal static class GoFloat
{
    /// <summary>The spelling in JSON.</summary>
    public static string JsonOf(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) is 0 or (>= 1e-6 and < 1e21) ? Fixed(shortest) : Exponential(shortest, "0");
    }

    /// <summary>The spelling of a number that is used as a key: Go cuts it down to single precision.</summary>
    public static string KeyOf(double value)
    {
        var single = (float)value;
        if (float.IsInfinity(single))
        {
            return single > 0 ? ".inf" : "-.inf";
        }

        var shortest = single.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(single) is 0 or (>= 1e-4f and < 1e6f) ? Fixed(shortest) : Exponential(shortest, "00");
    }

    // .NET changes to an exponent from 1E+15 up and below 1E-05.
    private static string Fixed(string shortest)
    {
        if (!shortest.Contains('E', StringComparison.Ordinal))
        {
            return shortest;
        }

        var (sign, digits, exponent) = Split(shortest);
        var point = exponent + 1;
        return point <= 0 ? $"{sign}0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? sign + digits.PadRight(point, '0')
            : $"{sign}{digits[..point]}.{digits[point..]}";
    }

    private static string Exponential(string shortest, string format)
    {
        var (sign, digits, exponent) = Split(shortest);
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var power = Math.Abs(exponent).ToString(format, CultureInfo.InvariantCulture);
        return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{power}";
    }

    // The digits that count, and the power of ten of the first one.
    private static (string Sign, string Digits, int Exponent) Split(string shortest)
    {
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = (mark < 0 ? shortest : shortest[..mark]).TrimStart('-');
        var exponent = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        exponent += (point < 0 ? digits.Length : point) - 1 - (digits.Length - significant.Length);
        return (shortest.StartsWith('-') ? "-" : "", significant.TrimEnd('0'), exponent);
    }
}
