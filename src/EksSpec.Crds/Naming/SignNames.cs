using System.Globalization;

namespace EksSpec.Crds;

/// <summary>What signs are called that are a name by themselves, as operators are: <c>=</c>, <c>!=</c>, <c>*</c>.</summary>
internal static class SignNames
{
    public static string Of(char sign) =>
        sign switch
        {
            '=' => "Equal",
            '!' => "Not",
            '<' => "Less",
            '>' => "Greater",
            '~' => "Tilde",
            '*' => "Star",
            '+' => "Plus",
            '-' => "Dash",
            '_' => "Underscore",
            '.' => "Dot",
            ',' => "Comma",
            ':' => "Colon",
            ';' => "Semicolon",
            '/' => "Slash",
            '\\' => "Backslash",
            '$' => "Dollar",
            '%' => "Percent",
            '&' => "And",
            '|' => "Or",
            '^' => "Caret",
            '@' => "At",
            '#' => "Hash",
            '?' => "Question",
            ' ' => "Space",
            _ => "U" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture),
        };
}
