using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Reading.Nodes;

/// <summary>Makes trees of YamlDotNet's events, one document after the other, as Go's YAML reader understands them.</summary>
internal sealed class YamlTreeBuilder
{
    private const string TagPrefix = "tag:yaml.org,2002:";
    private const string MergeKey = "<<";

    private readonly IParser _parser;
    private readonly SliceReader? _source;
    private readonly TreeBudget _budget;
    private readonly int _lineOffset;
    private readonly List<Problem> _problems;
    private readonly MapBuilder _maps;
    private Dictionary<string, Node>? _anchors;

    public YamlTreeBuilder(
        IParser parser,
        TreeBudget budget,
        int lineOffset,
        List<Problem> problems,
        SliceReader? source = null
    )
    {
        _parser = parser;
        _source = source;
        _budget = budget;
        _lineOffset = lineOffset;
        _problems = problems;
        _maps = new(problems);
    }

    /// <summary>Whether the document just read has an alias, so that the cost of all of them has to be looked at.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>Reads the next document.</summary>
    /// <param name="root">Its tree; null where it is empty.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out Node? root)
    {
        root = null;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
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
        if (start.Version is { } directive && directive.Version is not { Major: 1, Minor: 1 })
        {
            throw Fail(
                start.Start,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The document says it is YAML {directive.Version.Major}.{directive.Version.Minor}; only 1.1 is read."
                )
            );
        }
    }

    private void Advance()
    {
        if (!_parser.MoveNext())
        {
            throw Fail(Mark.Empty, "The document ends too early.");
        }
    }

    private TreeException Fail(Mark at, string message) =>
        new(new(ProblemKind.Syntax, LineOf(at), ColumnOf(at), message));

    private int LineOf(Mark mark) => (int)mark.Line + _lineOffset;

    private static int ColumnOf(Mark mark) => (int)mark.Column;

    private Node ReadNode(int depth)
    {
        switch (_parser.Current)
        {
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart sequence:
                return ReadList(sequence, depth);
            case MappingStart mapping:
                return ReadMap(mapping, depth);
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            default:
                throw Fail(_parser.Current?.Start ?? Mark.Empty, "The document ends too early.");
        }
    }

    private Node ReadScalar(Scalar scalar)
    {
        var mark = scalar.Start;
        _budget.Take(1, LineOf(mark), ColumnOf(mark));
        var kind = Resolve(scalar, out var json);
        CheckEscapes(scalar);
        var node = kind switch
        {
            NodeKind.Null => new Node(kind, LineOf(mark), ColumnOf(mark)),
            NodeKind.Number when json.Length == 0 => Unrepresentable(scalar),
            _ when ReferenceEquals(json, scalar.Value) => new Node(kind, LineOf(mark), ColumnOf(mark), json),
            _ => new Node(kind, LineOf(mark), ColumnOf(mark), json) { Written = scalar.Value },
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
            && _source?.HasSurrogateEscape((int)scalar.Start.Index, (int)scalar.End.Index) == true
        )
        {
            throw Fail(
                scalar.Start,
                "A character is written as two escapes of halves, \\ud83d\\ude00: write it as it is, or as \\U0001f600."
            );
        }
    }

    private Node Unrepresentable(Scalar scalar)
    {
        var node = new Node(NodeKind.Number, LineOf(scalar.Start), ColumnOf(scalar.Start), "0")
        {
            Written = scalar.Value,
        };
        var message = $"'{scalar.Value}' is a number that JSON can't hold.";
        _problems.Add(new(ProblemKind.Unrepresentable, node.Line, node.Column, message, node));
        return node;
    }

    private Node ReadList(SequenceStart sequence, int depth)
    {
        var mark = sequence.Start;
        var node = new Node(NodeKind.List, LineOf(mark), ColumnOf(mark));
        _budget.Take(1, node.Line, node.Column);
        if (depth > _budget.MaxDepth)
        {
            return Skip(node);
        }

        Remember(sequence.Anchor, node);
        var first = _maps.ItemMark;
        Advance();
        while (_parser.Current is not SequenceEnd)
        {
            _maps.AddItem(ReadNode(depth + 1));
            Advance();
        }

        node.Complete(_maps.TakeItems(first));
        return node;
    }

    private Node ReadMap(MappingStart mapping, int depth)
    {
        var mark = mapping.Start;
        var node = new Node(NodeKind.Map, LineOf(mark), ColumnOf(mark));
        _budget.Take(1, node.Line, node.Column);
        if (depth > _budget.MaxDepth)
        {
            return Skip(node);
        }

        Remember(mapping.Anchor, node);
        var first = _maps.EntryMark;
        Advance();
        while (_parser.Current is not MappingEnd)
        {
            ReadEntry(node, depth);
            Advance();
        }

        node.Complete(_maps.TakeEntries(first, node));
        return node;
    }

    // Too deep for us need not be too deep for eksctl: the rest of the document is still worth a look.
    private Node Skip(Node node)
    {
        for (var open = 1; open > 0; )
        {
            Advance();
            open += _parser.Current!.NestingIncrease;
            _budget.Take(1, node.Line, node.Column);
        }

        return TooDeep(node.Line, node.Column);
    }

    private Node TooDeep(int line, int column)
    {
        _problems.Add(_budget.TooDeep(line, column));
        return new(NodeKind.Null, line, column);
    }

    private void ReadEntry(Node map, int depth)
    {
        var mark = _parser.Current!.Start;
        _budget.Take(1, LineOf(mark), ColumnOf(mark));
        if (_parser.Current is Scalar { Anchor.IsEmpty: true } scalar)
        {
            if (IsMerge(scalar))
            {
                Advance();
                Merge(ReadNode(depth + 1), mark);
                return;
            }

            var kind = Resolve(scalar, out var json);
            var key = kind == NodeKind.Text ? json : KeyOf(kind, json, mark);
            Advance();
            if (key is null)
            {
                NullKey(map, mark, depth);
                return;
            }

            _maps.AddEntry(
                new(key, kind, LineOf(mark), ColumnOf(mark), ReadNode(depth + 1))
                {
                    Written = ReferenceEquals(key, scalar.Value) ? null : scalar.Value,
                }
            );
            return;
        }

        var node = ReadNode(depth + 1);
        if (node.Kind >= NodeKind.List)
        {
            throw Fail(mark, "A list or a map can't be the key of a map. Text with {{ }} needs quotes.");
        }

        var text = node.Kind == NodeKind.Text ? node.Text! : KeyOf(node.Kind, node.Text ?? "", mark);
        Advance();
        if (text is null)
        {
            NullKey(map, mark, depth);
            return;
        }

        _maps.AddEntry(new(text, node.Kind, LineOf(mark), ColumnOf(mark), ReadNode(depth + 1)));
    }

    private static bool IsMerge(Scalar scalar) =>
        scalar.Value == MergeKey
        && (scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : scalar.Tag == TagPrefix + "merge");

    private string? KeyOf(NodeKind kind, string json, Mark mark) =>
        kind switch
        {
            NodeKind.Boolean => json,
            NodeKind.Number
                when long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => json,
            NodeKind.Number when ulong.TryParse(json, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                throw Fail(mark, $"The number {json} is too large for a key."),
            NodeKind.Number
                when double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) =>
                GoFloat.KeyOf(value),
            _ => null,
        };

    private void NullKey(Node map, Mark mark, int depth)
    {
        _ = ReadNode(depth + 1);
        const string Message = "A key can't be null, infinite or not a number. Text such as null and ~ needs quotes.";
        _problems.Add(new(ProblemKind.Unrepresentable, LineOf(mark), ColumnOf(mark), Message, map));
    }

    // Go takes the merged entries in where the key stands; a key that comes twice counts as written twice.
    private void Merge(Node merged, Mark mark)
    {
        switch (merged.Kind)
        {
            case NodeKind.Map when merged.IsComplete:
                MergeMap(merged, mark);
                break;
            case NodeKind.List:
                for (var i = merged.Items.Length - 1; i >= 0; i--)
                {
                    if (merged.Items[i].Kind != NodeKind.Map)
                    {
                        throw Fail(mark, "Only maps can be merged with '<<'.");
                    }

                    MergeMap(merged.Items[i], mark);
                }

                break;
            default:
                throw Fail(mark, "Only maps can be merged with '<<'.");
        }
    }

    private void MergeMap(Node map, Mark mark)
    {
        _budget.Take(map.Entries.Length, LineOf(mark), ColumnOf(mark));
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

        if (!_budget.TryTake(node.Size))
        {
            throw new TreeException(
                new(
                    ProblemKind.TooManyAliases,
                    LineOf(mark),
                    ColumnOf(mark),
                    "Aliases make the document many times larger than it is written."
                )
            );
        }

        return depth - 1 + node.Height > _budget.MaxDepth ? TooDeep(LineOf(mark), ColumnOf(mark)) : node;
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

        if (scalar.Tag.IsEmpty)
        {
            return scalar.Style == ScalarStyle.Plain ? (NodeKind)YamlScalar.Resolve(json, out json) : NodeKind.Text;
        }

        if (scalar.Tag.IsNonSpecific)
        {
            return (NodeKind)YamlScalar.Resolve(json, out json);
        }

        return scalar.Tag.Value.StartsWith(TagPrefix, StringComparison.Ordinal)
            ? ResolveTagged(scalar, scalar.Tag.Value[TagPrefix.Length..], ref json)
            : NodeKind.Text;
    }

    private NodeKind ResolveTagged(Scalar scalar, string tag, ref string json)
    {
        switch (tag)
        {
            case "str":
                return NodeKind.Text;
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
