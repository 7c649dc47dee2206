using System.Globalization;
using System.Text;

namespace EksSpec.Import;

/// <summary>Values as C# spells them.</summary>
internal static class Literals
{
    /// <summary>A text: in one line, or raw where it has several.</summary>
    public static Snippet Of(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text.All(IsPlain) ? Raw(text) : Quoted(text);

    /// <summary>A text in one line.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when IsPlain(c) => c.ToString(),
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text of several lines, as it is.</summary>
    public static Snippet Raw(string text)
    {
        var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
        return new([quotes, .. text.Split('\n'), quotes]);
    }

    /// <summary>Bytes: as text where they are one.</summary>
    public static Snippet OfBytes(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        var text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) && text.All(c => IsPlain(c) || c is '\r')
            ? Of(text).Between("", "u8.ToArray()")
            : $"Convert.FromBase64String({Quoted(base64)})";
    }

    /// <summary>A time, as Kubernetes spells it.</summary>
    public static string OfTime(string text)
    {
        var time = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToUniversalTime();
        var (ticks, kind) = (
            time.Ticks % TimeSpan.TicksPerSecond,
            nameof(DateTimeKind) + "." + nameof(DateTimeKind.Utc)
        );
        var seconds = string.Create(CultureInfo.InvariantCulture, $"new DateTime({time:yyyy, M, d, H, m, s}, {kind})");
        return ticks == 0 ? seconds : string.Create(CultureInfo.InvariantCulture, $"{seconds}.AddTicks({ticks})");
    }

    /// <summary>A comment, in one line whatever the text holds.</summary>
    public static string Comment(string text)
    {
        // What C# takes for the end of a line would make code of the rest.
        var line = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return line.Length == 0 ? "//" : "// " + line;
    }

    // What an editor shows as it is; line ends of other kinds would end the line.
    private static bool IsPlain(char c) =>
        c is '\n' or '\t'
        || (
            char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
        );

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
