namespace EksSpec.GoText;

/// <summary>The clauses of a format that is written out: <c>'%s has %d'.format([name, count])</c>.</summary>
internal static class CelFormats
{
    private static readonly string[] Numbers = ["int", "uint"];

    private static readonly Dictionary<char, string[]> Clauses = new()
    {
        ['s'] =
        [
            "string",
            "bool",
            "bytes",
            "int",
            "uint",
            "double",
            "list",
            "map",
            "type",
            "duration",
            "timestamp",
            "null_type",
        ],
        ['d'] = Numbers,
        ['o'] = Numbers,
        ['b'] = ["int", "uint", "bool"],
        ['x'] = ["int", "uint", "string", "bytes"],
        ['X'] = ["int", "uint", "string", "bytes"],
        ['f'] = ["double"],
        ['e'] = ["double"],
    };

    /// <summary>Looks at a format with the types of what it is given.</summary>
    /// <exception cref="FormatException">A clause is unknown, or does not fit its argument.</exception>
    public static void Check(string format, IReadOnlyList<CelType> given)
    {
        var asked = 0;
        foreach (var clause in ClausesOf(format))
        {
            if (asked == given.Count)
            {
                throw new FormatException($"'%{clause}' has no argument");
            }

            var type = given[asked++];
            if (type.Kind != CelKind.Dyn && Array.IndexOf(Clauses[clause], type.Name) < 0)
            {
                throw new FormatException($"'%{clause}' does not go with {type}");
            }
        }

        if (asked < given.Count)
        {
            throw new FormatException("format has more arguments than clauses");
        }
    }

    private static IEnumerable<char> ClausesOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                continue;
            }

            i++;
            if (i < text.Length && text[i] == '%')
            {
                continue;
            }

            if (i < text.Length && text[i] == '.')
            {
                i++;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }

            if (i >= text.Length || !Clauses.ContainsKey(text[i]))
            {
                throw new FormatException("a clause of the format is none of %s, %d, %f, %e, %b, %o, %x, %X");
            }

            yield return text[i];
        }
    }
}
