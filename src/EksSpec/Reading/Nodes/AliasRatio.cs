namespace EksSpec.Reading.Nodes;

/// <summary>
/// Go's YAML reader gives up on a document when too large a part of it comes from aliases: the counting and the figures are
/// those of <c>yaml.v2</c>, so that a document is refused here exactly when eksctl and the API server refuse it.
/// </summary>
internal struct AliasRatio
{
    private const int SmallDocument = 400_000;
    private const int LargeDocument = 4_000_000;

    private readonly HashSet<Node> _seen;
    private int _decoded;
    private int _aliased;

    private AliasRatio(HashSet<Node> seen) => _seen = seen;

    /// <summary>Whether aliases repeat too much of a document.</summary>
    /// <param name="root">The document; the caller has bounded its expanded size.</param>
    public static bool IsExcessive(Node root)
    {
        var count = new AliasRatio(new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>));
        return count.Walk(root, aliased: false);
    }

    private bool Walk(Node node, bool aliased)
    {
        // The second meeting of a node is an alias: a node that counts itself and the value behind it.
        if (!aliased && !_seen.Add(node))
        {
            aliased = true;
            Count(aliased: false);
        }

        if (Count(aliased))
        {
            return true;
        }

        foreach (var item in node.Items)
        {
            if (Walk(item, aliased))
            {
                return true;
            }
        }

        foreach (ref readonly var entry in node.Entries)
        {
            if (Count(aliased) || Walk(entry.Value, aliased))
            {
                return true;
            }
        }

        return false;
    }

    private bool Count(bool aliased)
    {
        _decoded++;
        _aliased += aliased ? 1 : 0;
        return _aliased > 100 && _decoded > 1000 && (double)_aliased / _decoded > Allowed(_decoded);
    }

    private static double Allowed(int decoded) =>
        decoded <= SmallDocument ? 0.99
        : decoded >= LargeDocument ? 0.10
        : 0.99 - (0.89 * ((double)(decoded - SmallDocument) / (LargeDocument - SmallDocument)));
}
