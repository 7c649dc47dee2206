using System.Globalization;
using System.Net;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Values of expressions as texts.</summary>
internal static class CelTexts
{
    /// <summary>What <c>string()</c> makes of a value; null where it makes nothing.</summary>
    public static object? Of(object value) =>
        value switch
        {
            string => value,
            bool flag => flag ? "true" : "false",
            long number => number.ToString(CultureInfo.InvariantCulture),
            ulong number => number.ToString(CultureInfo.InvariantCulture),
            double number => GoFloat.JsonOf(number),
            byte[] bytes => Decoded(bytes),
            DateTime time => OfTime(time),
            CelDuration duration => OfDuration(duration),
            IPAddress address => address.ToString(),
            CelBlock block => string.Create(CultureInfo.InvariantCulture, $"{block.Address}/{block.Prefix}"),
            _ => null,
        };

    /// <summary>A value within a text that is formatted: lists and maps too.</summary>
    public static string Shown(object value) =>
        value switch
        {
            CelNull => "null",
            CelType type => type.Name,
            CelList list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
            CelMap map =>
                $"{{{string.Join(", ", map.Entries.Select(entry => $"{Shown(entry.Key)}: {Shown(entry.Value)}").Order(StringComparer.Ordinal))}}}",
            _ => Of(value) as string ?? "",
        };

    private static object Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return new CelError("bytes are no UTF-8");
        }
    }

    private static string OfTime(DateTime time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + time.ToString(".FFFFFFF", CultureInfo.InvariantCulture)
        + "Z";

    // In seconds, with as many digits of a fraction as it has.
    private static string OfDuration(CelDuration duration) =>
        (duration.Nanoseconds / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture) + "s";
}
