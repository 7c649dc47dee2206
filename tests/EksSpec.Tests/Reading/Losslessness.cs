using EksSpec.Reading.Yaml;

namespace EksSpec.Tests.Reading;

/// <summary>
/// Holds trees against their text: put together again from its tokens a document is what stood there, every token is found in
/// the tree, and the spans of the nodes nest in the order of the text.
/// </summary>
internal static class Losslessness
{
    /// <summary>What is wrong with the trees of a text; null where nothing is.</summary>
    public static string? FaultOf(YamlText text)
    {
        var at = 0;
        var isBroken = false;
        foreach (var tree in Trees.Of(text))
        {
            if (tree is null)
            {
                isBroken = true;
                continue;
            }

            if (tree.Start < at || (!isBroken && !IsBlank(text.Span[at..tree.Start])))
            {
                return $"The document at {tree.Start} doesn't follow what ends at {at}.";
            }

            isBroken = false;
            var tokens = TreeTokens.Of(tree).ToList();
            if ((FaultOfTokens(tree, tokens, out at) ?? FaultOfNodes(tree, tokens) ?? FaultOfSpans(tree)) is { } fault)
            {
                return $"The document at {tree.Start}: {fault}";
            }
        }

        return null;
    }

    private static string? FaultOfTokens(YamlTree tree, List<Token> tokens, out int at)
    {
        var text = tree.Source.Span;
        var together = new List<byte>();
        at = tree.Start;
        foreach (var token in tokens)
        {
            if (token.Start < at || token.End < token.Start || !IsBlank(text[at..token.Start]))
            {
                return $"{token.Kind} at {token.Start} doesn't follow what ends at {at}.";
            }

            together.AddRange(text[at..token.Start]);
            together.AddRange(text[token.Start..token.End]);
            at = token.End;
        }

        return text[tree.Start..at].SequenceEqual(together.ToArray()) ? null : "It is another text.";
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var length = text[at..] switch
            {
                [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => 1,
                [0xC2, 0x85, ..] => 2,
                [0xE2, 0x80, 0xA8 or 0xA9, ..] => 3,
                [0xEF, 0xBB, 0xBF, ..] => 3,
                _ => 0,
            };
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static string? FaultOfNodes(YamlTree tree, List<Token> tokens)
    {
        var expected = new HashSet<(TokenKind, int, int)>();
        for (var i = 0; i < tree.Count; i++)
        {
            ref var node = ref tree[i];
            switch (node.Style)
            {
                case YamlStyle.Alias:
                    expected.Add((TokenKind.Alias, node.Start, node.End));
                    break;
                case YamlStyle.FlowList:
                    expected.Add((TokenKind.FlowListStart, node.Start, node.Start + 1));
                    expected.Add((TokenKind.FlowListEnd, node.End - 1, node.End));
                    break;
                case YamlStyle.FlowMap when tree.HasBrackets(i):
                    expected.Add((TokenKind.FlowMapStart, node.Start, node.Start + 1));
                    expected.Add((TokenKind.FlowMapEnd, node.End - 1, node.End));
                    break;
                case > YamlStyle.Empty and < YamlStyle.Alias:
                    expected.Add((TokenKind.Scalar, node.Start, node.End));
                    break;
            }
        }

        var found = new HashSet<(TokenKind, int, int)>();
        var properties = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.BlockHeader:
                    i += tokens[i + 1].Kind == TokenKind.Comment ? 2 : 1;
                    found.Add((TokenKind.Scalar, token.Start, tokens[i].End));
                    break;
                // In [? ]] the first bracket closes nothing: Go's reader passes over it.
                case TokenKind.FlowListEnd when tokens[i - 1].Kind == TokenKind.Key:
                    break;
                case TokenKind.Scalar or TokenKind.Alias:
                case >= TokenKind.FlowListStart and <= TokenKind.FlowMapEnd:
                    found.Add((token.Kind, token.Start, token.End));
                    break;
                case TokenKind.Anchor or TokenKind.Tag:
                    properties.Add(token);
                    break;
            }
        }

        expected.SymmetricExceptWith(found);
        return expected.Count > 0 ? $"{expected.First()} is only in one of tree and text."
            : properties.Count != tree.Properties.Sum(p => (p.Anchor is null ? 0 : 1) + (p.Tag is null ? 0 : 1))
                ? "Anchors and tags are others."
            : properties.Exists(token =>
                !Array.Exists(tree.Properties, p => p.Start <= token.Start && token.End <= p.End)
            )
                ? "An anchor or a tag belongs to nothing."
            : null;
    }

    private static string? FaultOfSpans(YamlTree tree)
    {
        var open = new Stack<int>();
        var at = tree.Start;
        for (var i = 0; i < tree.Count; i++)
        {
            ref var node = ref tree[i];
            var start = tree.Has(i, YamlMarks.HasProperties) ? tree.PropertiesOf(i).Start : node.Start;
            if (start < at || node.Start < start || node.End < node.Start)
            {
                return $"Node {i} ({node.Style}) begins at {start} and ends at {node.End}, behind {at}.";
            }

            at = node.Style < YamlStyle.BlockList ? node.End : node.Start;
            if (node.Style >= YamlStyle.BlockList)
            {
                open.Push(i);
            }

            while (open.TryPeek(out var outer) && tree.Behind(outer) == i + 1)
            {
                ref var closed = ref tree[open.Pop()];
                var isBlock = closed.Style is YamlStyle.BlockList or YamlStyle.BlockMap;
                if (
                    closed.End < at
                    || (
                        isBlock
                        && closed.End != at
                        && tree.Source.Bytes[closed.End - 1] is not ((byte)'-' or (byte)':' or (byte)'?')
                    )
                )
                {
                    return $"{closed.Style} at {closed.Start} ends at {closed.End}, its last value at {at}.";
                }

                at = closed.End;
            }
        }

        return open.Count > 0 ? "Something is not closed."
            : at <= tree.End ? null
            : "It ends before its last value.";
    }
}
