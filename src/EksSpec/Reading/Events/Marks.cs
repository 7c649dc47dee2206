using System.Text;
using EksSpec.Reading.Yaml;
using YamlDotNet.Core;

namespace EksSpec.Reading.Events;

/// <summary>Places as YamlDotNet counts them. Asked for in the order of the text, so that nothing is counted twice.</summary>
internal sealed class Marks
{
    private readonly YamlText _text;
    private int _at;
    private long _index;
    private long _lineIndex;

    public Marks(YamlText text)
    {
        _text = text;
        _index = _lineIndex = IndexOfFirst(text);
    }

    /// <summary>The mark of a place of which line and column are known.</summary>
    public static Mark Of(YamlText text, int line, int column) =>
        new(
            IndexOfFirst(text) + Encoding.UTF8.GetCharCount(text.Bytes, 0, text.StartOf(line)) + column - 1,
            line,
            column
        );

    /// <summary>The mark of a place that is not before the one asked for last.</summary>
    public Mark At(int at)
    {
        var line = _text.LineOf(at);
        var start = _text.StartOf(line);
        if (start > _at)
        {
            AdvanceTo(start);
            _lineIndex = _index;
        }

        AdvanceTo(at);
        return new(_index, line, _index - _lineIndex + 1);
    }

    // A byte order mark is a character of the text, but no column.
    private static int IndexOfFirst(YamlText text) => text.Skipped > 0 ? 1 : 0;

    private void AdvanceTo(int at)
    {
        _index += Encoding.UTF8.GetCharCount(_text.Bytes, _at, at - _at);
        _at = at;
    }
}
