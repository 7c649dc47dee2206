using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>What the aliases of a document cost when each is followed.</summary>
/// <remarks>
/// An alias stands behind the whole value of its anchor, so one pass in the order of the text knows the cost of every value
/// that an alias can lead to.
/// </remarks>
internal sealed class AliasCost
{
    private const int SmallDocument = 400_000;
    private const int LargeDocument = 4_000_000;

    private readonly YamlTree _tree;

    // The cost of all nodes before each one.
    private readonly long[] _before;
    private int _decoded;
    private int _aliased;

    public AliasCost(YamlTree tree)
    {
        _tree = tree;
        _before = new long[tree.Count + 1];
        for (var i = 0; i < tree.Count; i++)
        {
            var cost = tree[i].Style == YamlStyle.Alias ? Of(tree[i].Next) : 1;
            _before[i + 1] = Math.Min(_before[i] + cost, int.MaxValue);
        }
    }

    /// <summary>How many values and keys a value has, with those that aliases bring.</summary>
    public long Of(int index) => _before[_tree.Behind(index)] - _before[index];

    /// <summary>
    /// Whether aliases repeat too much of a document. The counting and the figures are those of Go's reader, so that a document
    /// is refused here exactly when eksctl and the API server refuse it.
    /// </summary>
    /// <remarks>The caller has bounded what the whole document costs, and how deep aliases lead into one another.</remarks>
    public bool IsExcessive() => Walk(0, _tree.Count, isAliased: false);

    private bool Walk(int from, int to, bool isAliased)
    {
        for (var i = from; i < to; i++)
        {
            ref var node = ref _tree[i];
            if (node.Style != YamlStyle.Alias)
            {
                if (Count(isAliased))
                {
                    return true;
                }
            }
            else if (Count(isAliased) || Walk(node.Next, _tree.Behind(node.Next), isAliased: true))
            {
                return true;
            }
        }

        return false;
    }

    private bool Count(bool isAliased)
    {
        _decoded++;
        _aliased += isAliased ? 1 : 0;
        return _aliased > 100 && _decoded > 1000 && (double)_aliased / _decoded > Allowed(_decoded);
    }

    private static double Allowed(int decoded) =>
        decoded <= SmallDocument ? 0.99
        : decoded >= LargeDocument ? 0.10
        : 0.99 - (0.89 * ((double)(decoded - SmallDocument) / (LargeDocument - SmallDocument)));
}
