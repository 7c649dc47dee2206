using System.Globalization;
using System.Text;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>
/// Says what the nodes of a tree mean to eksctl and the API server, which read YAML 1.1 as Go does and turn it into JSON: this
/// file the scalars, <c>TreeMeaning.Maps.cs</c> keys and merged maps, <c>TreeMeaning.Aliases.cs</c> what aliases may cost.
/// </summary>
internal sealed partial class TreeMeaning(YamlTree tree, TreeBudget budget, List<Problem> problems)
{
    // Whether a number is there that JSON can't hold; it has no spelling.
    private bool _isUnrepresentable;

    /// <summary>Finds out what everything in the tree means.</summary>
    /// <exception cref="TreeException">Something has no meaning: a list as a key, an alias of a value in itself.</exception>
    public void Resolve()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            ref var node = ref tree[i];
            node.Kind = node.Style switch
            {
                YamlStyle.BlockList or YamlStyle.FlowList => NodeKind.List,
                YamlStyle.BlockMap or YamlStyle.FlowMap => NodeKind.Map,
                YamlStyle.Alias => NodeKind.Null,
                _ => ResolveScalar(i),
            };
        }

        if (tree.HasAliases)
        {
            CheckAliases();
        }

        CompleteMaps();
        if (_isUnrepresentable)
        {
            ReportUnrepresentable();
        }
    }

    private NodeKind ResolveScalar(int index)
    {
        ref var node = ref tree[index];
        var tag = TagOf(index);
        return tag is not null && tag.StartsWith(YamlParser.TagPrefix, StringComparison.Ordinal)
                ? ResolveTagged(index, tag[YamlParser.TagPrefix.Length..])
            : tag is not null ? NodeKind.Text
            : node.Style == YamlStyle.Empty ? NodeKind.Null
            : node.Style == YamlStyle.Plain && MayBeMore(tree.ContentOf(index)) ? ResolvePlain(index)
            : NodeKind.Text;
    }

    private string? TagOf(int index) => tree.Has(index, YamlMarks.HasProperties) ? tree.PropertiesOf(index).Tag : null;

    // Whether a plain scalar may be something else than text: nearly all of them show that they aren't in their first sign.
    private static bool MayBeMore(ReadOnlySpan<byte> content) =>
        (char)content[0] switch
        {
            (>= '0' and <= '9') or '+' or '-' or '.' or '~' => true,
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => MayBeWord(content),
            _ => false,
        };

    private static bool MayBeWord(ReadOnlySpan<byte> content) =>
        content.Length switch
        {
            1 => true,
            2 => Ascii.EqualsIgnoreCase(content, "no"u8) || Ascii.EqualsIgnoreCase(content, "on"u8),
            3 => Ascii.EqualsIgnoreCase(content, "yes"u8) || Ascii.EqualsIgnoreCase(content, "off"u8),
            4 => Ascii.EqualsIgnoreCase(content, "true"u8) || Ascii.EqualsIgnoreCase(content, "null"u8),
            5 => Ascii.EqualsIgnoreCase(content, "false"u8),
            _ => false,
        };

    private NodeKind ResolvePlain(int index)
    {
        ref var node = ref tree[index];
        var content = tree.ContentOf(index);
        // The few words are made once for all documents.
        var written =
            node.Text ?? (char.IsAsciiLetter((char)content[0]) ? KeyCache.Get(content) : tree.WrittenOf(index));
        var kind = (NodeKind)YamlScalar.Resolve(written, out var json);
        node.Text = kind == NodeKind.Null ? null : json;
        _isUnrepresentable |= kind == NodeKind.Number && json.Length == 0;
        return kind;
    }

    // Infinity and what is no number can be keys, but no values.
    private void ReportUnrepresentable()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i] is { Kind: NodeKind.Number, Text: "" })
            {
                tree[i].Text = "0";
                // It may stand for a secret, so it isn't shown.
                const string Message = "The value is a number that JSON can't hold.";
                const string Fix = "Put it in quotes if text is meant.";
                problems.Add(ProblemAt(i, ProblemKind.Unrepresentable, Message, i) with { Fix = Fix });
            }
        }
    }

    private NodeKind ResolveTagged(int index, string tag)
    {
        ref var node = ref tree[index];
        var written = node.Text ?? tree.WrittenOf(index);
        switch (tag)
        {
            case "binary":
                node.Text = GoBase64.Decode(written) is { } bytes
                    ? Encoding.UTF8.GetString(bytes)
                    : throw Fail(index, "The value is tagged '!!binary' but is not base64.", "Correct the base64.");
                return NodeKind.Text;
            case "null" or "bool" or "int" or "float" or "timestamp":
                var kind = (NodeKind)YamlScalar.Resolve(written, out var json);
                if (!Fits(tag, kind, written, json))
                {
                    throw Fail(
                        index,
                        $"The value is not what its tag '!!{tag}' says.",
                        "Remove the tag, or correct the value."
                    );
                }

                node.Text = kind == NodeKind.Null ? null : json;
                _isUnrepresentable |= kind == NodeKind.Number && json.Length == 0;
                return kind;
            default:
                node.Text = written;
                return NodeKind.Text;
        }
    }

    private static bool Fits(string tag, NodeKind kind, string written, string json) =>
        tag switch
        {
            "null" => kind == NodeKind.Null,
            "bool" => kind == NodeKind.Boolean,
            "timestamp" => kind == NodeKind.Text && written is [>= '0' and <= '9', ..],
            "float" => kind == NodeKind.Number,
            _ => kind == NodeKind.Number && !json.AsSpan().ContainsAny(".eE"),
        };

    private Problem ProblemAt(int index, ProblemKind kind, string message, int? owner = null) =>
        new(kind, tree.Source.LineOf(tree[index].Start), tree.Source.ColumnOf(tree[index].Start), message, owner);

    private TreeException Fail(int index, string message, string fix) =>
        new(ProblemAt(index, ProblemKind.Syntax, message) with { Fix = fix });
}
