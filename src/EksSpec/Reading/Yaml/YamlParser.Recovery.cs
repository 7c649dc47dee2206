using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Goes on behind a document that can't be read: a line of <c>---</c> begins another, whatever stands before it.</content>
internal sealed partial class YamlParser
{
    /// <summary>Where the document begins that was read last.</summary>
    public int Start => _start;

    /// <summary>Leads to the document behind the one that could not be read.</summary>
    /// <returns>Where that document begins; the end of the text where there is none.</returns>
    public int Recover()
    {
        var next = FindDocument();
        if (Forbidden >= 0 && Forbidden < next)
        {
            var found = IndexOfForbidden(_text.Span[next..]);
            Forbidden = found < 0 ? -1 : next + found;
        }

        RestartAt(next);
        return next;
    }

    /// <summary>Reads on at a place, as if the text began there.</summary>
    public void RestartAt(int at)
    {
        _isFirst = true;
        (_start, _body, _lastEnd) = (at, -1, at);
        _scanner.Restart(at);
        _scanner.Barrier = Forbidden;
    }

    /// <summary>Where the brace is that the next document begins with, behind blanks and a line of <c>---</c>; -1 where it has none.</summary>
    /// <exception cref="TreeException">What stands before it is no YAML.</exception>
    public int BraceAhead()
    {
        var at = SkipSpace(_isFirst ? _start : Peek().Start);
        at = IsMarker(_text.Bytes, at, (byte)'-') ? SkipSpace(at + 3) : at;
        return _text.Bytes[at] == '{' ? at : -1;
    }

    private int SkipSpace(int at)
    {
        while (_text.Bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    // The directives before it belong to it.
    private int FindDocument()
    {
        var directives = -1;
        // Where directives are wrong, the line of --- behind them is still their document's.
        var isOwn = _body < 0 && _text.Bytes[SkipSpace(_start)] == '%';
        for (var at = NextLine(Math.Max(_start, _body)); at < _text.Length; at = NextLine(at))
        {
            if (at >= _scanner.LineStart && IsMarker(_text.Bytes, at, (byte)'-'))
            {
                if (!isOwn)
                {
                    return directives < 0 ? at : directives;
                }

                isOwn = false;
            }

            directives =
                _text.Bytes[at] != '%' ? -1
                : directives < 0 ? at
                : directives;
        }

        return _text.Length;
    }

    private int NextLine(int at)
    {
        while (at < _text.Length)
        {
            var length = BreakLength(_text.Bytes, at);
            at += Math.Max(length, 1);
            if (length > 0)
            {
                return at;
            }
        }

        return _text.Length;
    }
}
