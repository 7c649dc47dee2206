namespace EksSpec.Rules;

/// <summary>What is said where EksSpec itself, or a rule of the user's own, fails: a document gets a finding, and the others go on.</summary>
internal static partial class Failures
{
    /// <summary>Whether the others can go on. Without memory nobody can.</summary>
    public static bool IsOfOne(Exception failure) => failure is not OutOfMemoryException;

    /// <summary>The fact: what failed, and how. The words of the exception stay out of it: they may quote a value.</summary>
    /// <param name="what">What failed, as the beginning of a sentence.</param>
    /// <param name="failure">How.</param>
    public static string Text(string what, Exception failure) => $"{what} failed here: {failure.GetType().Name}.";
}
