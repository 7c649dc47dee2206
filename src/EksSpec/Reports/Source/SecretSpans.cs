using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reports;

/// <summary>Where texts of a document stand that no report may show.</summary>
/// <remarks>It goes by what is written, not by what is meant: what stands there twice, or is never read, is secret too.</remarks>
internal sealed class SecretSpans
{
    private readonly YamlTree _tree;
    private readonly List<Token> _spans = [];

    private SecretSpans(YamlTree tree) => _tree = tree;

    /// <summary>The places, each as the token that stands there, in the order of the text.</summary>
    public static IReadOnlyList<Token> Of(YamlTree tree)
    {
        var spans = new SecretSpans(tree);
        spans.Walk(0, isSecret: false);
        return [.. spans._spans.Distinct().OrderBy(span => span.Start)];
    }

    private void Walk(int index, bool isSecret)
    {
        switch (_tree[index].Style)
        {
            case YamlStyle.BlockList or YamlStyle.FlowList:
                WalkItems(index, isSecret);
                break;
            case YamlStyle.BlockMap or YamlStyle.FlowMap:
                WalkEntries(index, isSecret);
                break;
            case YamlStyle.Alias when isSecret:
                Hide(_tree[index].Next);
                break;
            case YamlStyle.Alias or YamlStyle.Empty:
                break;
            default:
                if (isSecret || SecretWords.AreIn(_tree.TextOf(index)))
                {
                    Hide(index);
                }

                break;
        }
    }

    private void WalkItems(int list, bool isSecret)
    {
        var follows = false;
        for (var item = list + 1; item < _tree.Behind(list); item = _tree.Behind(item))
        {
            Walk(item, isSecret || (follows && IsScalar(item)));
            // "--password" and what comes behind it.
            follows = IsScalar(item) && TextOf(item) is ['-', ..] flag && SecretWords.Announce(flag);
        }
    }

    private void WalkEntries(int map, bool isSecret)
    {
        var (isOfSecret, isOfMap, announces) = (false, false, false);
        foreach (var (key, value) in EntriesOf(map))
        {
            isOfSecret |=
                key == "kind" && TextOf(value).TrimEnd('s').Equals("Secret", StringComparison.OrdinalIgnoreCase);
            isOfMap |= key == "kind" && TextOf(value) == "ConfigMap";
            announces |= key == "name" && IsScalar(value) && SecretWords.Announce(TextOf(value));
        }

        foreach (var (key, value) in EntriesOf(map))
        {
            var hides =
                isSecret
                || (isOfSecret && key is not ("apiVersion" or "kind" or "type" or "immutable" or "metadata"))
                || key.Equals("stringData", StringComparison.OrdinalIgnoreCase)
                || key.EndsWith("last-applied-configuration", StringComparison.Ordinal)
                || (announces && key == "value")
                || (
                    SecretWords.Announce(key)
                    && _tree[_tree.Follow(value)].Kind is not (NodeKind.Map or NodeKind.Boolean)
                );
            if (isOfMap && key == "data" && !hides)
            {
                WalkData(value);
                continue;
            }

            Walk(value, hides);
        }
    }

    // What stands there in place of a text, may be one that was meant.
    private void WalkData(int data)
    {
        if (IsScalar(data) || _tree[data].Style is YamlStyle.BlockList or YamlStyle.FlowList)
        {
            Walk(data, isSecret: false);
            return;
        }

        foreach (var (key, value) in EntriesOf(data))
        {
            Walk(value, SecretWords.Announce(key));
        }
    }

    private IEnumerable<(string Key, int Value)> EntriesOf(int map)
    {
        for (var key = map + 1; key < _tree.Behind(map); )
        {
            var value = _tree.Behind(key);
            yield return (TextOf(_tree.Follow(key)), value);
            key = _tree.Behind(value);
        }
    }

    private bool IsScalar(int index) => _tree[index].Style < YamlStyle.BlockList;

    private string TextOf(int index) => _tree.TextOf(_tree.Follow(index)) ?? "";

    private void Hide(int index) => _spans.Add(new(TokenKind.Scalar, _tree[index].Start, _tree[index].End));
}
