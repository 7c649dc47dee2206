using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>What a misspelled word was meant to be, where that is beyond doubt.</summary>
internal static class Meant
{
    private const int LongestCompared = 64;

    /// <summary>
    /// The only word that differs in upper and lower case alone, else the only one with a letter too many, too few, swapped or
    /// wrong: two of them in a long word. Null where there is none, or more than one.
    /// </summary>
    public static string? Of(string? word, ReadOnlySpan<string> words)
    {
        if (word is null || word.Length > LongestCompared)
        {
            return null;
        }

        var (best, least, isOnly) = (default(string), int.MaxValue, true);
        foreach (var other in words)
        {
            var distance = Math.Abs(other.Length - word.Length) > 2 ? int.MaxValue : FieldNames.Distance(word, other);
            (best, least, isOnly) =
                distance < least ? (other, distance, true)
                : distance == least ? (best, least, false)
                : (best, least, isOnly);
        }

        return isOnly && least <= MostSlips(word) ? best : null;
    }

    // Of short words, any may be any.
    private static int MostSlips(string word) =>
        word.Length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };
}
