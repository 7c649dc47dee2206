namespace EksSpec.GoText;

/// <content>What repeats the item before it: a sign, or counts in braces.</content>
internal sealed partial class GoRegex
{
    private const int MaxRepeat = 1000;

    private int Repeat(int? item, int times)
    {
        if (item is not { } inner)
        {
            throw new FormatException("repeats nothing");
        }

        if (TryRepetition(out _))
        {
            throw new FormatException("repeats a repetition");
        }

        // What stands there no times at all counts no more.
        var product = inner * times;
        return product <= MaxRepeat ? Math.Max(1, product) : throw new FormatException("repeats too often");
    }

    // A sign multiplies by one: only counts unroll what they repeat.
    private bool TryRepetition(out int times)
    {
        times = 1;
        if (Peek() is '*' or '+' or '?')
        {
            _at++;
        }
        else if (TryCounts(out var low, out var high))
        {
            if (low > MaxRepeat || high > MaxRepeat || low > (high ?? low))
            {
                throw new FormatException("has a repetition that is out of range");
            }

            times = high ?? Math.Max(1, low);
        }
        else
        {
            return false;
        }

        Take('?');
        return true;
    }

    // {2}, {2,} or {2,3}; braces with anything else in them are plain text.
    private bool TryCounts(out int low, out int? high)
    {
        high = null;
        var start = _at;
        if (Take('{') & TryCount(out low))
        {
            var most = low;
            var isOpen = Take(',') && Peek() == '}';
            if ((isOpen || _text[_at - 1] != ',' || TryCount(out most)) && Take('}'))
            {
                high = isOpen ? null : most;
                return true;
            }
        }

        _at = start;
        return false;
    }

    private bool TryCount(out int count)
    {
        var rest = _text.AsSpan(Math.Min(_at, _text.Length));
        var length = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
        count = GoInteger.TryParse(rest[..length], out int number) ? number : MaxRepeat + 1;
        _at += length;

        // A leading zero makes it plain text.
        return length == 1 || (length > 1 && rest[0] != '0');
    }
}
