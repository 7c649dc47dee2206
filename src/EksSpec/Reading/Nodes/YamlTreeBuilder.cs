using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Reading.Nodes;

/// <summary>Makes trees of YamlDotNet's events, one document after the other, as Go's YAML reader understands them.</summary>
internal sealed class YamlTreeBuilder(
    IParser parser,
    TreeBudget budget,
    int lineOffset,
    List<Problem> problems,
    SliceReader? source = null
)
{
    private const string TagPrefix = "tag:yaml.org,2002:";
    private const string MergeKey = "<<";

    private readonly MapBuilder _maps = new(problems);
    private Dictionary<string, Node>? _anchors;

    /// <summary>Whether the document just read has an alias, so that the cost of all of them has to be looked at.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>Reads the next document.</summary>
    /// <param name="root">Its tree; null where it is empty.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out Node? root)
    {
        root = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart start:
                    CheckVersion(start);
                    HasAliases = false;
                    _anchors = null;
                    Advance();
                    root = ReadNode(1);
                    Advance();
                    return true;
                case StreamEnd:
                    return false;
            }
        }

        return false;
    }

    private void CheckVersion(DocumentStart start)
    {
        if (start.Version?.Version is { } version and not { Major: 1, Minor: 1 })
        {
            var spelled = $"{version.Major}.{version.Minor}";
            throw Fail(start.Start, $"The document says it is YAML {spelled}; only 1.1 is read.");
        }
    }

    private void Advance()
    {
        if (!parser.MoveNext())
        {
            throw Fail(Mark.Empty, "The document ends too early.");
        }
    }

    private TreeException Fail(Mark at, string message, ProblemKind kind = ProblemKind.Syntax) =>
        new(new(kind, LineOf(at), ColumnOf(at), message));

    private Node NodeAt(Mark mark, NodeKind kind, string? text = null, string? written = null) =>
        new(kind, LineOf(mark), ColumnOf(mark), text) { Written = written };

    private void Take(long nodes, Mark mark) => budget.Take(nodes, LineOf(mark), ColumnOf(mark));

    private int LineOf(Mark mark) => (int)mark.Line + lineOffset;

    private static int ColumnOf(Mark mark) => (int)mark.Column;

    private Node ReadNode(int depth) =>
        parser.Current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadList(sequence, depth),
            MappingStart mapping => ReadMap(mapping, depth),
            AnchorAlias alias => ReadAlias(alias, depth),
            _ => throw Fail(parser.Current?.Start ?? Mark.Empty, "The document ends too early."),
        };

    private Node ReadScalar(Scalar scalar)
    {
        Take(1, scalar.Start);
        var kind = Resolve(scalar, out var json);
        CheckEscapes(scalar);
        var node = kind switch
        {
            NodeKind.Null => NodeAt(scalar.Start, kind),
            NodeKind.Number when json.Length == 0 => Unrepresentable(scalar),
            _ => NodeAt(scalar.Start, kind, json, ReferenceEquals(json, scalar.Value) ? null : scalar.Value),
        };
        Remember(scalar.Anchor, node);
        return node;
    }

    // Go takes the character itself, but no escapes of its two halves.
    private void CheckEscapes(Scalar scalar)
    {
        if (
            scalar.Style == ScalarStyle.DoubleQuoted
            && scalar.Value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            && source?.HasSurrogateEscape((int)scalar.Start.Index, (int)scalar.End.Index) == true
        )
        {
            const string Message =
                "A character is written as two escapes of halves, \\ud83d\\ude00: write it as it is, or as \\U0001f600.";
            throw Fail(scalar.Start, Message);
        }
    }

    private Node Unrepresentable(Scalar scalar)
    {
        var node = NodeAt(scalar.Start, NodeKind.Number, "0", scalar.Value);
        var message = $"'{scalar.Value}' is a number that JSON can't hold.";
        problems.Add(new(ProblemKind.Unrepresentable, node.Line, node.Column, message, node));
        return node;
    }

    private Node ReadList(SequenceStart sequence, int depth)
    {
        var node = NodeAt(sequence.Start, NodeKind.List);
        if (!TryOpen(node, sequence.Anchor, depth))
        {
            return Skip(node);
        }

        var first = _maps.ItemMark;
        for (Advance(); parser.Current is not SequenceEnd; Advance())
        {
            _maps.AddItem(ReadNode(depth + 1));
        }

        node.Complete(_maps.TakeItems(first));
        return node;
    }

    private Node ReadMap(MappingStart mapping, int depth)
    {
        var node = NodeAt(mapping.Start, NodeKind.Map);
        if (!TryOpen(node, mapping.Anchor, depth))
        {
            return Skip(node);
        }

        var first = _maps.EntryMark;
        for (Advance(); parser.Current is not MappingEnd; Advance())
        {
            ReadEntry(node, depth);
        }

        node.Complete(_maps.TakeEntries(first, node));
        return node;
    }

    // Whether a list or a map may nest so deep.
    private bool TryOpen(Node node, AnchorName anchor, int depth)
    {
        budget.Take(1, node.Line, node.Column);
        if (depth > budget.MaxDepth)
        {
            return false;
        }

        Remember(anchor, node);
        return true;
    }

    // Too deep for us need not be too deep for eksctl: the rest of the document is still worth a look.
    private Node Skip(Node node)
    {
        for (var open = 1; open > 0; )
        {
            Advance();
            open += parser.Current!.NestingIncrease;
            budget.Take(1, node.Line, node.Column);
        }

        return TooDeep(node.Line, node.Column);
    }

    private Node TooDeep(int line, int column)
    {
        problems.Add(budget.TooDeep(line, column));
        return new(NodeKind.Null, line, column);
    }

    private void ReadEntry(Node map, int depth)
    {
        var mark = parser.Current!.Start;
        Take(1, mark);
        NodeKind kind;
        string json;
        var plain = parser.Current is Scalar { Anchor.IsEmpty: true } scalar ? scalar : null;
        if (plain is null)
        {
            var node = ReadNode(depth + 1);
            (kind, json) = (node.Kind, node.Text ?? "");
        }
        else if (IsMerge(plain))
        {
            Advance();
            Merge(ReadNode(depth + 1), mark);
            return;
        }
        else
        {
            kind = Resolve(plain, out json);
        }

        var key = KeyOf(kind, json, mark);
        Advance();
        var value = ReadNode(depth + 1);
        if (key is null)
        {
            const string Message =
                "A key can't be null, infinite or not a number. Text such as null and ~ needs quotes.";
            problems.Add(new(ProblemKind.Unrepresentable, LineOf(mark), ColumnOf(mark), Message, map));
            return;
        }

        var written = ReferenceEquals(key, plain?.Value) ? null : plain?.Value;
        _maps.AddEntry(new(key, kind, LineOf(mark), ColumnOf(mark), value) { Written = written });
    }

    private static bool IsMerge(Scalar scalar) =>
        scalar.Value == MergeKey
        && (scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : scalar.Tag == TagPrefix + "merge");

    private string? KeyOf(NodeKind kind, string json, Mark mark) =>
        kind switch
        {
            NodeKind.Text or NodeKind.Boolean => json,
            NodeKind.List or NodeKind.Map => throw Fail(
                mark,
                "A list or a map can't be the key of a map. Text with {{ }} needs quotes."
            ),
            NodeKind.Number
                when long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => json,
            NodeKind.Number when ulong.TryParse(json, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                throw Fail(mark, $"The number {json} is too large for a key."),
            NodeKind.Number
                when double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) =>
                GoFloat.KeyOf(value),
            _ => null,
        };

    // Go takes the merged entries in where the key stands; a key that comes twice counts as written twice.
    private void Merge(Node merged, Mark mark)
    {
        if (merged.Kind != NodeKind.List)
        {
            MergeMap(merged, mark);
        }

        for (var i = merged.Items.Length - 1; i >= 0; i--)
        {
            MergeMap(merged.Items[i], mark);
        }
    }

    private void MergeMap(Node map, Mark mark)
    {
        if (map.Kind != NodeKind.Map)
        {
            throw Fail(mark, "Only maps can be merged with '<<'.");
        }

        Take(map.Entries.Length, mark);
        foreach (ref readonly var entry in map.Entries)
        {
            _maps.AddEntry(entry);
        }
    }

    private Node ReadAlias(AnchorAlias alias, int depth)
    {
        HasAliases = true;
        var mark = alias.Start;
        if (_anchors is null || !_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw Fail(mark, $"The alias '*{alias.Value.Value}' has no anchor before it.");
        }

        if (!node.IsComplete)
        {
            throw Fail(mark, $"The anchor '&{alias.Value.Value}' holds itself.");
        }

        if (!budget.TryTake(node.Size))
        {
            const string Message = "Aliases make the document many times larger than it is written.";
            throw Fail(mark, Message, ProblemKind.TooManyAliases);
        }

        return depth - 1 + node.Height > budget.MaxDepth ? TooDeep(LineOf(mark), ColumnOf(mark)) : node;
    }

    private void Remember(AnchorName anchor, Node node)
    {
        if (!anchor.IsEmpty)
        {
            (_anchors ??= new(StringComparer.Ordinal))[anchor.Value] = node;
        }
    }

    private NodeKind Resolve(Scalar scalar, out string json)
    {
        json = scalar.Value;
        if (scalar.Style == ScalarStyle.Plain && json is ['%' or '@' or '`', ..])
        {
            throw Fail(scalar.Start, $"Text that begins with '{json[0]}' needs quotes.");
        }

        return scalar.Tag.IsNonSpecific || (scalar.Tag.IsEmpty && scalar.Style == ScalarStyle.Plain)
                ? (NodeKind)YamlScalar.Resolve(json, out json)
            : !scalar.Tag.IsEmpty && scalar.Tag.Value.StartsWith(TagPrefix, StringComparison.Ordinal)
                ? ResolveTagged(scalar, scalar.Tag.Value[TagPrefix.Length..], ref json)
            : NodeKind.Text;
    }

    private NodeKind ResolveTagged(Scalar scalar, string tag, ref string json)
    {
        switch (tag)
        {
            case "binary":
                json = DecodeBinary(scalar);
                return NodeKind.Text;
            case "null" or "bool" or "int" or "float" or "timestamp":
                var kind = (NodeKind)YamlScalar.Resolve(scalar.Value, out json);
                var fits = tag switch
                {
                    "null" => kind == NodeKind.Null,
                    "bool" => kind == NodeKind.Boolean,
                    "timestamp" => kind == NodeKind.Text && scalar.Value is [>= '0' and <= '9', ..],
                    "float" => kind == NodeKind.Number,
                    _ => kind == NodeKind.Number && !json.AsSpan().ContainsAny(".eE"),
                };
                return fits ? kind : throw Fail(scalar.Start, $"'{scalar.Value}' is not what its tag '!!{tag}' says.");
            default:
                return NodeKind.Text;
        }
    }

    private string DecodeBinary(Scalar scalar) =>
        GoBase64.Decode(scalar.Value) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : throw Fail(scalar.Start, "The value is tagged '!!binary' but is not base64.");
}
