namespace EksSpec.Reading.Nodes;

/// <summary>Reads a part of a text without copying it.</summary>
internal sealed class SliceReader(string text, int start, int length) : TextReader
{
    private int _next;

    public override int Peek() => _next < length ? text[start + _next] : -1;

    public override int Read() => _next < length ? text[start + _next++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, length - _next);
        text.AsSpan(start + _next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <summary>Whether a part of the text has an escape such as <c>\ud83d</c>.</summary>
    public bool HasSurrogateEscape(int from, int to)
    {
        var part = text.AsSpan(start + from, Math.Clamp(to - from, 0, length - from));
        for (var at = part.IndexOf("\\u"); at >= 0; at = part.IndexOf("\\u"))
        {
            part = part[(at + 2)..];
            if (part is ['d' or 'D', '8' or '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'), ..])
            {
                return true;
            }
        }

        return false;
    }
}
