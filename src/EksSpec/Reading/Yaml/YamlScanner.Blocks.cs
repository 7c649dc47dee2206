namespace EksSpec.Reading.Yaml;

/// <content>The indentation of the blocks that are open. In brackets it counts for nothing.</content>
internal sealed partial class YamlScanner
{
    private readonly Stack<int> _indents = new();
    private int _indent = -1;

    /// <summary>The column of the innermost block; -1 outside of all.</summary>
    public int Indent => _indent;

    private void ForgetIndents()
    {
        _indents.Clear();
        _indent = -1;
    }

    private void OpenBlock(int column, TokenKind kind, int at, int? number = null)
    {
        if (IsInFlow || column <= _indent)
        {
            return;
        }

        _indents.Push(_indent);
        _indent = column;
        if (_indents.Count > MaxDepth)
        {
            throw _slips.TooDeep(at);
        }

        Insert(number ?? NextNumber, new(kind, at, at));
    }

    private void CloseBlocks(int column)
    {
        while (!IsInFlow && _indent > column)
        {
            Add(new(TokenKind.BlockEnd, _at, _at));
            _indent = _indents.Pop();
        }
    }
}
