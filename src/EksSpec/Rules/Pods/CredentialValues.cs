using System.Buffers;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Values that are credentials, be it by their form or by what stands beside them. What one says is told to nobody.</summary>
internal static partial class CredentialValues
{
    private const int ShortestToken = 8;
    private const int SurelyToken = 20;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "AKIA",
            "ASIA",
            "PRIVATE KEY-----",
            "eyJ",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xox",
            "k_live_",
            "AIza",
            "npm_",
            "SG.",
            "sk-proj-",
            "sk-ant-",
            "hvs.",
            "dckr_pat_",
            "dop_v1_",
            "xapp-",
            "AGE-SECRET-KEY-",
            "://",
            "hooks.slack.com",
            "AccountKey=",
            "AccessKey=",
            "pwd=",
            "password=",
            "password =",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "auto",
        "changeit",
        "changeme",
        "disabled",
        "dummy",
        "empty",
        "enabled",
        "example",
        "fake",
        "false",
        "fixme",
        "generated",
        "hidden",
        "masked",
        "no",
        "none",
        "null",
        "off",
        "on",
        "optional",
        "placeholder",
        "redacted",
        "replaceme",
        "required",
        "tbd",
        "todo",
        "true",
        "undefined",
        "unset",
        "yes",
    };

    // What other programs put in place of the value, or where they look for it.
    private static readonly string[] References =
    [
        "/",
        "./",
        "../",
        "~/",
        "$",
        "<",
        "%",
        "[",
        "{",
        "@",
        "ENC[",
        "ENC(",
        "akv:",
        "arn:",
        "aws-sm:",
        "aws-ssm:",
        "awssm:",
        "awsssm:",
        "change",
        "dummy",
        "enter",
        "env:",
        "fake",
        "file:",
        "gcp:",
        "insert",
        "my-",
        "op://",
        "projects/",
        "put-",
        "ref+",
        "replace",
        "secret:",
        "secrets/",
        "secretsmanager:",
        "some-",
        "ssm:",
        "vault:",
        "your",
    ];

    /// <summary>What form of credential a text has, wherever it stands; <see langword="null"/> for none.</summary>
    public static string? FormOf(string text)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            return null;
        }

        return PrivateKey().IsMatch(text) ? "a private key"
            : AccessKey().IsMatch(text) ? "an AWS access key"
            : Token().IsMatch(text) ? "a token"
            : HasLiteral(UserInfo(), text) ? "a URL with a password"
            : HasLiteral(ConnectionString(), text) ? "a connection string with a password"
            : null;
    }

    /// <summary>Whether a value is the credential that its name promises, and not a reference, a placeholder or a switch.</summary>
    public static bool IsLiteral(CredentialKind kind, string name, string? value)
    {
        var text = (value ?? "").Trim();
        return kind != CredentialKind.None
            && !IsStandIn(text)
            && !text.Equals(name, StringComparison.OrdinalIgnoreCase)
            && !text.Contains("://", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny(" \t\n")
            && (kind == CredentialKind.Password || LooksMade(text));
    }

    // Of a program, most tokens have letters and digits, or are long. Names of things have neither.
    private static bool LooksMade(string text) =>
        text.Length >= ShortestToken
        && (text.Length >= SurelyToken || text.AsSpan().ContainsAnyInRange('0', '9'))
        && text.Any(char.IsAsciiLetter)
        && !Name().IsMatch(text);

    /// <summary>Whether a text only stands where the value goes: another program puts it there, or there is none.</summary>
    public static bool IsStandIn(string text) =>
        text.Length == 0
        || Array.Exists(References, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || text.Contains("$(", StringComparison.Ordinal)
        || text.Contains("${", StringComparison.Ordinal)
        || text.Contains("{{", StringComparison.Ordinal)
        || Words.Contains(Plain(text))
        || (text.Contains('_', StringComparison.Ordinal) && VariableReferences.IsConstantLike(text))
        || !text.Any(c => char.IsLetterOrDigit(c) && c is not ('x' or 'X'));

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static bool HasLiteral(Regex form, string text)
    {
        foreach (var match in form.EnumerateMatches(text))
        {
            var found = text.AsSpan(match.Index, match.Length);
            if (!IsStandIn(found[(found.LastIndexOfAny(":=") + 1)..].TrimEnd("@;").Trim("'\" ").ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex("^[a-z]+([-._][a-z]+)+$", Linear | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----", Linear | RegexOptions.ExplicitCapture)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b", Linear | RegexOptions.ExplicitCapture)]
    private static partial Regex AccessKey();

    [GeneratedRegex(
        @"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"
            + @"|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[A-Za-z0-9_-]{16,}"
            + @"|\bxox[abeoprs]-[A-Za-z0-9-]{16,}|\b[rs]k_live_[A-Za-z0-9]{16,}|\bAIza[A-Za-z0-9_-]{35}"
            + @"|\bnpm_[A-Za-z0-9]{30,}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"
            + @"|\bsk-proj-[A-Za-z0-9_-]{20,}|\bsk-ant-[A-Za-z0-9_-]{20,}|\bhvs\.[A-Za-z0-9_-]{20,}|\bdckr_pat_[A-Za-z0-9_-]{20,}"
            + @"|\bdop_v1_[a-f0-9]{40,}|\bxapp-[A-Za-z0-9-]{20,}|\bAGE-SECRET-KEY-1[A-Z0-9]{20,}"
            + @"|hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{16,}",
        Linear
    )]
    private static partial Regex Token();

    [GeneratedRegex(@"://[^\s/:@?#'""]*:[^\s/:@'""]+@", Linear)]
    private static partial Regex UserInfo();

    // What stands behind the last = or : of a match is the password.
    [GeneratedRegex(
        @";\s*(password|pwd)\s*=\s*[^;\s=:]+|\b(password|pwd)\s*=\s*[^;\s=:]+;"
            + @"|\b(host|user|dbname|sslmode)=\S+\s(\S+\s)*password=[^;\s=:]+"
            + @"|[?&](password|pwd)=[^&\s=:;]+"
            + @"|;(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{16,}",
        Linear | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex ConnectionString();
}
