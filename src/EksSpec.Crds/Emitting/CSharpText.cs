using System.Text;

namespace EksSpec.Crds;

/// <summary>Writes texts as C# has them.</summary>
internal static class CSharpText
{
    /// <summary>A literal. Half of a surrogate pair, which no document may hold, becomes the sign for what can't be read.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else
            {
                literal.Append(
                    c switch
                    {
                        '"' => "\\\"",
                        '\\' => "\\\\",
                        _ when char.IsSurrogate(c) => "\ufffd",
                        < ' ' or (> '~' and < '\u00a1') or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
                        _ => c.ToString(),
                    }
                );
            }
        }

        return literal.Append('"').ToString();
    }
}
