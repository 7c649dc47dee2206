using System.Buffers;
using System.Text;

namespace EksSpec.Cli.Selection;

/// <summary>
/// Goes over the keys at the top of each document of a text, YAML or JSON, without reading it: what is below them is passed over
/// line by line, and what is broken is no matter.
/// </summary>
/// <param name="utf8">The text.</param>
internal ref struct TopLevelKeys(ReadOnlySpan<byte> utf8)
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("{}[]\":,"u8);

    private ReadOnlySpan<byte> _rest = utf8;
    private int _indent = -1;
    private int _depth;

    /// <summary>The key; empty where a new document begins.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Goes to the next key, or to the beginning of the next document.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            if (_depth > 0)
            {
                if (FindInFlow())
                {
                    return true;
                }

                continue;
            }

            var end = _rest.IndexOf((byte)'\n');
            var line = end < 0 ? _rest : _rest[..end];
            var text = line.TrimStart((byte)' ');
            if (IsMark(line, "---"u8) || IsMark(line, "..."u8))
            {
                (_indent, Current) = (-1, "");
                // Something may stand behind the mark.
                _rest = _rest[3..];
                return true;
            }

            if (_indent < 0 && text is [(byte)'{' or (byte)'[', ..])
            {
                _depth = text[0] == '{' ? 1 : 2;
                _indent = 0;
                _rest = _rest[(line.Length - text.Length + 1)..];
                continue;
            }

            _rest = end < 0 ? [] : _rest[(end + 1)..];
            if (text.Trim(" \r\t"u8).IsEmpty || text[0] is (byte)'#' or (byte)'%')
            {
                continue;
            }

            var indent = line.Length - text.Length;
            _indent = _indent < 0 ? indent : _indent;
            if (indent == _indent && KeyOf(text) is { } key)
            {
                Current = key;
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<byte> line, ReadOnlySpan<byte> mark) =>
        line.StartsWith(mark) && (line.Length == 3 || line[3] is (byte)' ' or (byte)'\r' or (byte)'\t');

    private static string? KeyOf(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'"' or (byte)'\'')
        {
            var close = text[1..].IndexOf(text[0]);
            return close >= 0 && text[(close + 2)..].TrimStart((byte)' ') is [(byte)':', ..]
                ? Encoding.UTF8.GetString(text[1..(close + 1)])
                : null;
        }

        var colon = text.IndexOf((byte)':');
        return colon > 0 && (colon + 1 == text.Length || text[colon + 1] is (byte)' ' or (byte)'\r' or (byte)'\t')
            ? Encoding.UTF8.GetString(text[..colon].TrimEnd((byte)' '))
            : null;
    }

    // Between braces: a key is what stands before a colon in the outermost ones.
    private bool FindInFlow()
    {
        var at = _rest.IndexOfAny(Signs);
        if (at < 0)
        {
            _rest = [];
            return false;
        }

        var before = _rest[..at];
        var sign = _rest[at];
        _rest = _rest[(at + 1)..];
        if (sign == '"')
        {
            var text = TakeQuoted();
            if (_depth == 1 && _rest.TrimStart(" \t\r\n"u8) is [(byte)':', ..])
            {
                _rest = _rest.TrimStart(" \t\r\n"u8)[1..];
                Current = Encoding.UTF8.GetString(text);
                return true;
            }

            return false;
        }

        _depth +=
            sign is (byte)'{' or (byte)'[' ? 1
            : sign is (byte)'}' or (byte)']' ? -1
            : 0;
        if (sign == ':' && _depth == 1 && !before.Trim(" \t\r\n"u8).IsEmpty)
        {
            Current = Encoding.UTF8.GetString(before.Trim(" \t\r\n"u8));
            return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> TakeQuoted()
    {
        var length = 0;
        while (length < _rest.Length && _rest[length] != '"')
        {
            length += _rest[length] == '\\' ? 2 : 1;
        }

        length = Math.Min(length, _rest.Length);
        var text = _rest[..length];
        _rest = _rest[Math.Min(length + 1, _rest.Length)..];
        return text;
    }
}
