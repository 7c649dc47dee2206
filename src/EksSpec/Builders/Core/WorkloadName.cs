namespace EksSpec.Builders;

/// <summary>Names of workloads whose controller appends something to them.</summary>
internal static class WorkloadName
{
    private const int MaxLength = 52;

    /// <summary>A name where other texts are made of it: one that is none is found once, at the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="error">Tells what is wrong with it in the other text, or <see langword="null"/>.</param>
    public static string Plain(string name, Spelling error)
    {
        if (error(name) is null)
        {
            return name;
        }

        var letters = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return letters[..Math.Min(letters.Length, KubernetesNames.MaxLabelLength)].Trim('-') is { Length: > 0 } plain
            ? plain
            : "misspelled";
    }

    /// <summary>What is wrong with the length of a name that 11 characters are appended to, or <see langword="null"/>.</summary>
    public static string? LengthError(string name) => name.Length > MaxLength ? "is longer than 52 characters" : null;
}
