using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Finds out what the comments of a document belong to, by where they stand.</summary>
/// <remarks>
/// A comment with a line of its own belongs to what follows it, unless it is indented deeper than that: then it ends the block
/// that it is indented as. One behind something belongs to the entry or item that this is part of.
/// </remarks>
internal sealed class CommentFinder
{
    private readonly TreeShape _shape;
    private readonly YamlTree _tree;
    private readonly PlacedComments _found = new();

    // Comments with lines of their own, before it is known what follows them.
    private readonly List<Comment> _alone = [];

    // The first node behind what was looked at.
    private int _next;

    private CommentFinder(TreeShape shape) => (_shape, _tree) = (shape, shape.Tree);

    /// <summary>The comments of a document.</summary>
    public static PlacedComments Find(TreeShape shape)
    {
        var finder = new CommentFinder(shape);
        finder.Find();
        return finder._found;
    }

    private void Find()
    {
        var before = default(Token?);
        var (end, hasBegun, isParted) = (_tree.Start, false, false);
        foreach (var token in TreeTokens.Of(_tree))
        {
            // Directives and the mark of the document aren't written again, but what they part stays parted.
            var isBlankAbove = isParted || _shape.LineOf(token.Start) - _shape.LineOf(end) > 1;
            isParted = isBlankAbove && token.Kind <= TokenKind.DocumentStart;
            end = token.End;
            PassNodes(token.Start);
            if (token.Kind == TokenKind.Comment)
            {
                var comment = new Comment(token.Start, token.End, isBlankAbove);
                if (!hasBegun)
                {
                    _found.Head.Add(comment);
                }
                else if (IsAlone(comment))
                {
                    _alone.Add(comment);
                }
                else
                {
                    AddBehind(comment, before!.Value);
                }

                continue;
            }

            if (!hasBegun && token.Kind > TokenKind.DocumentEnd && _tree[0].Kind != NodeKind.Null)
            {
                hasBegun = true;
                EndHead(token, isBlankAbove, before);
            }

            AddAlone(token);
            if (isBlankAbove)
            {
                AddBlank(token);
            }

            before = token;
        }

        AddAlone(null);
    }

    private void PassNodes(int at)
    {
        while (_next < _tree.Count && (_tree[_next].Start < at || IsEmptyAt(_next, at)))
        {
            _next++;
        }
    }

    private bool IsEmptyAt(int node, int at) => _tree[node].Style == YamlStyle.Empty && _tree[node].Start == at;

    private bool IsAlone(Comment comment)
    {
        var line = _tree.Source.StartOf(_shape.LineOf(comment.Start));
        return _tree.Source.Span[line..comment.Start].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }

    // What stands above the first key speaks of the document, unless that key is no usual head and nothing parts the two.
    private void EndHead(Token first, bool isBlankAbove, Token? before)
    {
        var head = _found.Head;
        var slot = SlotAt(first);
        _found.IsBlankBehindHead = isBlankAbove && head.Count > 0;
        if (isBlankAbove || slot == 0 || _tree.TextOf(slot) is "apiVersion" or "kind")
        {
            return;
        }

        var own = head.Count;
        while (own > 0 && head[own - 1].Start > (before?.Start ?? -1) && !IsForTools(head[own - 1]))
        {
            own--;
            if (head[own].IsBlankAbove)
            {
                break;
            }
        }

        head[own..].ForEach(comment => PlacedComments.Add(_found.Above, slot, comment));
        head.RemoveRange(own, head.Count - own);
    }

    private bool IsForTools(Comment comment)
    {
        var text = _tree.Source.Span[comment.Start..comment.End];
        return text.StartsWith("#!"u8) || text.StartsWith("# yaml-language-server:"u8);
    }

    // The entry or item that begins with a token.
    private int SlotAt(in Token token)
    {
        var node = _next;
        while (
            node + 1 < _tree.Count
            && _tree[node].Start == token.Start
            && _tree[node].Kind >= NodeKind.List
            && !_tree.HasBrackets(node)
        )
        {
            node++;
        }

        return node < _tree.Count ? _shape.SlotOf(node) : 0;
    }

    private void AddAlone(Token? following)
    {
        foreach (var comment in _alone)
        {
            var column = _shape.ColumnOf(comment.Start);
            if (BracketsAround(comment) is >= 0 and var brackets)
            {
                var isLast = _next >= _tree.Behind(brackets);
                Add(isLast ? _found.Below : _found.Above, isLast ? brackets : SlotAt(following!.Value), comment);
            }
            else if (following is { Kind: not TokenKind.DocumentEnd } token)
            {
                var block = column > _shape.ColumnOf(token.Start) ? EndedBlock(column) : -1;
                Add(block < 0 ? _found.Above : _found.Below, block < 0 ? SlotAt(token) : block, comment);
            }
            else
            {
                Add(_found.Below, Math.Max(EndedBlock(column), 0), comment);
            }
        }

        _alone.Clear();
    }

    private int BracketsAround(Comment comment)
    {
        var node = _next - 1;
        while (node >= 0 && !(_tree[node].End > comment.Start && _tree.HasBrackets(node)))
        {
            node = _shape.ParentOf(node);
        }

        return node;
    }

    // The innermost block that ends here and is indented no deeper than a column; -1 where there is none.
    private int EndedBlock(int column)
    {
        for (var node = _next - 1; node >= 0 && _tree.Behind(node) <= _next; node = _shape.ParentOf(node))
        {
            var isIt =
                _tree[node].Style == YamlStyle.Empty
                    ? _shape.ColumnOf(_tree[_shape.SlotOf(node)].Start) < column
                    : _shape.IsBlock(node)
                        && _shape.ColumnOf(_tree[node].Start) + (_shape.IsUnderItsKey(node) ? 1 : 0) <= column;
            if (isIt)
            {
                return node;
            }
        }

        return -1;
    }

    private void AddBehind(Comment comment, Token before)
    {
        var node = _next - 1;
        var announces = before.Kind is TokenKind.Dash or TokenKind.Key or TokenKind.Anchor or TokenKind.Tag;
        if (before.Kind == TokenKind.DocumentEnd)
        {
            node = 0;
        }
        else if (announces && _next < _tree.Count && !(node >= 0 && IsEmptyAt(node, before.End)))
        {
            node = _next;
        }
        else
        {
            while (_shape.ParentOf(node) is >= 0 and var outer && _tree.HasBrackets(outer) && HasEnded(outer, comment))
            {
                node = outer;
            }
        }

        var slot = _shape.SlotOf(node);
        var place =
            slot > 0 ? _found.Behind
            : HasEnded(0, comment) ? _found.Below
            : _found.Above;
        Add(place, slot, comment with { IsBlankAbove = false });
    }

    private bool HasEnded(int node, Comment comment) => _tree[node].End <= comment.Start;

    private void Add(Dictionary<int, List<Comment>> place, int node, Comment comment)
    {
        if (node == 0 && place == _found.Above)
        {
            _found.Head.Add(comment);
            return;
        }

        var isFirst = place == _found.Above && !place.ContainsKey(node) && IsFirst(node);
        PlacedComments.Add(place, node, isFirst ? comment with { IsBlankAbove = false } : comment);
    }

    private bool IsFirst(int slot) => slot == _shape.ParentOf(slot) + 1;

    // A blank line below the key of a block, or at the top of a document, parts nothing.
    private void AddBlank(in Token token)
    {
        var begins = token.Kind is TokenKind.Dash or TokenKind.Key or >= TokenKind.Alias;
        if (!begins && token.Kind is not (TokenKind.FlowListStart or TokenKind.FlowMapStart))
        {
            return;
        }

        var slot = SlotAt(token);
        var isItem = slot > 0 && _tree[_shape.ParentOf(slot)].Style == YamlStyle.BlockList;
        var isBegin = slot > 0 && _tree[slot].End > token.Start && (!isItem || token.Kind == TokenKind.Dash);
        if (isBegin && (!IsFirst(slot) || _found.Above.ContainsKey(slot)))
        {
            _found.Blanks.Add(slot);
        }
    }
}
