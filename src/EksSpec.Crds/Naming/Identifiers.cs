using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EksSpec.Crds;

/// <summary>Makes identifiers of C# of the names that documents have.</summary>
internal static class Identifiers
{
    /// <summary>A name in Pascal case: <c>CaBundle</c> for <c>caBundle</c>, <c>PodIps</c> for <c>podIPs</c>, <c>Ref</c> for <c>$ref</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        foreach (var word in Words(name))
        {
            text.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).ToLowerInvariant());
        }

        if (text.Length == 0)
        {
            foreach (var c in name)
            {
                text.Append(SignNames.Of(c));
            }
        }

        return text.Length == 0 ? "Empty"
            : char.IsDigit(text[0]) ? "_" + text
            : text.ToString();
    }

    /// <summary>One thing of many: <c>Step</c> for <c>Steps</c>. It only has to read well.</summary>
    public static string Singular(string name) =>
        Ends(name, "ies") && name.Length > 4 ? name.Substring(0, name.Length - 3) + "y"
        : Ends(name, "sses") || Ends(name, "shes") || Ends(name, "ches") || Ends(name, "xes")
            ? name.Substring(0, name.Length - 2)
        : Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is") && name.Length > 2
            ? name.Substring(0, name.Length - 1)
        : name;

    /// <summary>A name that nobody has yet: the same with a number where somebody has it.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

    /// <summary>A namespace below the one that the project has, whatever that is called.</summary>
    public static string Namespace(string root, string child)
    {
        var parts = root.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Part);
        return string.Join(".", parts.Append(child));
    }

    private static string Part(string name)
    {
        var text = new string([.. name.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        return IsIdentifier(text) ? text : "_" + text;
    }

    // fooBar, foo-bar, FOOBar and fooBARs: a word begins after a sign, after a small letter, and before the last capital of many.
    private static IEnumerable<string> Words(string name)
    {
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var isPart = i < name.Length && IsPart(name[i]);
            if (start >= 0 && (!isPart || Begins(name, i)))
            {
                yield return name.Substring(start, i - start);
                start = -1;
            }

            start = isPart && start < 0 ? i : start;
        }
    }

    private static bool Begins(string name, int i) =>
        char.IsUpper(name[i])
        && (
            !char.IsUpper(name[i - 1]) && (!char.IsDigit(name[i - 1]) || IsSmall(name, i + 1))
            || (IsSmall(name, i + 1) && !IsPlural(name, i + 1))
        );

    private static bool IsPlural(string name, int i) => name[i] == 's' && !IsSmall(name, i + 1);

    private static bool IsSmall(string name, int i) => i < name.Length && char.IsLower(name[i]);

    private static bool IsPart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);
}
