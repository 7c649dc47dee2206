namespace EksSpec.Findings;

/// <summary>
/// Many words, for those who look for one that was meant. In their order, what two of them begin with is compared once, and all that
/// begin with what is too far already are passed over.
/// </summary>
internal sealed class NearWords
{
    private readonly string[] _words;

    // Each word in small letters, and with how many letters of the one before it it begins.
    private readonly (string Letters, int Shared)[] _compared;

    /// <summary>The words, in any order.</summary>
    public NearWords(IEnumerable<string> words)
    {
        _words =
        [
            .. words
                .Where(static word => word.Length <= EditDistance.LongestCompared)
                .OrderBy(static word => word.ToLowerInvariant(), StringComparer.Ordinal),
        ];
        _compared = new (string, int)[_words.Length];
        var before = "";
        for (var i = 0; i < _words.Length; i++)
        {
            var letters = _words[i].ToLowerInvariant();
            _compared[i] = (letters, letters.AsSpan().CommonPrefixLength(before));
            before = letters;
        }
    }

    /// <summary>The words that differ from one by so many letters at most, as <see cref="EditDistance"/> counts them.</summary>
    public List<string> Around(string word, int most)
    {
        List<string> near = [];
        var table = new DistanceTable(word);
        // How many letters of the word before are in the table, and how many of them are too far.
        var (known, tooFar) = (0, int.MaxValue);
        for (var i = 0; i < _words.Length; i++)
        {
            var (letters, shared) = _compared[i];
            known = Math.Min(known, shared);
            if (shared >= tooFar)
            {
                continue;
            }

            tooFar = int.MaxValue;
            while (known < letters.Length && tooFar > known)
            {
                table.Add(letters, known++);
                tooFar = table.IsBeyond(most, known) ? known : tooFar;
            }

            if (tooFar > letters.Length && table.Distance(letters.Length) <= most)
            {
                near.Add(_words[i]);
            }
        }

        return near;
    }
}
