using System.Collections;
using System.Text;
using EksSpec.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using VersionDirective = YamlDotNet.Core.Tokens.VersionDirective;

namespace EksSpec.Reading.Events;

/// <summary>Tells trees as events of YamlDotNet.</summary>
internal sealed class TreeEvents(YamlText text)
{
    private readonly Marks _marks = new(text);

    /// <summary>The event before all documents.</summary>
    public ParsingEvent Start()
    {
        var mark = _marks.At(0);
        return new StreamStart(mark, mark);
    }

    /// <summary>The event behind all documents.</summary>
    public ParsingEvent End()
    {
        var mark = _marks.At(text.Length);
        return new StreamEnd(mark, mark);
    }

    /// <summary>The events of a document.</summary>
    /// <exception cref="YamlException">YamlDotNet has no event for something in it.</exception>
    public IEnumerable<ParsingEvent> Of(YamlTree tree)
    {
        yield return StartOf(tree);
        var keys = KeysOf(tree);
        var open = new Stack<int>();
        for (var i = 0; i < tree.Count; i++)
        {
            yield return EventOf(tree, i, keys[i]);
            if (tree[i].Style >= YamlStyle.BlockList)
            {
                open.Push(i);
            }

            while (open.TryPeek(out var last) && tree.Behind(last) == i + 1)
            {
                yield return EndOf(tree, open.Pop());
            }
        }

        yield return EndOf(tree);
    }

    private DocumentStart StartOf(YamlTree tree)
    {
        VersionDirective? version = null;
        var tags = new TagDirectiveCollection();
        foreach (var directive in tree.Directives)
        {
            if (directive.Kind == TokenKind.TagDirective)
            {
                tags.Add(new(directive.Handle!, directive.Text!));
            }
            else
            {
                version = new(new(1, 1));
            }
        }

        // As YamlDotNet's own parser tells them.
        AddDefault(tags, "!", "!");
        AddDefault(tags, "!!", YamlParser.TagPrefix);
        if (tree.StartMarker < 0)
        {
            var here = _marks.At(tree.Has(0, YamlMarks.HasProperties) ? tree.PropertiesOf(0).Start : tree[0].Start);
            return new(version, tags, true, here, here);
        }

        var start = _marks.At(tree.Directives is [var first, ..] ? first.Start : tree.StartMarker);
        return new(version, tags, false, start, _marks.At(tree.StartMarker + 3));
    }

    private static void AddDefault(TagDirectiveCollection tags, string handle, string prefix)
    {
        if (!tags.Contains(handle))
        {
            tags.Add(new(handle, prefix));
        }
    }

    private DocumentEnd EndOf(YamlTree tree)
    {
        var start = _marks.At(tree.HasEndMarker ? tree.End - 3 : tree.End);
        return new(!tree.HasEndMarker, start, _marks.At(tree.End));
    }

    private static BitArray KeysOf(YamlTree tree)
    {
        var keys = new BitArray(tree.Count);
        for (var map = 0; map < tree.Count; map++)
        {
            if (tree[map].Style is YamlStyle.BlockMap or YamlStyle.FlowMap)
            {
                for (var key = map + 1; key < tree.Behind(map); key = tree.Behind(tree.Behind(key)))
                {
                    keys[key] = true;
                }
            }
        }

        return keys;
    }

    private ParsingEvent EventOf(YamlTree tree, int index, bool isKey)
    {
        ref var node = ref tree[index];
        var properties = tree.Has(index, YamlMarks.HasProperties) ? tree.PropertiesOf(index) : default;
        var start = _marks.At(tree.Has(index, YamlMarks.HasProperties) ? properties.Start : node.Start);
        var anchor = properties.Anchor is { } name ? new AnchorName(name) : AnchorName.Empty;
        var tag = TagOf(properties.Tag, start);
        var openEnd = tree.HasBrackets(index) ? node.Start + 1 : node.Start;
        switch (node.Style)
        {
            case YamlStyle.Alias:
                var alias = Encoding.ASCII.GetString(text.Bytes, node.Start + 1, node.End - node.Start - 1);
                return new AnchorAlias(new(alias), start, _marks.At(node.End));
            case YamlStyle.BlockList or YamlStyle.FlowList:
                var listStyle = node.Style == YamlStyle.FlowList ? SequenceStyle.Flow : SequenceStyle.Block;
                return new SequenceStart(anchor, tag, tag.IsEmpty, listStyle, start, _marks.At(openEnd));
            case YamlStyle.BlockMap or YamlStyle.FlowMap:
                var mapStyle = node.Style == YamlStyle.FlowMap ? MappingStyle.Flow : MappingStyle.Block;
                return new MappingStart(anchor, tag, tag.IsEmpty, mapStyle, start, _marks.At(openEnd));
            default:
                var value = node.Style == YamlStyle.Empty ? "" : node.Text ?? tree.WrittenOf(index);
                var style = StyleOf(node.Style);
                // As YamlDotNet has it: with the tag ! every scalar counts as plain but the one that is not there.
                var isPlain = tag.IsEmpty
                    ? style == ScalarStyle.Plain
                    : tag.IsNonSpecific && node.Style != YamlStyle.Empty;
                var isQuoted = tag.IsEmpty && !isPlain;
                return new Scalar(anchor, tag, value, style, isPlain, isQuoted, start, _marks.At(node.End), isKey);
        }
    }

    private ParsingEvent EndOf(YamlTree tree, int index)
    {
        var node = tree[index];
        var start = _marks.At(tree.HasBrackets(index) ? node.End - 1 : node.End);
        var end = _marks.At(node.End);
        return node.Style is YamlStyle.BlockList or YamlStyle.FlowList
            ? new SequenceEnd(start, end)
            : new MappingEnd(start, end);
    }

    private static TagName TagOf(string? tag, in Mark at) =>
        tag is null ? TagName.Empty
        : tag.StartsWith('!') || Uri.IsWellFormedUriString(tag, UriKind.RelativeOrAbsolute) ? new(tag)
        : throw new SemanticErrorException(at, at, "A tag stands here that is no URI, and YamlDotNet takes no other.");

    private static ScalarStyle StyleOf(YamlStyle style) =>
        style switch
        {
            YamlStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlStyle.Literal => ScalarStyle.Literal,
            YamlStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
}
