namespace EksSpec.Reading.Yaml;

/// <summary>
/// Makes trees of tokens, one document after the other. This file reads a value and the documents around it;
/// <c>YamlParser.Steps.cs</c> reads what is in lists and maps.
/// </summary>
/// <remarks>
/// Lists and maps that are open wait on a stack of our own with what they expect next: however deep a text nests, it can't use
/// up the stack of the thread.
/// </remarks>
internal sealed partial class YamlParser
{
    /// <summary>What <c>!!</c> stands for in a tag.</summary>
    public const string TagPrefix = "tag:yaml.org,2002:";

    private readonly YamlText _text;
    private readonly TreeBudget _budget;
    private readonly YamlScanner _scanner;
    private readonly Slips _slips;
    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal);

    private bool _isFirst = true;
    private int _start;

    // Where the content of the document begins; -1 before anyone is there.
    private int _body = -1;
    private int _lastEnd;

    public YamlParser(YamlText text, TreeBudget budget)
    {
        (_text, _budget, _slips) = (text, budget, new(text));
        Forbidden = YamlBytes.IndexOfForbidden(text.Span);
        _scanner = new(text) { Barrier = ReadAhead.PortionOf(text, Forbidden) };
    }

    /// <summary>The first character, from the next document on, that no text may have; -1 where there is none.</summary>
    public int Forbidden { get; private set; }

    /// <summary>Reads the next document.</summary>
    /// <param name="problems">What keeps a document from being read completely, but lets it be read.</param>
    /// <returns>Its tree, without what it means; null where there is no other document.</returns>
    /// <exception cref="TreeException">It is no YAML. <see cref="Recover"/> leads to the document behind it.</exception>
    public YamlTree? Read(List<Problem> problems)
    {
        Begin(problems);
        var mayBeBare = _isFirst;
        _isFirst = false;
        while (!mayBeBare && Peek().Kind == TokenKind.DocumentEnd)
        {
            Take();
        }

        var kind = Peek().Kind;
        if (kind == TokenKind.StreamEnd)
        {
            return null;
        }

        _start = mayBeBare ? _start : Peek().Start;
        var startMarker = -1;
        var isBare =
            mayBeBare && kind is not (TokenKind.VersionDirective or TokenKind.TagDirective or TokenKind.DocumentStart);
        if (!isBare)
        {
            startMarker = ReadDocumentStart();
        }

        ReadRoot(isBare);
        var hasEndMarker = Peek().Kind == TokenKind.DocumentEnd;
        if (hasEndMarker)
        {
            Take();
        }

        return Complete(startMarker, hasEndMarker);
    }

    private ref readonly Token Peek() => ref _scanner.Peek();

    private void Take()
    {
        ref readonly var token = ref Peek();
        if (token.End > token.Start)
        {
            // The others stand where the next one does: a block ends where its last value ends.
            _lastEnd = token.End;
        }

        _scanner.Take();
    }

    private int ReadDocumentStart()
    {
        _handles.Clear();
        var hasVersion = false;
        while (Peek().Kind is TokenKind.VersionDirective or TokenKind.TagDirective)
        {
            ref readonly var token = ref Peek();
            if (token.Kind == TokenKind.TagDirective)
            {
                if (!_handles.TryAdd(token.Handle!, token.Text!))
                {
                    throw _slips.TagTwice(token);
                }
            }
            else if (hasVersion || token.Text != "1.1")
            {
                throw _slips.Version(token);
            }
            else
            {
                hasVersion = true;
            }

            _directives.Add(token);
            Take();
        }

        if (Peek().Kind != TokenKind.DocumentStart)
        {
            throw _slips.NoDocumentStart(Peek());
        }

        var marker = Peek().Start;
        Take();
        return marker;
    }

    private void ReadRoot(bool isBare)
    {
        _body = isBare ? _start : _lastEnd;
        var kind = Peek().Kind;
        if (!isBare && kind is <= TokenKind.DocumentEnd)
        {
            AddEmpty();
            return;
        }

        ReadValue(isBlock: true, isIndentless: false);
        while (_open > 0)
        {
            Step();
        }
    }

    /// <summary>Reads a value, or opens the list or map that it is.</summary>
    /// <param name="isBlock">Whether a block may begin here; in brackets none does.</param>
    /// <param name="isIndentless">Whether a list may stand in the column of the key it belongs to.</param>
    private void ReadValue(bool isBlock, bool isIndentless)
    {
        var properties = ReadProperties();
        ref readonly var token = ref Peek();
        switch (token.Kind)
        {
            case TokenKind.Alias when properties is null:
                AddAlias(token);
                Take();
                break;
            case TokenKind.Scalar:
                AddScalar(token, properties);
                Take();
                break;
            case TokenKind.Dash when isIndentless:
                Open(YamlStyle.BlockList, Expected.IndentlessItem, token, properties);
                break;
            case TokenKind.FlowListStart:
                Open(YamlStyle.FlowList, Expected.FirstFlowItem, token, properties);
                Take();
                break;
            case TokenKind.FlowMapStart:
                Open(YamlStyle.FlowMap, Expected.FirstFlowKey, token, properties);
                Take();
                break;
            case TokenKind.BlockListStart when isBlock:
                Open(YamlStyle.BlockList, Expected.BlockItem, token, properties);
                Take();
                break;
            case TokenKind.BlockMapStart when isBlock:
                Open(YamlStyle.BlockMap, Expected.BlockKey, token, properties);
                Take();
                break;
            case var _ when properties is not null:
                AddEmpty(properties);
                break;
            default:
                throw _slips.NoValue(token, OpenBracket());
        }
    }

    // An anchor and a tag, in either order.
    private NodeProperties? ReadProperties()
    {
        if (Peek().Kind is not (TokenKind.Anchor or TokenKind.Tag))
        {
            return null;
        }

        var start = Peek().Start;
        string? anchor = null;
        string? tag = null;
        while (true)
        {
            ref readonly var token = ref Peek();
            if (token.Kind == TokenKind.Anchor && anchor is null)
            {
                anchor = token.Text;
            }
            else if (token.Kind == TokenKind.Tag && tag is null)
            {
                tag = TagOf(token);
            }
            else
            {
                return new(_count, start, _lastEnd, anchor, tag);
            }

            Take();
        }
    }

    private string TagOf(in Token token) =>
        token.Handle switch
        {
            "" => token.Text!,
            var handle when _handles.TryGetValue(handle!, out var prefix) => prefix + token.Text,
            "!" => "!" + token.Text,
            "!!" => TagPrefix + token.Text,
            _ => throw _slips.UnknownHandle(token),
        };
}
