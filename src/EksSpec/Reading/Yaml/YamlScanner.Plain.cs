using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Scalars without quotes.</content>
internal sealed partial class YamlScanner
{
    private void FetchPlain()
    {
        var level = SaveKey();
        _mayBeginKey = false;
        var start = _at;
        var end = _at;
        var isFolded = false;
        var isBroken = false;
        while (!(Column == 0 && IsAnyMarker()) && _bytes[_at] != '#')
        {
            var run = _at;
            SkipPlainRun();
            if (_at > run)
            {
                if (isBroken && !isFolded)
                {
                    _content.Clear();
                    _content.Add(_bytes.AsSpan(start, end - start));
                    isFolded = true;
                }

                if (isFolded)
                {
                    AddGap(isBroken, end, run);
                    _content.Add(_bytes.AsSpan(run, _at - run));
                }

                (end, isBroken) = (_at, false);
            }

            if (!IsBlank(_bytes[_at]) && BreakLength(_bytes, _at) == 0)
            {
                break;
            }

            isBroken |= SkipGap(isTabAllowed: false);
            if (!IsInFlow && Column <= _indent)
            {
                break;
            }
        }

        // The line of what comes next is another one.
        _mayBeginKey |= isBroken;
        Add(
            new(TokenKind.Scalar, start, end)
            {
                Style = YamlStyle.Plain,
                Text = isFolded ? _content.ToString() : null,
                KeyLevel = level,
            }
        );
    }

    private bool IsAnyMarker() => IsMarker(_bytes, _at, (byte)'-') || IsMarker(_bytes, _at, (byte)'.');

    private void SkipPlainRun()
    {
        while (true)
        {
            switch (_bytes[_at])
            {
                case 0 or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                case (byte)',' or (byte)'?' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' when IsInFlow:
                case (byte)':' when IsBlankOrEnd(_bytes, _at + 1):
                case 0xC2 or 0xE2 when BreakLength(_bytes, _at) > 0:
                    return;
                default:
                    _at++;
                    break;
            }
        }
    }

    /// <summary>Passes over blanks and line breaks within a scalar, and keeps the breaks.</summary>
    /// <returns>Whether there was a line break.</returns>
    private bool SkipGap(bool isTabAllowed)
    {
        _breaks.Clear();
        var isBroken = false;
        while (true)
        {
            if (IsBlank(_bytes[_at]))
            {
                if (isBroken && !isTabAllowed && _bytes[_at] == '\t' && Column <= _indent)
                {
                    throw _slips.Tab(_at);
                }

                _at++;
            }
            else if (BreakLength(_bytes, _at) is > 0 and var length)
            {
                AddBreak(_breaks, length);
                isBroken = true;
            }
            else
            {
                return isBroken;
            }
        }
    }

    // Breaks of a line are written as line feeds, but those of Unicode stay what they are.
    private void AddBreak(ByteBuffer breaks, int length)
    {
        if (length == 3)
        {
            breaks.Add(_bytes.AsSpan(_at, length));
        }
        else
        {
            breaks.Add((byte)'\n');
        }

        _at += length;
        _lineStart = _at;
    }

    /// <summary>Adds what stands between two words of a scalar: a single line break is a space, of more the first is dropped.</summary>
    private void AddGap(bool isBroken, int from, int to)
    {
        if (!isBroken)
        {
            _content.Add(_bytes.AsSpan(from, to - from));
        }
        else if (_breaks[0] != '\n')
        {
            _content.Add(_breaks);
        }
        else if (_breaks.Length == 1)
        {
            _content.Add((byte)' ');
        }
        else
        {
            _content.Add(_breaks.Behind(1));
        }
    }
}
