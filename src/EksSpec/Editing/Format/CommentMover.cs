using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Finds for the comments of a document their places in another one that says the same.</summary>
internal sealed class CommentMover
{
    private readonly TreeShape _from;
    private readonly TreeShape _to;
    private readonly PlacedComments _moved = new();

    // The nodes of the one by those of the other; -1 for what isn't there, such as a field that is null.
    private readonly int[] _places;

    private CommentMover(TreeShape from, TreeShape to)
    {
        (_from, _to) = (from, to);
        _places = new int[from.Tree.Count];
        Array.Fill(_places, -1);
        Match(0, 0);
    }

    /// <summary>Moves them.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="from">The document that they are in.</param>
    /// <param name="to">The other one.</param>
    public static PlacedComments Move(PlacedComments comments, TreeShape from, TreeShape to)
    {
        var mover = new CommentMover(from, to);
        mover.Move(comments);
        return mover._moved;
    }

    private void Move(PlacedComments comments)
    {
        _moved.Head.AddRange(comments.Head);
        _moved.IsBlankBehindHead = comments.IsBlankBehindHead;
        Move(comments.Above, _moved.Above);
        Move(comments.Behind, _moved.Behind);
        foreach (var (block, list) in comments.Below)
        {
            list.ForEach(comment => AddBelow(block, comment));
        }

        foreach (var list in _moved.Above.Values.Concat(_moved.Behind.Values).Concat(_moved.Below.Values))
        {
            list.Sort((one, other) => one.Start.CompareTo(other.Start));
        }

        _moved.Blanks.UnionWith(comments.Blanks.Select(slot => _places[slot]).Where(slot => slot > 0));
    }

    // What belongs to something that isn't there ends the block that this was in.
    private void Move(Dictionary<int, List<Comment>> comments, Dictionary<int, List<Comment>> moved)
    {
        foreach (var (slot, list) in comments)
        {
            list.ForEach(comment =>
            {
                if (_places[slot] > 0)
                {
                    PlacedComments.Add(moved, _places[slot], comment);
                }
                else
                {
                    AddBelow(_from.ParentOf(slot), comment);
                }
            });
        }
    }

    private void AddBelow(int block, Comment comment)
    {
        while (block > 0)
        {
            var (place, slot) = (_places[block], _from.SlotOf(block));
            if (place > 0 && _to.IsBlock(place))
            {
                PlacedComments.Add(_moved.Below, place, comment);
                return;
            }

            if (_places[slot] > 0)
            {
                PlacedComments.Add(_moved.Behind, _places[slot], comment);
                return;
            }

            block = _from.ParentOf(slot);
        }

        PlacedComments.Add(_moved.Below, 0, comment);
    }

    private void Match(int from, int to)
    {
        _places[from] = to;
        switch (_from.Tree[from].Kind)
        {
            case NodeKind.List when _to.Tree[to].Kind == NodeKind.List:
                foreach (var (item, other) in _from.SlotsOf(from).Zip(_to.SlotsOf(to)))
                {
                    Match(item, other);
                }

                break;
            case NodeKind.Map when _to.Tree[to].Kind == NodeKind.Map:
                MatchEntries(from, to);
                break;
        }
    }

    private void MatchEntries(int from, int to)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in _to.SlotsOf(to))
        {
            keys.TryAdd(new NodeEntry(_to.Tree, key).Key, key);
        }

        var names = keys.Keys.ToArray();
        foreach (var key in _from.SlotsOf(from))
        {
            var name = new NodeEntry(_from.Tree, key).Key;
            if (keys.TryGetValue(name, out var other))
            {
                _places[key] = other;
                Match(_from.ValueOf(key), _to.ValueOf(other));
            }
            else if (FieldNames.SameButForCase(name, names) is { } field)
            {
                _places[key] = keys[field];
                Match(_from.ValueOf(key), _to.ValueOf(keys[field]));
            }
            else if (name == "<<")
            {
                MatchMerged(_from.ValueOf(key), to);
            }
        }
    }

    // The entries of a map that is merged are those of the map that it is merged into.
    private void MatchMerged(int merged, int to)
    {
        switch (_from.Tree[merged].Kind)
        {
            case NodeKind.List:
                foreach (var item in _from.SlotsOf(merged))
                {
                    MatchMerged(item, to);
                }

                break;
            case NodeKind.Map:
                MatchEntries(merged, to);
                break;
        }
    }
}
