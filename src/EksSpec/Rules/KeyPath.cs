namespace EksSpec.Rules;

/// <summary>The path of a value in a map: <c>labels.team</c>, and <c>labels[example.com/team]</c> where the key is no plain name.</summary>
internal static class KeyPath
{
    /// <summary>The path of a key in a field.</summary>
    public static string Of(string field, string key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return $"{field}[{key}]";
            }
        }

        return key.Length > 0 && !char.IsAsciiDigit(key[0]) ? $"{field}.{key}" : $"{field}[{key}]";
    }
}
