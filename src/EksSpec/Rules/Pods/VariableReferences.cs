using System.Buffers;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The names in <c>$(NAME)</c>, as the kubelet finds them.</summary>
internal static partial class VariableReferences
{
    /// <summary>The names that a text refers to, in its order; <c>$$(NAME)</c> is no reference.</summary>
    public static IEnumerable<string> In(string? text)
    {
        for (var i = 0; i + 1 < text?.Length; i++)
        {
            if (text[i] != '$')
            {
                continue;
            }

            if (text[i + 1] == '(' && text.IndexOf(')', i) is >= 0 and var end)
            {
                yield return text[(i + 2)..end];
                i = end;
            }
            else if (text[i + 1] == '$')
            {
                i++;
            }
        }
    }

    /// <summary>Whether a name is spelled like that of a variable, and unlike that of a program.</summary>
    public static bool IsConstantLike(string name) =>
        name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && !name.AsSpan(1).ContainsAnyExcept(OfConstants);

    /// <summary>Whether a variable of that name may come from a Service of the namespace.</summary>
    public static bool IsOfService(string name) =>
        // To make the expression takes longer than to judge a thousand names.
        (name.Contains("_PORT", StringComparison.Ordinal) || name.Contains("_HOST", StringComparison.Ordinal))
        && Service().IsMatch(name);

    private static readonly SearchValues<char> OfConstants = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
    );

    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        "_SERVICE_HOST$|_SERVICE_PORT(_[A-Z0-9_]+)?$|_PORT(_[0-9]+_(TCP|UDP|SCTP)(_[A-Z]+)?)?$",
        Linear | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Service();
}
