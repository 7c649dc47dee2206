using System.Buffers;
using System.Text.Json;
using EksSpec.Eksctl;
using EksSpec.Reading;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Editing;

/// <summary>What a text holds: its documents, each as one value that can be written, and their trees.</summary>
internal static class TextParts
{
    private static readonly ClusterConfig Usual = new();

    /// <summary>Whether a text is JSON, one value or several.</summary>
    public static bool IsJson(YamlText text)
    {
        try
        {
            var options = new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1000 };
            var reader = new Utf8JsonReader(text.Span, options);
            var isFirst = true;
            while (reader.Read())
            {
                if (isFirst && reader.TokenType != JsonTokenType.StartObject)
                {
                    return false;
                }

                isFirst = false;
            }

            return !isFirst;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The trees of a text, those without content too; null where it isn't YAML.</summary>
    public static List<YamlTree>? Trees(YamlText text, ReadOptions options)
    {
        var budget = new TreeBudget(options.MaxDepth, options.MaxNodes);
        var parser = new YamlParser(text, budget);
        var trees = new List<YamlTree>();
        try
        {
            var problems = new List<Problem>();
            while (parser.Read(problems) is { } tree)
            {
                new TreeMeaning(tree, budget, problems).Resolve();
                trees.Add(tree);
            }

            return trees;
        }
        catch (TreeException)
        {
            return null;
        }
    }

    /// <summary>Whether there is nothing in a document, except comments.</summary>
    public static bool IsEmpty(YamlTree tree) => Node.RootOf(tree).Kind == NodeKind.Null;

    /// <summary>All of a text as one document without content, for the comments in it.</summary>
    public static YamlTree AsEmpty(YamlText text)
    {
        var tree = new YamlTree(text) { End = text.Length };
        tree.Add(new() { Kind = NodeKind.Null });
        return tree;
    }

    /// <summary>The values to write for documents that were read: one for a list of objects, which was read as its objects.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="order">The order of custom resources.</param>
    public static List<object> Values(IEnumerable<SpecDocument> documents, FieldOrder order)
    {
        var values = new List<object>();
        var rest = new Queue<SpecDocument>(documents);
        while (rest.TryPeek(out var document))
        {
            values.Add(ValueOf(Node.RootOf(document.Root!.Value.Tree), rest, order));
        }

        return values;
    }

    private static object ValueOf(Node root, Queue<SpecDocument> rest, FieldOrder order)
    {
        if (KubernetesKinds.ItemsOf(root) is { } items && items.Items.Count() > 0)
        {
            return ListOf(root, items, rest, order);
        }

        var document = rest.Dequeue();
        // What eksctl never looks at was never held against its schema: a field of it could be lost.
        return document.IsIgnoredByEksctl ? InlineDocuments.Of(root)
            // What it is, eksctl makes out whatever the case of the two keys; its schema doesn't.
            : document.Value is ClusterConfig config
                ? config with
                {
                    ApiVersion = config.ApiVersion ?? Usual.ApiVersion,
                    Kind = config.Kind ?? Usual.Kind,
                }
            : order.Of(document.Value!);
    }

    private static InlineDocument ListOf(Node list, Node items, Queue<SpecDocument> rest, FieldOrder order)
    {
        var values = items
            .Items.ToList()
            .Select(item =>
                item.Kind == NodeKind.Null
                    ? InlineDocument.Null
                    : Inline(ValueOf(KubernetesKinds.WithKindOf(list, item), rest, order))
            )
            .ToValueList();
        var entries = ((InlineDocument)InlineDocuments.Of(list))
            .Entries.Select(entry => entry.Key == "items" ? new(entry.Key, InlineDocument.OfList(values)) : entry)
            .OrderBy(entry =>
                entry.Key is "apiVersion" ? 0
                : entry.Key is "kind" ? 1
                : entry.Key is "metadata" ? 2
                : 3
            );
        return InlineDocument.OfMap(entries.ToValueList());
    }

    private static InlineDocument Inline(object value)
    {
        if (value is InlineDocument inline)
        {
            return inline;
        }

        var text = new ArrayBufferWriter<byte>();
        CanonicalYaml.Write(value, text);
        return InlineDocuments.Of(Node.RootOf(Trees(new(text.WrittenSpan), new() { MaxDepth = 1000 })![0]));
    }
}
