using System.Text;

namespace EksSpec.Reading.Yaml;

/// <content>
/// Tokens that may turn out to be keys: one for each level of brackets. A simple key stands on one line and has at most 1,024
/// characters before its colon.
/// </content>
internal sealed partial class YamlScanner
{
    private const int LongestKey = 1024;

    private readonly Stack<int> _brackets = new();
    private SimpleKey[] _keys = new SimpleKey[8];
    private bool _mayBeginKey = true;

    private bool IsInFlow => _brackets.Count > 0;

    // Where the innermost bracket is that is open; -1 where none is.
    private int Bracket => _brackets.TryPeek(out var at) ? at : -1;

    private void ForgetKeys()
    {
        _brackets.Clear();
        _keys[0] = default;
        _mayBeginKey = true;
    }

    private void OpenFlow()
    {
        _brackets.Push(_at);
        if (_brackets.Count > MaxDepth)
        {
            throw _slips.TooDeep(_at);
        }

        if (_brackets.Count == _keys.Length)
        {
            Array.Resize(ref _keys, _keys.Length * 2);
        }

        _keys[_brackets.Count] = new() { Number = NextNumber };
    }

    // Go's reader has it that nothing in brackets that are empty can be a key, the brackets themselves included.
    private void CloseFlow()
    {
        if (IsInFlow)
        {
            ForgetKeyOf(_keys[_brackets.Count].Number);
            _brackets.Pop();
        }
    }

    /// <summary>Notes that the token about to be added may be a key.</summary>
    /// <returns>What to put down in the token.</returns>
    private int SaveKey()
    {
        if (!_mayBeginKey)
        {
            return 0;
        }

        ForgetKey();
        _keys[_brackets.Count] = new()
        {
            IsPossible = true,
            IsRequired = !IsInFlow && _indent == Column,
            Number = NextNumber,
            At = _at,
            LineStart = _lineStart,
        };
        return _brackets.Count + 1;
    }

    private void ForgetKey()
    {
        ref var key = ref _keys[_brackets.Count];
        if (key.IsPossible && key.IsRequired)
        {
            throw _slips.NoColon(key.At);
        }

        key.IsPossible = false;
    }

    // As long as the first token of the queue may be a key, it can't be given away.
    private bool HeadMayBecomeKey()
    {
        var level = Head.KeyLevel - 1;
        return level >= 0
            && level <= _brackets.Count
            && _keys[level].Number == _taken
            && IsStillPossible(ref _keys[level]);
    }

    private bool TryTakeKey()
    {
        ref var key = ref _keys[_brackets.Count];
        if (!IsStillPossible(ref key))
        {
            return false;
        }

        Insert(key.Number, new(TokenKind.Key, key.At, key.At));
        OpenBlock(key.At - key.LineStart, TokenKind.BlockMapStart, key.At, key.Number);
        key.IsPossible = false;
        return true;
    }

    private bool IsStillPossible(ref SimpleKey key)
    {
        if (key.IsPossible && (key.LineStart != _lineStart || IsLong(key.At)))
        {
            if (key.IsRequired)
            {
                throw _slips.NoColon(key.At);
            }

            key.IsPossible = false;
        }

        return key.IsPossible;
    }

    private bool IsLong(int start) =>
        _at - start > LongestKey && CountOfRunes(_bytes.AsSpan(start, _at - start)) > LongestKey;

    private static int CountOfRunes(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var _ in Encoding.UTF8.GetString(utf8).EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private struct SimpleKey
    {
        public bool IsPossible { get; set; }

        /// <summary>Whether it stands where the map around it needs a key.</summary>
        public bool IsRequired { get; init; }

        /// <summary>The number of its token.</summary>
        public int Number { get; init; }

        public int At { get; init; }

        public int LineStart { get; init; }
    }
}
