using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <summary>
/// Cuts a text into tokens, by the rules of the reader that eksctl and Kubernetes have in common (YAML 1.1 as go-yaml v2
/// understands it). This file finds out which token is next; the others read one kind of token each.
/// </summary>
/// <remarks>
/// Two things make YAML more than words and brackets. <b>Indentation</b>: a token further to the right than the block around it
/// opens a block, one further to the left closes blocks, and both are told with tokens that take no room. <b>Simple keys</b>:
/// that something is a key shows only at the colon behind it, so tokens wait in a queue until it is certain, and the tokens of
/// the key are put in before it.
/// </remarks>
internal sealed partial class YamlScanner(YamlText text)
{
    /// <summary>Go's reader gives up where brackets or blocks nest deeper.</summary>
    public const int MaxDepth = 10_000;

    private readonly byte[] _bytes = text.Bytes;
    private readonly Slips _slips = new(text);
    private readonly ByteBuffer _content = new();
    private readonly ByteBuffer _breaks = new();

    private int _at;
    private int _lineStart;
    private int _sought;

    /// <summary>Where comments go; absent, they are only passed over.</summary>
    public Queue<Token>? Comments { get; init; }

    /// <summary>Where reading can't go on, because no text is there; -1 where there is no such place.</summary>
    public int Barrier { get; set; } = -1;

    /// <summary>The first byte of the line that was looked at last.</summary>
    public int LineStart => _lineStart;

    private int Column => _at - _lineStart;

    /// <summary>Begins anew at the beginning of a line.</summary>
    public void Restart(int at)
    {
        (_at, _lineStart) = (at, at);
        ForgetTokens();
        ForgetIndents();
        ForgetKeys();
    }

    /// <summary>The next token, which stays the next.</summary>
    /// <exception cref="TreeException">There is none: the text is no YAML here.</exception>
    public ref readonly Token Peek()
    {
        while (!HasToken || HeadMayBecomeKey())
        {
            Fetch();
        }

        return ref Head;
    }

    private void Fetch()
    {
        SkipToToken();
        _sought = _at;
        CheckBarrier(4);
        CloseBlocks(Column);
        var (here, next) = (_bytes[_at], _bytes[_at + 1]);
        switch (here)
        {
            case 0 when _at >= text.Length:
                FetchStreamEnd();
                break;
            case (byte)'%' when Column == 0:
                FetchDirective();
                break;
            case (byte)'-' when Column == 0 && IsMarker(_bytes, _at, here):
                FetchMarker(TokenKind.DocumentStart);
                break;
            case (byte)'.' when Column == 0 && IsMarker(_bytes, _at, here):
                FetchMarker(TokenKind.DocumentEnd);
                break;
            case (byte)'[':
                FetchFlowStart(TokenKind.FlowListStart);
                break;
            case (byte)'{':
                FetchFlowStart(TokenKind.FlowMapStart);
                break;
            case (byte)']':
                FetchFlowEnd(TokenKind.FlowListEnd);
                break;
            case (byte)'}':
                FetchFlowEnd(TokenKind.FlowMapEnd);
                break;
            case (byte)',':
                FetchComma();
                break;
            case (byte)'-' when IsBlankOrEnd(_bytes, _at + 1):
                FetchDash();
                break;
            case (byte)'?' when IsInFlow || IsBlankOrEnd(_bytes, _at + 1):
                FetchQuestionMark();
                break;
            case (byte)':' when IsInFlow || IsBlankOrEnd(_bytes, _at + 1):
                FetchColon();
                break;
            case (byte)'*':
                FetchAnchor(TokenKind.Alias);
                break;
            case (byte)'&':
                FetchAnchor(TokenKind.Anchor);
                break;
            case (byte)'!':
                FetchTag();
                break;
            case (byte)'|' when !IsInFlow:
                FetchBlockScalar(YamlStyle.Literal);
                break;
            case (byte)'>' when !IsInFlow:
                FetchBlockScalar(YamlStyle.Folded);
                break;
            case (byte)'\'':
                FetchQuoted(YamlStyle.SingleQuoted);
                break;
            case (byte)'"':
                FetchQuoted(YamlStyle.DoubleQuoted);
                break;
            case var _ when CanBeginPlain(here, next):
                FetchPlain();
                break;
            default:
                throw _slips.NoToken(_at, Bracket);
        }

        CheckBarrier(1);
    }

    private bool CanBeginPlain(byte here, byte next) =>
        here switch
        {
            (byte)'-' => !IsBlank(next),
            (byte)'?' or (byte)':' => !IsInFlow,
            (byte)' ' or (byte)'\t' or (byte)'#' or (byte)'|' or (byte)'>' or (byte)'%' or (byte)'@' or (byte)'`' =>
                false,
            _ => true,
        };

    // A tab may stand between tokens, but not where the indentation of a key is measured.
    private void SkipToToken()
    {
        while (true)
        {
            while (_bytes[_at] == ' ' || (_bytes[_at] == '\t' && (IsInFlow || !_mayBeginKey)))
            {
                _at++;
            }

            if (_bytes[_at] == '#')
            {
                SkipComment();
            }

            if (!TrySkipBreak())
            {
                return;
            }

            _mayBeginKey |= !IsInFlow;
        }
    }

    private void SkipBlanks()
    {
        while (IsBlank(_bytes[_at]))
        {
            _at++;
        }
    }

    private void SkipComment()
    {
        var start = _at;
        while (!IsBreakOrEnd(_bytes, _at))
        {
            _at++;
        }

        Comments?.Enqueue(new(TokenKind.Comment, start, _at));
    }

    private bool TrySkipBreak()
    {
        var length = BreakLength(_bytes, _at);
        _at += length;
        _lineStart = length > 0 ? _at : _lineStart;
        return length > 0;
    }

    private void CheckBarrier(int ahead)
    {
        if (Barrier >= 0 && _at + ahead > Barrier)
        {
            throw _slips.Forbidden(Barrier);
        }
    }

    private void FetchStreamEnd()
    {
        // What stands on the last line can't become a key any more.
        _lineStart = _at;
        CloseBlocks(-1);
        ForgetKey();
        _mayBeginKey = false;
        Add(new(TokenKind.StreamEnd, _at, _at));
    }

    private void FetchMarker(TokenKind kind)
    {
        CloseBlocks(-1);
        ForgetKey();
        _mayBeginKey = false;
        Add(new(kind, _at, _at += 3));
    }

    private void FetchFlowStart(TokenKind kind)
    {
        var level = SaveKey();
        OpenFlow();
        _mayBeginKey = true;
        Add(new(kind, _at, ++_at) { KeyLevel = level });
    }

    private void FetchFlowEnd(TokenKind kind)
    {
        ForgetKey();
        CloseFlow();
        _mayBeginKey = false;
        AddIndicator(kind);
    }

    private void FetchComma()
    {
        ForgetKey();
        _mayBeginKey = true;
        AddIndicator(TokenKind.Comma);
    }

    private void FetchDash()
    {
        if (!IsInFlow)
        {
            if (!_mayBeginKey)
            {
                throw _slips.DashNotAllowed(_at, _lastStart);
            }

            OpenBlock(Column, TokenKind.BlockListStart, _at);
        }

        ForgetKey();
        _mayBeginKey = true;
        AddIndicator(TokenKind.Dash);
    }

    private void FetchQuestionMark()
    {
        if (!IsInFlow)
        {
            if (!_mayBeginKey)
            {
                throw _slips.KeyNotAllowed(_at);
            }

            OpenBlock(Column, TokenKind.BlockMapStart, _at);
        }

        ForgetKey();
        _mayBeginKey = !IsInFlow;
        AddIndicator(TokenKind.Key);
    }

    private void FetchColon()
    {
        if (TryTakeKey())
        {
            _mayBeginKey = false;
        }
        else
        {
            if (!IsInFlow)
            {
                if (!_mayBeginKey)
                {
                    throw _slips.ColonNotAllowed(_at, _lastStart);
                }

                OpenBlock(Column, TokenKind.BlockMapStart, _at);
            }

            _mayBeginKey = !IsInFlow;
        }

        AddIndicator(TokenKind.Colon);
    }

    private void AddIndicator(TokenKind kind) => Add(new(kind, _at, ++_at));
}
