using System.Text;
using System.Text.Json;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>Makes a tree of JSON as the API server reads it: no comments, no trailing commas, numbers as they are written.</summary>
internal sealed class JsonTreeBuilder(YamlText text, int start, TreeBudget budget, List<Problem> problems)
{
    // Go's JSON reader refuses what nests deeper.
    private const int GoDepth = 10_000;

    private readonly YamlTree _tree = new(text) { IsJson = true };

    /// <summary>The byte behind the value.</summary>
    public int End { get; private set; }

    /// <summary>Reads one value.</summary>
    /// <exception cref="TreeException">It is not JSON, or a limit is reached.</exception>
    public YamlTree Read()
    {
        var reader = new Utf8JsonReader(text.Span[start..], new JsonReaderOptions { MaxDepth = GoDepth });
        try
        {
            reader.Read();
            ReadNode(ref reader, 1);
            End = start + (int)reader.BytesConsumed;
            new TreeMeaning(_tree, budget, problems).CompleteMaps();
            return _tree;
        }
        catch (JsonException e)
        {
            var line = text.LineOf(start) + (int)(e.LineNumber ?? 0);
            var first = Math.Max(text.StartOf(line), start);
            throw Fail(first + (int)(e.BytePositionInLine ?? 0), "The text begins as JSON, but it is not JSON here.");
        }
        catch (InvalidOperationException)
        {
            throw Fail(PlaceOf(ref reader), "A text here is not valid Unicode.");
        }
    }

    private TreeException Fail(int at, string message) =>
        new(
            new(
                ProblemKind.Syntax,
                text.LineOf(at),
                text.ColumnOf(at),
                message,
                Fix: "Correct the JSON, or write YAML."
            )
        );

    private int PlaceOf(ref Utf8JsonReader reader) => start + (int)reader.TokenStartIndex;

    private void ReadNode(ref Utf8JsonReader reader, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadChildren(ref reader, depth, NodeKind.Map);
                break;
            case JsonTokenType.StartArray:
                ReadChildren(ref reader, depth, NodeKind.List);
                break;
            case JsonTokenType.String or JsonTokenType.PropertyName:
                Add(
                    ref reader,
                    NodeKind.Text,
                    YamlStyle.DoubleQuoted,
                    reader.ValueIsEscaped ? reader.GetString() : null
                );
                break;
            case JsonTokenType.Number:
                Add(ref reader, NodeKind.Number, YamlStyle.Plain);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Add(ref reader, NodeKind.Boolean, YamlStyle.Plain);
                break;
            default:
                Add(ref reader, NodeKind.Null, YamlStyle.Plain);
                break;
        }
    }

    private void ReadChildren(ref Utf8JsonReader reader, int depth, NodeKind kind)
    {
        if (depth > budget.MaxDepth)
        {
            var at = PlaceOf(ref reader);
            if (!problems.Exists(problem => problem.Kind == ProblemKind.TooDeep))
            {
                problems.Add(budget.TooDeep(text.LineOf(at), text.ColumnOf(at)));
            }

            Add(ref reader, NodeKind.Null, YamlStyle.Empty);
            reader.Skip();
            return;
        }

        var index = Add(ref reader, kind, kind == NodeKind.Map ? YamlStyle.FlowMap : YamlStyle.FlowList);
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            ReadNode(ref reader, depth + 1);
        }

        _tree.Close(index, start + (int)reader.BytesConsumed);
    }

    private int Add(ref Utf8JsonReader reader, NodeKind kind, YamlStyle style, string? spelled = null)
    {
        var at = PlaceOf(ref reader);
        if (!budget.TryTake(1))
        {
            throw new TreeException(budget.TooMany(text.LineOf(at), text.ColumnOf(at)));
        }

        return _tree.Add(
            new()
            {
                Start = at,
                End = at + reader.ValueSpan.Length + (style == YamlStyle.DoubleQuoted ? 2 : 0),
                Kind = kind,
                Style = style,
                Text = spelled,
            }
        );
    }
}
