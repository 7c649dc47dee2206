namespace EksSpec.Reading.Nodes;

/// <summary>Reads a part of a text without copying it.</summary>
internal sealed class SliceReader(string text, int start, int length) : TextReader
{
    private readonly int _end = start + length;
    private int _next = start;

    public override int Peek() => _next < _end ? text[_next] : -1;

    public override int Read() => _next < _end ? text[_next++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _next);
        text.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }
}
