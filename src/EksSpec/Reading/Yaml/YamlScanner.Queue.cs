namespace EksSpec.Reading.Yaml;

/// <content>The tokens that were found and not yet taken.</content>
internal sealed partial class YamlScanner
{
    private Token[] _queue = new Token[16];
    private int _head;
    private int _tail;
    private int _taken;

    // Where the last token begins that has room in the text.
    private int _lastStart;

    /// <summary>Where the token begins that waits to be taken; where none does, the one that was looked for last.</summary>
    public int Waiting => HasToken ? Head.Start : _sought;

    private bool HasToken => _head < _tail;

    private ref Token Head => ref _queue[_head];

    /// <summary>The number that the next token added will have.</summary>
    private int NextNumber => _taken + _tail - _head;

    /// <summary>Takes the token that <see cref="Peek"/> has shown.</summary>
    public void Take()
    {
        _head++;
        _taken++;
        if (_head == _tail)
        {
            _head = _tail = 0;
        }
    }

    private void ForgetTokens() => _head = _tail = 0;

    private void Add(Token token)
    {
        if (_tail == _queue.Length)
        {
            Array.Resize(ref _queue, _tail * 2);
        }

        _queue[_tail++] = token;
        _lastStart = token.End > token.Start ? token.Start : _lastStart;
    }

    // Keys are known late: their tokens go in before others that wait already.
    private void Insert(int number, Token token)
    {
        Add(token);
        if (number >= _taken)
        {
            var place = PlaceOf(number);
            Array.Copy(_queue, place, _queue, place + 1, _tail - 1 - place);
            _queue[place] = token;
        }
    }

    private void ForgetKeyOf(int number)
    {
        if (number >= _taken && PlaceOf(number) < _tail)
        {
            ref var token = ref _queue[PlaceOf(number)];
            token = token with { KeyLevel = 0 };
        }
    }

    private int PlaceOf(int number) => _head + number - _taken;
}
