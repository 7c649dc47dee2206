using System.Collections.Frozen;
using System.Text;

namespace EksSpec.GoText;

/// <summary>How a field of a custom resource is named in CEL, where its own name can't be.</summary>
internal static class CelFieldName
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        "true false null in as break const continue else for function if import let loop package namespace return var void while".Split(),
        StringComparer.Ordinal
    );

    /// <summary>Whether a name is a word of the language.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>The name in CEL; null for a field that CEL can't reach.</summary>
    public static string? Of(string field)
    {
        if (IsReserved(field))
        {
            return $"__{field}__";
        }

        if (field.Length == 0 || char.IsAsciiDigit(field[0]))
        {
            return null;
        }

        var name = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var part = field[i] switch
            {
                '_' when i + 1 < field.Length && field[i + 1] == '_' => "__underscores__",
                '.' => "__dot__",
                '-' => "__dash__",
                '/' => "__slash__",
                '_' => "_",
                var c when char.IsAsciiLetterOrDigit(c) => c.ToString(),
                _ => null,
            };
            if (part is null)
            {
                return null;
            }

            i += part == "__underscores__" ? 1 : 0;
            name.Append(part);
        }

        return name.ToString();
    }
}
