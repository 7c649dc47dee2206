using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Functions on texts.</summary>
internal static class CelTextFunctions
{
    private const int MostPatterns = 1000;

    // The same patterns are asked of many values.
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    // Far more than an object that etcd takes.
    private const int MostCharacters = 4_000_000;

    private static readonly CelError TooLong = new("makes a text that is too long", IsUnsure: true);

    /// <summary>A text, unless it would be too long.</summary>
    public static object Limited(long length, Func<object> make) => length > MostCharacters ? TooLong : make();

    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("size", [string a]) => (long)a.EnumerateRunes().Count(),
            ("size", [byte[] a]) => (long)a.Length,
            ("contains", [string a, string b]) => a.Contains(b, StringComparison.Ordinal),
            ("startsWith", [string a, string b]) => a.StartsWith(b, StringComparison.Ordinal),
            ("endsWith", [string a, string b]) => a.EndsWith(b, StringComparison.Ordinal),
            ("matches", [string a, string b]) => Match(a, b, regex => regex.IsMatch(a)),
            ("find", [string a, string b]) => Match(a, b, regex => regex.Match(a).Value),
            ("findAll", [string a, string b]) => FindAll(a, b, -1),
            ("findAll", [string a, string b, long most]) => FindAll(a, b, most),
            ("charAt", [string a, long at]) => At(
                a,
                at,
                allowEnd: true,
                runes => at == runes.Length ? "" : runes[at].ToString()
            ),
            ("indexOf", [string a, string b]) => IndexOf(a, b, 0),
            ("indexOf", [string a, string b, long from]) => At(a, from, allowEnd: true, _ => IndexOf(a, b, (int)from)),
            ("lastIndexOf", [string a, string b]) => LastIndexOf(a, b, long.MaxValue),
            ("lastIndexOf", [string a, string b, long from]) => At(
                a,
                from,
                allowEnd: true,
                _ => LastIndexOf(a, b, from)
            ),
            ("join", [CelList list]) => Join(list, ""),
            ("join", [CelList list, string between]) => Join(list, between),
            ("lowerAscii", [string a]) => Ascii(a, char.ToLowerInvariant),
            ("upperAscii", [string a]) => Ascii(a, char.ToUpperInvariant),
            ("trim", [string a]) => a.Trim(),
            ("replace", [string a, string b, string c]) => Replace(a, b, c, -1),
            ("replace", [string a, string b, string c, long most]) => Replace(a, b, c, most),
            ("split", [string a, string b]) => Split(a, b, -1),
            ("split", [string a, string b, long most]) => Split(a, b, most),
            ("substring", [string a, long from]) => Substring(a, from, null),
            ("substring", [string a, long from, long to]) => Substring(a, from, to),
            ("reverse", [string a]) => string.Concat(a.EnumerateRunes().Reverse().Select(rune => rune.ToString())),
            ("format", [string a, CelList list]) => CelFormatting.Format(a, list.Items),
            ("strings.quote", [string a]) => Quoted(a),
            ("jsonpatch.escapeKey", [string a]) => a.Replace("~", "~0", StringComparison.Ordinal)
                .Replace("/", "~1", StringComparison.Ordinal),
            _ => null,
        };

    private static object Match(string text, string pattern, Func<Regex, object> use) =>
        GoRegex.Error(pattern) is not null ? new CelError("a pattern does not compile")
        : text.Any(char.IsSurrogate) || Compiled(pattern) is not { } regex
            ? new CelError("uses a pattern that may mean something else here", IsUnsure: true)
        : use(regex);

    private static Regex? Compiled(string pattern) =>
        Patterns.TryGetValue(pattern, out var known) ? known
        : Patterns.Count < MostPatterns ? Patterns.GetOrAdd(pattern, GoPattern.Compile)
        : GoPattern.Compile(pattern);

    // .NET and Go agree on the first match only where nothing is to choose.
    private static object FindAll(string text, string pattern, long most) =>
        Match(
            text,
            pattern,
            regex => new CelList([
                .. regex
                    .Matches(text)
                    .Take(most < 0 ? int.MaxValue : (int)Math.Min(most, int.MaxValue))
                    .Select(match => (object)match.Value),
            ])
        );

    private static object At(string text, long index, bool allowEnd, Func<Rune[], object> use)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        return index < 0 || index > runes.Length || (index == runes.Length && !allowEnd)
            ? new CelError("an index is out of range")
            : use(runes);
    }

    private static long IndexOf(string text, string part, int from)
    {
        var start = text.EnumerateRunes().Take(from).Sum(rune => rune.Utf16SequenceLength);
        var found = text.IndexOf(part, start, StringComparison.Ordinal);
        return found < 0 ? -1L : text[..found].EnumerateRunes().LongCount();
    }

    private static long LastIndexOf(string text, string part, long most)
    {
        for (var found = text.Length - part.Length; found >= 0; found--)
        {
            if (string.CompareOrdinal(text, found, part, 0, part.Length) == 0)
            {
                var index = text[..found].EnumerateRunes().LongCount();
                if (index <= most)
                {
                    return index;
                }
            }
        }

        return -1L;
    }

    private static object? Join(CelList list, string between) =>
        list.Items.All(item => item is string)
            ? Limited(
                list.Items.Sum(item => ((string)item).Length + (long)between.Length),
                () => string.Join(between, list.Items)
            )
            : null;

    private static string Ascii(string text, Func<char, char> change) =>
        string.Create(
            text.Length,
            (text, change),
            static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsAscii(from.text[i]) ? from.change(from.text[i]) : from.text[i];
                }
            }
        );

    private static object Replace(string text, string part, string other, long most)
    {
        var pieces = Pieces(text, part, most < 0 ? long.MaxValue : most + 1);
        return Limited(text.Length + ((pieces.Count - 1) * (long)other.Length), () => string.Join(other, pieces));
    }

    private static CelList Split(string text, string by, long most)
    {
        if (most == 0)
        {
            return new CelList([]);
        }

        var pieces =
            by.Length == 0
                ? [.. text.EnumerateRunes().Select(rune => rune.ToString())]
                : Pieces(text, by, most < 0 ? long.MaxValue : most);
        if (most > 0 && pieces.Count > most)
        {
            pieces = [.. pieces.Take((int)most - 1), string.Concat(pieces.Skip((int)most - 1))];
        }

        return new CelList(pieces.ConvertAll(piece => (object)piece));
    }

    // What stands between the places where a part is found; an empty part is found before every character, and at the end.
    private static List<string> Pieces(string text, string part, long most)
    {
        var pieces = new List<string>();
        var at = 0;
        if (part.Length == 0)
        {
            pieces.Add("");
            foreach (var rune in text.EnumerateRunes())
            {
                if (pieces.Count >= most)
                {
                    break;
                }

                pieces.Add(rune.ToString());
                at += rune.Utf16SequenceLength;
            }

            if (pieces.Count < most && at == text.Length)
            {
                pieces.Add("");
            }
            else
            {
                pieces[^1] += text[at..];
            }

            return pieces;
        }

        while (pieces.Count < most - 1 && text.IndexOf(part, at, StringComparison.Ordinal) is >= 0 and var found)
        {
            pieces.Add(text[at..found]);
            at = found + part.Length;
        }

        pieces.Add(text[at..]);
        return pieces;
    }

    private static object Substring(string text, long from, long? to) =>
        At(
            text,
            from,
            allowEnd: true,
            runes =>
                (to ?? runes.Length) is var end && (end < from || end > runes.Length)
                    ? new CelError("an index is out of range")
                    : string.Concat(runes[(int)from..(int)end].Select(rune => rune.ToString()))
        );

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            var place = "\a\b\f\n\r\t\v\\\"".IndexOf(c, StringComparison.Ordinal);
            quoted.Append(place < 0 ? c.ToString() : $"\\{"abfnrtv\\\""[place]}");
        }

        return quoted.Append('"').ToString();
    }
}
