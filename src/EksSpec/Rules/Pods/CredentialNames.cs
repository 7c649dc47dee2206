using System.Buffers;

namespace EksSpec.Rules;

/// <summary>Names under which people keep credentials: <c>DB_PASSWORD</c>, <c>github-token</c>, <c>Stripe:ApiKey</c>.</summary>
internal static class CredentialNames
{
    // Most names have none of these, and are not taken apart.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["pass", "pwd", "secret", "token", "key"],
        StringComparison.OrdinalIgnoreCase
    );

    // What is said of a credential, as in REQUIRE_PASSWORD.
    private static readonly HashSet<string> Switches =
    [
        "allow",
        "check",
        "disable",
        "enable",
        "enabled",
        "has",
        "hide",
        "ignore",
        "is",
        "max",
        "min",
        "no",
        "need",
        "needs",
        "public",
        "require",
        "requires",
        "reset",
        "rotate",
        "show",
        "skip",
        "use",
        "validate",
        "with",
    ];

    // A secret of these is one; DB_SECRET may be the name of a Secret.
    private static readonly HashSet<string> OwnersOfSecrets =
    [
        "access",
        "api",
        "app",
        "application",
        "auth",
        "client",
        "consumer",
        "cookie",
        "encryption",
        "hmac",
        "jwt",
        "nextauth",
        "oauth",
        "oidc",
        "session",
        "shared",
        "signing",
        "webhook",
    ];

    private static readonly HashSet<string> OwnersOfKeys =
    [
        "access",
        "account",
        "api",
        "app",
        "auth",
        "cookie",
        "encryption",
        "license",
        "master",
        "private",
        "secret",
        "session",
        "shared",
        "signing",
        "webhook",
    ];

    private static readonly string[] Passwords = ["password", "passwd", "passphrase"];

    private static readonly string[] Joined =
    [
        "accesskey",
        "accesstoken",
        "apikey",
        "apisecret",
        "apitoken",
        "authtoken",
        "clientsecret",
        "privatekey",
        "secretkey",
    ];

    /// <summary>What kind of credential a name promises.</summary>
    public static CredentialKind KindOf(string name) =>
        !name.AsSpan().ContainsAny(Hints) ? CredentialKind.None : KindOf(WordsOf(name));

    private static CredentialKind KindOf(List<string> words)
    {
        // PASSWORD1 and TOKEN_2 are passwords and tokens too.
        while (words is [_, .., ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]])
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0 || words.Exists(Switches.Contains))
        {
            return CredentialKind.None;
        }

        // Rails calls it SECRET_KEY_BASE.
        if (words is [.., "secret", "key", "base"])
        {
            return CredentialKind.Token;
        }

        var (last, owner) = (words[^1], words.Count > 1 ? words[^2] : "");
        return Array.Exists(Passwords, word => last.EndsWith(word, StringComparison.Ordinal)) ? CredentialKind.Password
            : last is "pass" or "pwd" && owner.Length > 0 ? CredentialKind.Password
            : last == "token" || Array.Exists(Joined, word => word == last) ? CredentialKind.Token
            : last == "secret" && (owner.Length == 0 || OwnersOfSecrets.Contains(owner)) ? CredentialKind.Token
            : last == "key" && OwnersOfKeys.Contains(owner) ? CredentialKind.Token
            : CredentialKind.None;
    }

    // smtpPassword, SMTP_PASSWORD, smtp.password and Smtp:Password are two words each.
    private static List<string> WordsOf(string name)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var isEnd =
                i == name.Length
                || !char.IsAsciiLetterOrDigit(name[i])
                || !char.IsAsciiLetterOrDigit(name[i - 1])
                || (char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]))
                || (char.IsAsciiDigit(name[i]) && !char.IsAsciiDigit(name[i - 1]));
            if (isEnd)
            {
                if (char.IsAsciiLetterOrDigit(name[start]))
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = i;
            }
        }

        return words;
    }
}
