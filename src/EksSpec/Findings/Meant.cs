namespace EksSpec.Findings;

/// <summary>What a misspelled word was meant to be: the one mechanism behind every «did you mean» and every mended word.</summary>
internal static class Meant
{
    // Of what is shorter, nobody is sure: TCP and UDP, Pod and Pods.
    private const int ShortestMended = 5;

    /// <summary>
    /// The word beyond doubt, which an edit may write: the only one that differs in upper and lower case alone, else, of a word
    /// that isn't short, the only one that looks alike and has the same digits. Null where there is none, or more than one.
    /// </summary>
    public static string? Of(string? word, params ReadOnlySpan<string> words) =>
        word is not null
        && Only(word, words, word.Length < ShortestMended ? 0 : MostSlips(word.Length)) is { } meant
        && DigitsOf(word).SequenceEqual(DigitsOf(meant))
            ? meant
            : null;

    /// <summary>The same of many words.</summary>
    public static string? Of(string? word, NearWords words) =>
        word is null or { Length: > EditDistance.LongestWord }
            ? null
            : Of(word, [.. words.Around(word, MostSlips(word.Length))]);

    /// <summary>
    /// The only word that looks alike: a letter too many, too few, swapped or wrong, or two of them in a long word. Null where
    /// there is none, or more than one.
    /// </summary>
    public static string? Alike(string word, params ReadOnlySpan<string> words) =>
        Only(word, words, MostSlips(word.Length));

    /// <summary>
    /// The word to ask for: the one that looks alike, else the only one that begins with what was written, else the nearest. Null where none is near, or several are.
    /// </summary>
    public static string? Nearest(string? word, params ReadOnlySpan<string> words) =>
        string.IsNullOrEmpty(word) || word.Length > EditDistance.LongestWord
            ? null
            : Alike(word, words) ?? OnlyLonger(word, words) ?? Only(word, words, word.Length < 3 ? 0 : word.Length / 3);

    /// <summary>Whether two different words look alike, so that they were probably meant to be one.</summary>
    public static bool IsNear(string? a, string? b) =>
        !string.IsNullOrEmpty(a)
        && !string.IsNullOrEmpty(b)
        && a != b
        && Only(a, [b], MostSlips(Math.Min(a.Length, b.Length))) is not null;

    /// <summary>The question to add to a message; empty where nothing comes to mind.</summary>
    public static string Question(string? word) => word is null ? "" : $" Did you mean '{word}'?";

    // Another number is another thing: AmazonLinux2 and AmazonLinux2023, us-west-1 and us-west-2.
    private static IEnumerable<char> DigitsOf(string word) => word.Where(char.IsAsciiDigit);

    private static string? Only(string word, ReadOnlySpan<string> words, int most)
    {
        if (word.Length is 0 or > EditDistance.LongestWord)
        {
            return null;
        }

        var (best, least, isOnly) = (default(string), int.MaxValue, true);
        EditDistance distance = new(word, stackalloc ulong[EditDistance.Letters]);
        foreach (var other in words)
        {
            if (
                Math.Abs(other.Length - word.Length) <= most
                && distance.To(other) is var slips
                && slips <= most
                && other != word
                && other != best
            )
            {
                (best, least, isOnly) =
                    slips < least ? (other, slips, true)
                    : slips == least ? (best, least, false)
                    : (best, least, isOnly);
            }
        }

        return isOnly ? best : null;
    }

    private static string? OnlyLonger(string word, ReadOnlySpan<string> words)
    {
        string? found = null;
        foreach (var other in words)
        {
            if (
                word.Length >= 4
                && other != word
                && other.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && other != found
            )
            {
                if (found is not null)
                {
                    return null;
                }

                found = other;
            }
        }

        return found;
    }

    // Of short words, any may be any: "dev" and "web" mean different things.
    private static int MostSlips(int length) =>
        length switch
        {
            < 4 => 0,
            < 7 => 1,
            _ => 2,
        };
}
