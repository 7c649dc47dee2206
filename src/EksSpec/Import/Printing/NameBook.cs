using System.Text;

namespace EksSpec.Import;

/// <summary>Names of C# for things of documents: each is given once.</summary>
internal sealed class NameBook
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    };

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A book in which some names are taken.</summary>
    public NameBook(params IEnumerable<string> taken) => _taken.UnionWith(taken);

    /// <summary>A name for a variable: <c>labbaseNonprod</c> for <c>labbase-nonprod</c>.</summary>
    /// <param name="text">What the thing is called.</param>
    /// <param name="kind">What it is, for things of the same name: <c>Environment</c>.</param>
    public string Variable(string text, string kind)
    {
        var words = Words(text);
        var name = words.Length == 0 ? "" : char.ToLowerInvariant(words[0]) + words[1..];
        return Free(
            name.Length == 0 || char.IsAsciiDigit(name[0]) || Keywords.Contains(name)
                ? char.ToLowerInvariant(kind[0]) + kind[1..] + words
                : name,
            kind
        );
    }

    /// <summary>A name for a method: <c>AddLabbaseNonprod</c>.</summary>
    /// <param name="verb">What it does.</param>
    /// <param name="text">What the thing is called.</param>
    public string Method(string verb, string text) => Free(verb + Words(text), "Objects");

    private string Free(string name, string kind)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        var more = name + kind;
        for (var number = 2; !_taken.Add(more); number++)
        {
            more = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{kind}{number}");
        }

        return more;
    }

    private static string Words(string text)
    {
        StringBuilder words = new();
        var isNew = true;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                isNew = true;
                continue;
            }

            words.Append(isNew ? char.ToUpperInvariant(c) : c);
            isNew = false;
        }

        return words.ToString();
    }
}
