using System.Text;

namespace EksSpec.Crds;

/// <summary>Writes what a definition says of itself as documentation of C#.</summary>
internal static class DocComment
{
    /// <summary>The first paragraph, and what follows as remarks.</summary>
    public static void Append(StringBuilder code, string indent, string? description, string otherwise)
    {
        var paragraphs = Paragraphs(description ?? "");
        Append(code, indent, "summary", paragraphs.Count == 0 ? [otherwise] : Escaped(paragraphs[0]));
        if (paragraphs.Count > 1)
        {
            var rest = paragraphs.Skip(1).SelectMany(lines => Escaped(lines).Prepend("<para>").Append("</para>"));
            Append(code, indent, "remarks", [.. rest]);
        }
    }

    /// <summary>Where a property is written, and what it may hold.</summary>
    public static void AppendValue(StringBuilder code, string indent, RecordProperty property)
    {
        var schema = property.Schema;
        var said = new List<string> { property.IsRequired ? "Required." : "<see langword=\"null\"/> leaves it out." };
        void Say(string word, string? text)
        {
            if (text is not null)
            {
                said.Add($"{word}: <c>{Escape(text)}</c>.");
            }
        }

        Say("Without it", schema.Default is { } given ? JsonText.Of(given) : null);
        Say("Pattern", schema.Pattern);
        Say("Format", schema.Format is "int32" or "int64" or "double" ? null : schema.Format);
        Say("At least", schema.At["minimum"]?.Scalar);
        Say("At most", schema.At["maximum"]?.Scalar);
        Append(code, indent, "value", [$"<c>{Escape(property.Path)}</c>. {string.Join(" ", said)}"]);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // XML has no other control characters, and some of them end a line for C#.
            escaped.Append(
                c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff' => " ",
                    _ when char.IsSurrogate(c) => "\ufffd",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder code, string indent, string element, List<string> lines)
    {
        if (lines.Count == 1)
        {
            code.Append($"{indent}/// <{element}>{lines[0]}</{element}>\n");
            return;
        }

        code.Append($"{indent}/// <{element}>\n");
        foreach (var line in lines)
        {
            code.Append($"{indent}/// {line}\n");
        }

        code.Append($"{indent}/// </{element}>\n");
    }

    private static List<string> Escaped(IEnumerable<string> lines) => [.. lines.Select(Escape)];

    private static List<List<string>> Paragraphs(string text)
    {
        var paragraphs = new List<List<string>> { new() };
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            var last = paragraphs[paragraphs.Count - 1];
            if (line.Length > 0)
            {
                last.Add(line);
            }
            else if (last.Count > 0)
            {
                paragraphs.Add([]);
            }
        }

        paragraphs.RemoveAll(lines => lines.Count == 0);
        return paragraphs;
    }
}
