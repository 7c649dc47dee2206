namespace EksSpec.Rules;

/// <summary>
/// A table of kinds. Under the name of a kind, or of a shape that begins with <c>@</c>, stands a field on each line, indented as deep
/// as it lies: its name, with <c>!</c> where it is needed, its type and the words it may be.
/// </summary>
/// <remarks>
/// Types are <c>text</c>, <c>whole</c>, <c>number</c>, <c>flag</c>, <c>amount</c> (a whole number or a text) and <c>any</c>;
/// <c>[text]</c> is a list of them, <c>{text}</c> a map. <c>[]</c>, <c>{}</c> or nothing stand before the fields that follow, or before
/// the <c>@Shape</c> that has them.
/// </remarks>
internal sealed class KindTable
{
    private readonly Dictionary<string, string[]> _blocks = new(StringComparer.Ordinal);

    /// <summary>Takes a table apart.</summary>
    public KindTable(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines[0][0] != '#')
            {
                _blocks.Add(lines[0], lines[1..]);
            }
        }
    }

    /// <summary>The kinds, as <c>group/version Kind</c>.</summary>
    public IEnumerable<string> Kinds => _blocks.Keys.Where(name => name[0] != '@');

    /// <summary>What the objects of a kind are. Nobody looks at their status.</summary>
    public Schema SchemaOf(string kind)
    {
        var root = Fields(_blocks[kind], 0, _blocks[kind].Length);
        root.Properties.Add("status", Any());
        return Schema.Of(root);
    }

    private V1JSONSchemaProps Fields(string[] lines, int start, int end)
    {
        V1JSONSchemaProps made = new()
        {
            Type = "object",
            Properties = new Dictionary<string, V1JSONSchemaProps>(),
            Required = [],
        };
        var depth = start < end ? DepthOf(lines[start]) : 0;
        for (var at = start; at < end; )
        {
            var words = lines[at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var next = at + 1;
            while (next < end && DepthOf(lines[next]) > depth)
            {
                next++;
            }

            var name = words[0].TrimEnd('!');
            var type = words.ElementAtOrDefault(1) ?? "";
            made.Properties.Add(name, Typed(type, words.Length > 3 ? words[3..] : [], lines, at + 1, next));
            if (words[0].EndsWith('!'))
            {
                made.Required.Add(name);
            }

            at = next;
        }

        return made;
    }

    private V1JSONSchemaProps Typed(string type, string[] words, string[] lines, int start, int end) =>
        type switch
        {
            "" => Fields(lines, start, end),
            ['@', ..] => Fields(_blocks[type], 0, _blocks[type].Length),
            ['[', ']', .. var rest] => List(Typed(rest, words, lines, start, end)),
            ['{', '}', .. var rest] => Map(Typed(rest, words, lines, start, end)),
            ['[', .. var item, ']'] => List(Typed(item, words, lines, start, end)),
            ['{', .. var value, '}'] => Map(Typed(value, words, lines, start, end)),
            "any" => Any(),
            "amount" => new() { XKubernetesIntOrString = true },
            _ => new()
            {
                Type = type switch
                {
                    "text" => "string",
                    "whole" => "integer",
                    "flag" => "boolean",
                    _ => "number",
                },
                EnumProperty = words.Length == 0 ? null : [.. words.Select(InlineDocument.OfText)],
            },
        };

    private static V1JSONSchemaProps List(V1JSONSchemaProps items) => new() { Type = "array", Items = items };

    private static V1JSONSchemaProps Map(V1JSONSchemaProps values) =>
        new() { Type = "object", AdditionalProperties = values };

    private static V1JSONSchemaProps Any() => new() { XKubernetesPreserveUnknownFields = true, Nullable = true };

    private static int DepthOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
