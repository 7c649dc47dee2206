using System.Buffers;
using System.Text;

namespace EksSpec.GoText;

/// <summary>An absolute URL, or an absolute path, as Go's <c>url.ParseRequestURI</c> reads it.</summary>
internal sealed class GoUrl
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(Unreserved + "!$&'()*+,;=:[]<>\"%");

    private static readonly SearchValues<char> UserCharacters = SearchValues.Create(Unreserved + "!$&'()*+,;=:%@");

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(Unreserved + "!$&'()*+,;=:@/[]");

    private GoUrl(string scheme, string host, string path, string query) =>
        (Scheme, Host, EscapedPath, RawQuery) = (scheme, host, path, query);

    /// <summary>The scheme, in lower case; empty for a path.</summary>
    public string Scheme { get; }

    /// <summary>The host, with the port.</summary>
    public string Host { get; }

    /// <summary>The path, with what is escaped in it.</summary>
    public string EscapedPath { get; }

    /// <summary>What stands behind the question mark.</summary>
    public string RawQuery { get; }

    /// <summary>The host without port and brackets.</summary>
    public string HostName => (PortAt < 0 ? Host : Host[..PortAt]).TrimStart('[').TrimEnd(']');

    /// <summary>The port; empty where there is none.</summary>
    public string Port => PortAt < 0 ? "" : Host[(PortAt + 1)..];

    private int PortAt =>
        Host.LastIndexOf(':') is var colon
        && colon > Host.LastIndexOf(']')
        && !Host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9')
            ? colon
            : -1;

    /// <summary>Reads a URL; null where a text is none.</summary>
    public static GoUrl? Parse(string text)
    {
        if (
            text.Length == 0
            || text.AsSpan().ContainsAnyInRange('\0', '\x1F')
            || text.Contains('\x7F', StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (text == "*")
        {
            return new("", "", "*", "");
        }

        var length = SchemeLength(text);
        if (length < 0)
        {
            return null;
        }

        var scheme = length == 0 ? "" : text[..length].ToLowerInvariant();
        var rest = length == 0 ? text : text[(length + 1)..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var (place, query) = mark < 0 ? (rest, "") : (rest[..mark], rest[(mark + 1)..]);
        if (!place.StartsWith('/'))
        {
            // What has no path is opaque, and passes.
            return scheme.Length > 0 ? new(scheme, "", "", query) : null;
        }

        var host = "";
        if (
            scheme.Length > 0
            && place.StartsWith("//", StringComparison.Ordinal)
            && !place.StartsWith("///", StringComparison.Ordinal)
        )
        {
            var slash = place.IndexOf('/', 2);
            var authority = slash < 0 ? place[2..] : place[2..slash];
            place = slash < 0 ? "" : place[slash..];
            host = authority[(authority.LastIndexOf('@') + 1)..];
            var user = authority[..(authority.Length - host.Length)];
            if (user.AsSpan().ContainsAnyExcept(UserCharacters) || !IsHost(host))
            {
                return null;
            }
        }

        return HasRightEscapes(place) ? new(scheme, host, Escape(place), query) : null;
    }

    /// <summary>The parameters behind the question mark: each with its values.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Values)> Query() =>
        RawQuery
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.Contains(';', StringComparison.Ordinal) && HasRightEscapes(part))
            .Select(part => part.Split('=', 2))
            .GroupBy(
                part => Unescape(part[0]),
                part => part.Length > 1 ? Unescape(part[1]) : "",
                StringComparer.Ordinal
            )
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group]));

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // How long the scheme is; 0 for none, -1 where a colon stands first.
    private static int SchemeLength(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':')
            {
                return i == 0 ? -1 : i;
            }

            if (!char.IsAsciiLetter(c) && (i == 0 || !(char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsHost(string host)
    {
        if (host.Any(c => c < '\x80' && !HostCharacters.Contains(c)) || !HasRightEscapes(host))
        {
            return false;
        }

        var end = host.StartsWith('[') ? host.LastIndexOf(']') : host.IndexOf(':', StringComparison.Ordinal) - 1;
        if (host.StartsWith('[') ? end < 0 : host.Contains('[', StringComparison.Ordinal))
        {
            return false;
        }

        // Behind the host nothing but a port.
        var tail = end < 0 && !host.StartsWith(':') ? "" : host[(end + 1)..];
        var port = host.StartsWith('[') ? tail : tail[(tail.LastIndexOf(':') < 0 ? 0 : tail.LastIndexOf(':'))..];
        return port.Length == 0 || (port[0] == ':' && !port.AsSpan(1).ContainsAnyExceptInRange('0', '9'));
    }

    private static bool HasRightEscapes(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && (rune.Value == '%' || PathCharacters.Contains((char)rune.Value)))
            {
                escaped.Append((char)rune.Value);
            }
            else
            {
                escaped.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return escaped.ToString();
    }
}
