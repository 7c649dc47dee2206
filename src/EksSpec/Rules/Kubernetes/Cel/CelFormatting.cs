using System.Globalization;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Texts with values put in: <c>'%s has %d'.format([name, count])</c>.</summary>
internal static class CelFormatting
{
    private static readonly CelError Misfit = new("a clause of a format does not go with its value");

    /// <summary>The text.</summary>
    public static object Format(string format, IReadOnlyList<object> values)
    {
        var made = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || format[Math.Min(i + 1, format.Length - 1)..] is ['%', ..] && i + 1 < format.Length)
            {
                made.Append(format[i]);
                i += format[i] == '%' ? 1 : 0;
                continue;
            }

            var digits = 6;
            i++;
            if (i < format.Length && format[i] == '.')
            {
                var start = ++i;
                i += format.AsSpan(i).IndexOfAnyExceptInRange('0', '9') is >= 0 and var count
                    ? count
                    : format.Length - i;
                digits = GoInteger.TryParse(format.AsSpan(start, i - start), out int given)
                    ? Math.Min(given, 100)
                    : digits;
            }

            // Go writes large numbers in groups and exponents raised, as people of a language do.
            if (
                i < format.Length
                && next < values.Count
                && (format[i], values[next]) is ('e', double) or ('f', double and (>= 1000 or <= -1000))
            )
            {
                return new CelError("writes a number for people", IsUnsure: true);
            }

            if (i >= format.Length || next >= values.Count || Clause(format[i], digits, values[next++]) is not { } text)
            {
                return Misfit;
            }

            made.Append(text);
            if (made.Length > 4_000_000)
            {
                return new CelError("makes a text that is too long", IsUnsure: true);
            }
        }

        return made.ToString();
    }

    private static string? Clause(char clause, int digits, object value) =>
        (clause, value) switch
        {
            ('s', _) => CelTexts.Shown(value),
            ('d', long or ulong) => CelTexts.Shown(value),
            ('b', bool flag) => flag ? "1" : "0",
            ('b', long number) => Radix(number, 2),
            ('b', ulong number) => Radix(number, 2),
            ('o', long number) => Radix(number, 8),
            ('o', ulong number) => Radix(number, 8),
            ('x', _) => Hexadecimal(value),
            ('X', _) => Hexadecimal(value)?.ToUpperInvariant(),
            ('f', double number) => number.ToString($"F{digits}", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string? Hexadecimal(object value) =>
        value switch
        {
            long number => Radix(number, 16),
            ulong number => Radix(number, 16),
            string text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            _ => null,
        };

    private static string Radix(Int128 number, int radix)
    {
        if (number == 0)
        {
            return "0";
        }

        var text = "";
        for (var rest = Int128.Abs(number); rest > 0; rest /= radix)
        {
            text = "0123456789abcdef"[(int)(rest % radix)] + text;
        }

        return number < 0 ? "-" + text : text;
    }
}
