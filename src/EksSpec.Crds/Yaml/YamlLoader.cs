using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Crds;

/// <summary>Reads the documents of a file.</summary>
internal sealed class YamlLoader
{
    // Deeper than any definition that an API server takes, and shallow enough for the stack.
    private const int DeepestLevel = 256;

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _events;
    private readonly CancellationToken _cancellation;

    private YamlLoader(string text, CancellationToken cancellation)
    {
        _events = new(new Scanner(new StringReader(text), skipComments: true));
        _cancellation = cancellation;
    }

    /// <summary>The documents.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static List<YamlNode> Load(string text, bool isJson, CancellationToken cancellation)
    {
        // A string of JSON holds no tab; everywhere else it is a blank, which YAML does not take it for.
        var loader = new YamlLoader(isJson ? text.Replace('\t', ' ') : text, cancellation);
        var documents = new List<YamlNode>();
        while (loader._events.MoveNext())
        {
            if (loader._events.Current is DocumentStart)
            {
                loader._anchors.Clear();
                loader.Next();
                documents.Add(loader.Read(0));
            }
        }

        return documents;
    }

    private ParsingEvent Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        return _events.MoveNext() ? _events.Current! : throw new YamlException("The document has no end.");
    }

    // Stands on the first event of a node, and leaves on its last.
    private YamlNode Read(int level)
    {
        var at = _events.Current!;
        if (level > DeepestLevel)
        {
            throw new YamlException(at.Start, at.End, $"The document nests deeper than {DeepestLevel} levels.");
        }

        var node = at switch
        {
            AnchorAlias alias => Anchored(alias),
            Scalar scalar => YamlScalars.Of(scalar),
            SequenceStart => ReadList(at, level),
            MappingStart => ReadMap(at, level),
            _ => throw new YamlException(at.Start, at.End, "There is no value."),
        };
        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }

        return node;
    }

    private YamlNode Anchored(AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value.Value, out var node)
            ? node
            : throw new YamlException(alias.Start, alias.End, $"There is no anchor '{alias.Value.Value}' before.");

    private YamlNode ReadList(ParsingEvent at, int level)
    {
        var list = Collection(YamlKind.List, at);
        while (Next() is not SequenceEnd)
        {
            list.Items.Add(Read(level + 1));
        }

        return list;
    }

    private YamlNode ReadMap(ParsingEvent at, int level)
    {
        var map = Collection(YamlKind.Map, at);
        while (Next() is var key and not MappingEnd)
        {
            var name = Read(level + 1).Scalar;
            Next();
            var value = Read(level + 1);
            map.Entries.Add(
                new(name ?? throw new YamlException(key.Start, key.End, "A key of a map is a list or a map."), value)
            );
        }

        return map;
    }

    private static YamlNode Collection(YamlKind kind, ParsingEvent at) =>
        new(kind, null, (int)at.Start.Line - 1, (int)at.Start.Column - 1);
}
