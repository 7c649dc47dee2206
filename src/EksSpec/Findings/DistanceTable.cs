namespace EksSpec.Findings;

/// <summary>How far the beginnings of words are from a word: a row for each letter, so that words with one beginning share rows.</summary>
internal sealed class DistanceTable
{
    private readonly string _word;
    private readonly int[][] _rows = new int[EditDistance.LongestCompared + 1][];
    private readonly int[] _least = new int[EditDistance.LongestCompared + 1];

    /// <summary>A table for a word.</summary>
    public DistanceTable(string word)
    {
        _word = word.ToLowerInvariant();
        _rows[0] = [.. Enumerable.Range(0, word.Length + 1)];
    }

    /// <summary>How far a beginning that is in the table is from the whole word.</summary>
    public int Distance(int length) => _rows[length][^1];

    /// <summary>Whether all that begins so is farther than so many letters: a swap may still count from the row before.</summary>
    public bool IsBeyond(int most, int length) => _least[length] > most && _least[length - 1] >= most;

    /// <summary>Adds the letter of another word at a place, behind those before it.</summary>
    public void Add(string letters, int at)
    {
        var (above, row) = (_rows[at], _rows[at + 1] ??= new int[_word.Length + 1]);
        var least = row[0] = at + 1;
        for (var j = 1; j < row.Length; j++)
        {
            var isSame = letters[at] == _word[j - 1];
            row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (isSame ? 0 : 1));
            if (at > 0 && j > 1 && letters[at] == _word[j - 2] && letters[at - 1] == _word[j - 1])
            {
                row[j] = Math.Min(row[j], _rows[at - 1][j - 2] + 1);
            }

            least = Math.Min(least, row[j]);
        }

        _least[at + 1] = least;
    }
}
