using System.Text;
using System.Text.Json;

namespace EksSpec.Reading.Nodes;

/// <summary>Makes a tree of JSON as the API server reads it: no comments, no trailing commas, numbers as they are written.</summary>
internal sealed class JsonTreeBuilder(ReadOnlyMemory<byte> json, TreeBudget budget, List<Problem> problems)
{
    // Go's JSON reader refuses what nests deeper.
    private const int GoDepth = 10_000;

    private readonly MapBuilder _maps = new(problems);
    private int _counted;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Reads the one value of the text.</summary>
    /// <exception cref="TreeException">It is not JSON, or a limit is reached.</exception>
    public Node Read()
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = GoDepth });
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, 1);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            var column = (int)(e.BytePositionInLine ?? 0) + 1;
            const string Message = "The text begins with a brace, but it is not JSON here.";
            throw new TreeException(new(ProblemKind.Syntax, line, column, Message));
        }
        catch (InvalidOperationException)
        {
            throw new TreeException(new(ProblemKind.Syntax, _line, _column, "A text here is not valid Unicode."));
        }
    }

    private Node ReadNode(ref Utf8JsonReader reader, int depth)
    {
        Locate((int)reader.TokenStartIndex);
        budget.Take(1, _line, _column);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(ref reader, depth),
            JsonTokenType.StartArray => ReadList(ref reader, depth),
            JsonTokenType.String => new(NodeKind.Text, _line, _column, reader.GetString()),
            JsonTokenType.Number => new(NodeKind.Number, _line, _column, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new(NodeKind.Boolean, _line, _column, "true"),
            JsonTokenType.False => new(NodeKind.Boolean, _line, _column, "false"),
            _ => new(NodeKind.Null, _line, _column),
        };
    }

    private Node ReadList(ref Utf8JsonReader reader, int depth)
    {
        var node = new Node(NodeKind.List, _line, _column);
        if (depth > budget.MaxDepth)
        {
            return Skip(ref reader);
        }

        var first = _maps.ItemMark;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _maps.AddItem(ReadNode(ref reader, depth + 1));
        }

        node.Complete(_maps.TakeItems(first));
        return node;
    }

    private Node ReadMap(ref Utf8JsonReader reader, int depth)
    {
        var node = new Node(NodeKind.Map, _line, _column);
        if (depth > budget.MaxDepth)
        {
            return Skip(ref reader);
        }

        var first = _maps.EntryMark;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Locate((int)reader.TokenStartIndex);
            budget.Take(1, _line, _column);
            var (key, line, column) = (reader.GetString()!, _line, _column);
            reader.Read();
            _maps.AddEntry(new(key, NodeKind.Text, line, column, ReadNode(ref reader, depth + 1)));
        }

        node.Complete(_maps.TakeEntries(first, node));
        return node;
    }

    private Node Skip(ref Utf8JsonReader reader)
    {
        problems.Add(budget.TooDeep(_line, _column));
        reader.Skip();
        return new(NodeKind.Null, _line, _column);
    }

    // Tokens come in order, so lines and columns are counted once over the text.
    private void Locate(int index)
    {
        var passed = json.Span[_counted..index];
        for (var end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            _line++;
            _column = 1;
            passed = passed[(end + 1)..];
        }

        foreach (var b in passed)
        {
            _column += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        _counted = index;
    }
}
