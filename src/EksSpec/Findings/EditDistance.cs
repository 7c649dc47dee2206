namespace EksSpec.Findings;

/// <summary>
/// How many letters other words differ by from one: optimal string alignment without regard to case, in which a swap of neighbours
/// is one edit. A row of the table is a machine word (Hyyrö 2003), for a misspelled name is compared with thousands.
/// </summary>
internal readonly ref struct EditDistance
{
    /// <summary>The longest word that others are compared with.</summary>
    public const int LongestWord = 64;

    /// <summary>The longest word that is compared; a longer one is far from everything.</summary>
    public const int LongestCompared = 128;

    /// <summary>How many places a table for one word has.</summary>
    public const int Letters = 128;

    private readonly string _word;
    private readonly Span<ulong> _places;

    /// <summary>The distances from a word.</summary>
    /// <param name="word">The word, of one letter at least and <see cref="LongestWord"/> at most.</param>
    /// <param name="places">Room for where each of the <see cref="Letters"/> stands in it.</param>
    public EditDistance(string word, Span<ulong> places)
    {
        _word = word;
        _places = places;
        places.Clear();
        for (var i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(word[i]) is < (char)Letters and var letter)
            {
                places[letter] |= 1UL << i;
            }
        }
    }

    /// <summary>How many letters two words differ by.</summary>
    public static int Between(string a, string b) =>
        a.Length == 0 ? b.Length
        : a.Length > LongestWord ? int.MaxValue
        : new EditDistance(a, stackalloc ulong[Letters]).To(b);

    /// <summary>How many letters another word differs by.</summary>
    public int To(string other)
    {
        if (other.Length > LongestCompared)
        {
            return int.MaxValue;
        }

        var (distance, last) = (_word.Length, 1UL << (_word.Length - 1));
        var (more, less, before, same) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        foreach (var letter in other)
        {
            var places = PlacesOf(char.ToLowerInvariant(letter));
            var swapped = ((~same & places) << 1) & before;
            same = (((places & more) + more) ^ more) | places | less | swapped;
            var (right, left) = (less | ~(same | more), same & more);
            distance += ((right & last) != 0 ? 1 : 0) - ((left & last) != 0 ? 1 : 0);
            right = (right << 1) | 1;
            (more, less, before) = ((left << 1) | ~(same | right), right & same, places);
        }

        return distance;
    }

    private ulong PlacesOf(char letter)
    {
        if (letter < Letters)
        {
            return _places[letter];
        }

        var places = 0UL;
        for (var i = 0; i < _word.Length; i++)
        {
            places |= char.ToLowerInvariant(_word[i]) == letter ? 1UL << i : 0;
        }

        return places;
    }
}
