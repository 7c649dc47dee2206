namespace EksSpec.Reading.Yaml;

/// <content>The tree that is being made, and the lists and maps of it that are open.</content>
internal sealed partial class YamlParser
{
    private readonly List<NodeProperties> _properties = [];
    private readonly List<Token> _directives = [];
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);

    private List<Problem> _problems = [];
    private YamlNode[] _nodes = new YamlNode[64];
    private int _count;
    private Frame[] _frames = new Frame[16];
    private int _open;

    // How many lists and maps are open above the first that nests too deep; what is in that is read but not kept.
    private int _kept = int.MaxValue;
    private bool _isTooDeep;
    private bool _hasAliases;

    private bool IsKept => _open <= _kept;

    private void Begin(List<Problem> problems)
    {
        _problems = problems;
        _properties.Clear();
        _anchors.Clear();
        _directives.Clear();
        _body = -1;
        _start = _isFirst ? _start : Peek().Start;
        (_count, _open, _kept, _isTooDeep, _hasAliases) = (0, 0, int.MaxValue, false, false);
    }

    private YamlTree Complete(int startMarker, bool hasEndMarker)
    {
        var tree = new YamlTree(_text, _nodes.AsSpan(0, _count).ToArray())
        {
            Start = _start,
            End = _lastEnd,
            StartMarker = startMarker,
            HasEndMarker = hasEndMarker,
            Barrier = _scanner.Barrier,
            Directives = [.. _directives],
            Properties = [.. _properties],
            HasAliases = _hasAliases,
        };
        _scanner.Barrier = Forbidden;
        return tree;
    }

    private void AddScalar(in Token token, NodeProperties? properties) =>
        Add(
            new()
            {
                Start = token.Start,
                End = token.End,
                Style = token.Style,
                Text = token.Text,
            },
            properties
        );

    private void AddEmpty(NodeProperties? properties = null) =>
        Add(
            new()
            {
                Start = _lastEnd,
                End = _lastEnd,
                Style = YamlStyle.Empty,
            },
            properties
        );

    private void AddAlias(in Token token)
    {
        if (!_anchors.TryGetValue(token.Text!, out var anchor))
        {
            throw _slips.NoAnchor(token);
        }

        _hasAliases = true;
        Add(
            new()
            {
                Start = token.Start,
                End = token.End,
                Style = YamlStyle.Alias,
                Next = anchor,
            },
            null
        );
    }

    private void Add(YamlNode node, NodeProperties? properties)
    {
        if (!_budget.TryTake(1))
        {
            throw new TreeException(_budget.TooMany(_text.LineOf(node.Start), _text.ColumnOf(node.Start)));
        }

        if (properties is { } given && IsKept)
        {
            node.Marks = YamlMarks.HasProperties;
            _properties.Add(given);
        }

        if (properties?.Anchor is { } anchor)
        {
            // What isn't kept is the nothing that was kept last.
            _anchors[anchor] = IsKept ? _count : _count - 1;
        }

        if (IsKept)
        {
            if (_count == _nodes.Length)
            {
                Array.Resize(ref _nodes, _count * 2);
            }

            _nodes[_count++] = node;
        }
    }

    private void Open(YamlStyle style, Expected expected, in Token token, NodeProperties? properties)
    {
        var isTooDeep = IsKept && _open >= _budget.MaxDepth;
        if (isTooDeep && !_isTooDeep)
        {
            _isTooDeep = true;
            _problems.Add(_budget.TooDeep(_text.LineOf(token.Start), _text.ColumnOf(token.Start)));
        }

        var node = _count;
        Add(
            new()
            {
                Start = token.Start,
                End = token.End,
                Style = isTooDeep ? YamlStyle.Empty : style,
            },
            properties
        );
        if (_open == _frames.Length)
        {
            Array.Resize(ref _frames, _open * 2);
        }

        _frames[_open] = new(expected, node, token.Start);
        _kept = isTooDeep ? _open : _kept;
        _open++;
    }

    private void Close()
    {
        _open--;
        if (_open == _kept)
        {
            _kept = int.MaxValue;
        }
        else if (IsKept)
        {
            ref var node = ref _nodes[_frames[_open].Node];
            (node.Next, node.End) = (_count, Math.Max(node.End, _lastEnd));
        }
    }

    private void Expect(Expected expected) => _frames[_open - 1].Expected = expected;

    // The last value or key, and the end of what came last.
    private Range Last() => (_count > 0 ? _nodes[_count - 1].Start : 0).._lastEnd;

    private int StartOfOpen() => _frames[_open - 1].Start;

    // Where the innermost bracket is that is open; -1 where none is.
    private int OpenBracket()
    {
        for (var i = _open - 1; i >= 0; i--)
        {
            var expected = _frames[i].Expected;
            if (expected >= Expected.FirstFlowItem && expected is < Expected.PairKey or > Expected.PairEnd)
            {
                return _frames[i].Start;
            }
        }

        return -1;
    }

    private record struct Frame(Expected Expected, int Node, int Start);
}
