namespace EksSpec.Crds;

/// <summary>What parts of a kind are called, after the way to them.</summary>
internal static class PartNames
{
    // The compiler takes 512 letters, and nobody reads half of them.
    private const int Longest = 120;

    /// <summary>
    /// <c>Spec</c> for <c>spec</c>; for everything below it the way without <c>spec</c>, and one of many for an item:
    /// <c>StrategyCanaryStep</c> for <c>spec.strategy.canary.steps[]</c>.
    /// </summary>
    public static string Of(string path)
    {
        var words = path.Split('.').Select(Word).ToList();
        if (words.Count > 1 && words[0] == "Spec")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && words.Sum(word => word.Length) > Longest)
        {
            words.RemoveAt(0);
        }

        return string.Concat(words);
    }

    private static string Word(string key)
    {
        var end = key.IndexOfAny(['[', '{']);
        var isHeld =
            end >= 0 && (key.EndsWith("[]", StringComparison.Ordinal) || key.EndsWith("{}", StringComparison.Ordinal));
        return isHeld ? Identifiers.Singular(Identifiers.Pascal(key.Substring(0, end))) : Identifiers.Pascal(key);
    }
}
