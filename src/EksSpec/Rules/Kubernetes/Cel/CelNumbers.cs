using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Numbers of expressions: what overflows fails.</summary>
internal static class CelNumbers
{
    private static readonly CelError Overflow = new("a number overflows");
    private static readonly CelError ByZero = new("something is divided by zero");

    /// <summary>A whole number that is written out: <c>-5</c>, <c>0x1F</c>.</summary>
    public static Int128 Whole(string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = isNegative ? text[1..] : text;
        var isHexadecimal = digits.StartsWith("0x", StringComparison.Ordinal);
        return GoInteger.TryParseDigits(digits.AsSpan(isHexadecimal ? 2 : 0), isHexadecimal ? 16u : 10u, out var number)
            ? isNegative
                ? -(Int128)number
                : number
            : throw new FormatException($"'{text}' is no whole number");
    }

    /// <summary>A number that may be the place of an item; null for what is none.</summary>
    public static long? Index(object key) =>
        key switch
        {
            long number => number,
            ulong number and <= int.MaxValue => (long)number,
            double number when double.IsInteger(number) && Math.Abs(number) <= int.MaxValue => (long)number,
            _ => null,
        };

    /// <summary>An operator on numbers; null where it doesn't go with the values.</summary>
    public static object? Calculate(string function, object one, object other) =>
        (one, other) switch
        {
            (long a, long b) => Calculate(function, a, b) switch
            {
                { } result when result >= long.MinValue && result <= long.MaxValue => (long)result,
                null => b == 0 ? ByZero : null,
                _ => Overflow,
            },
            (ulong a, ulong b) => Calculate(function, a, b) switch
            {
                { } result when result >= 0 && result <= ulong.MaxValue => (ulong)result,
                null => b == 0 ? ByZero : null,
                _ => Overflow,
            },
            (double a, double b) => function switch
            {
                "_+_" => a + b,
                "_-_" => a - b,
                "_*_" => a * b,
                "_/_" => a / b,
                _ => null,
            },
            _ => null,
        };

    /// <summary>A number with the other sign; null for what is none.</summary>
    public static object? Negate(object value) =>
        value switch
        {
            long number => number == long.MinValue ? Overflow : -number,
            double number => -number,
            _ => null,
        };

    /// <summary>The whole number of 64 bits that a value is.</summary>
    public static object? ToInt(object value) =>
        value switch
        {
            long => value,
            ulong number => number <= long.MaxValue ? (long)number : Overflow,
            double number => double.IsNaN(number) || Math.Abs(number) >= 9.2233720368547758e18
                ? Overflow
                : (long)number,
            string text => GoInteger.TryParse(text, out long number) ? number : new CelError("a text is no int"),
            DateTime time => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond,
            CelDuration duration => duration.Nanoseconds,
            _ => null,
        };

    /// <summary>The whole number without a sign that a value is.</summary>
    public static object? ToUint(object value) =>
        value switch
        {
            ulong => value,
            long number => number >= 0 ? (ulong)number : Overflow,
            double number => number is >= 0 and < 1.8446744073709552e19 ? (ulong)number : Overflow,
            string text => GoInteger.TryParseDigits(text, 10, out var number)
                ? number
                : new CelError("a text is no uint"),
            _ => null,
        };

    /// <summary>The floating-point number that a value is.</summary>
    public static object? ToDouble(object value) =>
        value switch
        {
            double => value,
            long number => (double)number,
            ulong number => (double)number,
            string text => double.TryParse(
                text,
                NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : new CelError("a text is no double"),
            _ => null,
        };

    private static Int128? Calculate(string function, Int128 one, Int128 other) =>
        function switch
        {
            "_+_" => one + other,
            "_-_" => one - other,
            "_*_" => one * other,
            "_/_" when other != 0 => one / other,
            "_%_" when other != 0 => one % other,
            _ => null,
        };
}
