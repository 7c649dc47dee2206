namespace EksSpec.Rules;

/// <summary>Values that somebody fills in before they are applied.</summary>
internal static class Unfilled
{
    private static readonly string[] Signs = ["${", "$(", "{{", "<%", "((", "__"];

    /// <summary>Whether a value has a place that is to be filled in.</summary>
    public static bool Is(string? value) =>
        value is not null && (HasSign(value) || (value.StartsWith('<') && value.EndsWith('>')));

    private static bool HasSign(string value)
    {
        foreach (var sign in Signs)
        {
            if (value.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
