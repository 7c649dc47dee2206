using System.Buffers;

namespace EksSpec.Findings;

/// <summary>Tells by names and by looks what may be a secret. It says yes too often rather than too seldom.</summary>
internal static class SecretWords
{
    private const int ShortestKey = 32;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "privatekey",
            "authorization",
            "connectionstring",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    // What such a key names is a place or a length, no secret.
    private static readonly string[] Harmless = ["name", "names", "ref", "refs", "path", "file", "seconds", "arn"];

    private static readonly SearchValues<char> OfKeys = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-"
    );

    /// <summary>Whether a key or the name of a variable says that a secret follows: <c>DB_PASSWORD</c>, <c>apiKey</c>.</summary>
    public static bool Announce(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        return letters.AsSpan().ContainsAny(Words)
            && !Array.Exists(Harmless, end => letters.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text looks like a secret, or has one in it.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) =>
        text.Contains("-----BEGIN", StringComparison.Ordinal) || HasAssignment(text) || HasLogin(text) || HasKey(text);

    // password=…, Token: …, --token …
    private static bool HasAssignment(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Words); at >= 0; at = text.IndexOfAny(Words))
        {
            text = text[at..];
            var end = text.IndexOfAnyExcept(OfWords);
            if (end < 0)
            {
                return false;
            }

            if (text[end] is '=' or ':' or ' ' or '"' or '\'' && end + 1 < text.Length)
            {
                return true;
            }

            text = text[end..];
        }

        return false;
    }

    // https://user:secret@host
    private static bool HasLogin(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var start)
        {
            text = text[(start + 3)..];
            var host = text.IndexOfAny('/', ' ', '\n');
            var whole = host < 0 ? text : text[..host];
            if (whole.IndexOf('@') is > 0 and var login && whole[..login].Contains(':'))
            {
                return true;
            }
        }

        return false;
    }

    // A long run of small and capital letters and digits, or the id of an access key of AWS.
    private static bool HasKey(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(OfKeys) is >= 0 and var start)
        {
            text = text[start..];
            var end = text.IndexOfAnyExcept(OfKeys);
            var run = end < 0 ? text : text[..end];
            if (IsKey(run))
            {
                return true;
            }

            text = text[run.Length..];
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> run) =>
        run is ['A', 'K' or 'S', 'I', 'A', ..] && run.Length == 20
        || (
            run.Length >= ShortestKey
            && run.ContainsAnyInRange('a', 'z')
            && run.ContainsAnyInRange('A', 'Z')
            && run.ContainsAnyInRange('0', '9')
        );

    private static readonly SearchValues<char> OfWords = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );
}
