using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Scalars behind <c>|</c> and <c>&gt;</c>.</content>
internal sealed partial class YamlScanner
{
    private void FetchBlockScalar(YamlStyle style)
    {
        ForgetKey();
        _mayBeginKey = true;
        var start = _at++;
        var (keep, width) = ReadBlockHeader(start);
        var end = _at;
        var indent = width == 0 ? 0 : Math.Max(_indent, 0) + width;
        _content.Clear();
        TrySkipBreak();
        SkipBlockIndent(ref indent);
        var isBlankBefore = false;
        var isBreakPending = false;
        var pendingBreak = _at;
        while (Column == indent && _bytes[_at] != 0)
        {
            var isBlank = IsBlank(_bytes[_at]);
            var isFolded = style == YamlStyle.Folded && isBreakPending && !isBlankBefore && !isBlank;
            AddPending(isBreakPending, pendingBreak, isFolded);
            isBlankBefore = isBlank;
            var line = _at;
            SkipLine();
            _content.Add(_bytes.AsSpan(line, _at - line));
            end = pendingBreak = _at;
            isBreakPending = TrySkipBreak();
            SkipBlockIndent(ref indent);
        }

        if (keep >= 0 && isBreakPending)
        {
            AddLineBreak(pendingBreak);
        }

        if (keep > 0)
        {
            _content.Add(_breaks);
            end = Math.Max(end, _lineStart);
        }

        Add(new(TokenKind.Scalar, start, end) { Style = style, Text = _content.ToString() });
    }

    // What is kept of the line breaks at the end (1 all, 0 one, -1 none), and the indentation where it is written.
    private (int Keep, int Width) ReadBlockHeader(int start)
    {
        var (keep, width) = (0, 0);
        if (_bytes[_at] is (byte)'+' or (byte)'-')
        {
            keep = ReadChomping();
            width = ReadWidth();
        }
        else if (char.IsAsciiDigit((char)_bytes[_at]))
        {
            width = ReadWidth();
            keep = _bytes[_at] is (byte)'+' or (byte)'-' ? ReadChomping() : 0;
        }

        SkipBlanks();
        if (_bytes[_at] == '#')
        {
            SkipComment();
        }

        if (!IsBreakOrEnd(_bytes, _at))
        {
            throw _slips.TextInBlockHeader(start);
        }

        return (keep, width);
    }

    private int ReadChomping() => _bytes[_at++] == '+' ? 1 : -1;

    private int ReadWidth()
    {
        var digit = _bytes[_at];
        if (digit == '0')
        {
            throw _slips.ZeroIndent(_at);
        }

        if (!char.IsAsciiDigit((char)digit))
        {
            return 0;
        }

        _at++;
        return digit - '0';
    }

    private void SkipLine()
    {
        while (!IsBreakOrEnd(_bytes, _at))
        {
            _at++;
        }
    }

    // Blanks and empty lines before the next line of text; the first such line says how far the text is indented.
    private void SkipBlockIndent(ref int indent)
    {
        _breaks.Clear();
        var widest = 0;
        while (true)
        {
            while ((indent == 0 || Column < indent) && _bytes[_at] == ' ')
            {
                _at++;
            }

            widest = Math.Max(widest, Column);
            if ((indent == 0 || Column < indent) && _bytes[_at] == '\t')
            {
                throw _slips.Tab(_at);
            }

            var length = BreakLength(_bytes, _at);
            if (length == 0)
            {
                break;
            }

            AddBreak(_breaks, length);
        }

        if (indent == 0)
        {
            indent = Math.Max(widest, Math.Max(_indent + 1, 1));
        }
    }

    private void AddPending(bool isBreakPending, int at, bool isFolded)
    {
        if (isFolded && BreakLength(_bytes, at) < 3)
        {
            if (_breaks.Length == 0)
            {
                _content.Add((byte)' ');
            }
        }
        else if (isBreakPending)
        {
            AddLineBreak(at);
        }

        _content.Add(_breaks);
    }

    private void AddLineBreak(int at)
    {
        if (BreakLength(_bytes, at) == 3)
        {
            _content.Add(_bytes.AsSpan(at, 3));
        }
        else
        {
            _content.Add((byte)'\n');
        }
    }
}
