namespace EksSpec.Rules;

/// <summary>The words in a name: <c>labbase-nonprod</c> holds <c>nonprod</c>, not <c>prod</c>; <c>Ec2Spot</c> holds <c>spot</c>.</summary>
internal static class Words
{
    /// <summary>The words of a text, in lower case, without the numbers at their ends.</summary>
    public static List<string> Of(string? text)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 0; i <= text?.Length; i++)
        {
            var isEnd = i == text.Length || !char.IsAsciiLetterOrDigit(text[i]);
            var isHump =
                !isEnd && i > start && char.IsAsciiLetterUpper(text[i]) && !char.IsAsciiLetterUpper(text[i - 1]);
            if (!isEnd && !isHump)
            {
                continue;
            }

            var word = text[start..i].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (word.Length > 0)
            {
                words.Add(word.ToLowerInvariant());
            }

            start = isHump ? i : i + 1;
        }

        return words;
    }

    /// <summary>Whether a text holds one of some words, not taken back by the word before it (<c>non-prod</c>).</summary>
    public static bool Says(string? text, params ReadOnlySpan<string> wanted)
    {
        if (!MayHold(text, wanted))
        {
            return false;
        }

        var words = Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (
                wanted.Contains(words[i])
                && (i == 0 || words[i - 1] is not ("no" or "non" or "not" or "pre" or "without"))
            )
            {
                return true;
            }
        }

        return false;
    }

    // Most texts hold none of the words in any way; they are not worth the cutting up.
    private static bool MayHold(string? text, ReadOnlySpan<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }
}
