namespace EksSpec.Rules;

/// <summary>The operators of selectors.</summary>
internal static class SelectorOperators
{
    /// <summary>Whether an operator takes so many values.</summary>
    public static bool Takes(string op, int values) =>
        op switch
        {
            "In" or "NotIn" => values > 0,
            "Exists" or "DoesNotExist" => values == 0,
            _ => values == 1,
        };

    /// <summary>The operator that a misspelled one was meant to be, if it takes the values that are there.</summary>
    public static Mend Meant(string? op, int values, string[] words) =>
        Findings.Meant.Of(op, words) is { } word && Takes(word, values) ? Mend.Text(word) : default;
}
