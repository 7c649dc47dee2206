namespace EksSpec;

/// <summary>Which tag of an image is the newest.</summary>
public sealed record ImageTags
{
    private ImageTags(string? range, string? pattern, string? extract, bool isNumber) =>
        (Range, Pattern, Extract, IsNumber) = (range, pattern, extract, isNumber);

    internal string? Range { get; }

    internal string? Pattern { get; }

    internal string? Extract { get; }

    internal bool IsNumber { get; }

    /// <summary>The highest version of a range.</summary>
    /// <param name="range">The range: <c>2.x</c>, <c>&gt;=2.4.0 &lt;3</c>; with <c>-0</c> behind a bound pre-releases count too: <c>&gt;=2.4.0-0</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="range"/> is empty.</exception>
    /// <remarks>Writes <c>spec.policy.semver</c>.</remarks>
    public static ImageTags Semver(string range)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(range);
        return new(range, null, null, isNumber: false);
    }

    /// <summary>The tag with the highest number in it: a time or the number of a build.</summary>
    /// <param name="pattern">Regular expression, as Go reads it, with a group for the number: <c>^develop-[0-9a-f]+-(?P&lt;time&gt;[0-9]+)$</c>.</param>
    /// <param name="number">The group.</param>
    /// <exception cref="ArgumentException">Go doesn't read the expression, or it has no such group.</exception>
    /// <remarks>Writes <c>spec.filterTags</c> and <c>spec.policy.numerical</c>. What a commit is called has no order: tags need a number or a time.</remarks>
    public static ImageTags Newest(string pattern, string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        return new(null, Read(pattern, number), $"${number}", isNumber: true);
    }

    /// <summary>The last tag in the order of letters, such as of dates.</summary>
    /// <param name="pattern">Regular expression, as Go reads it, that tags have to match.</param>
    /// <param name="part">The group of it that is compared; without it the whole tag.</param>
    /// <exception cref="ArgumentException">Go doesn't read the expression, or it has no such group.</exception>
    /// <remarks>Writes <c>spec.filterTags</c> and <c>spec.policy.alphabetical</c>.</remarks>
    public static ImageTags Last(string pattern, string? part = null) =>
        new(null, Read(pattern, part), part is null ? null : $"${part}", isNumber: false);

    private static string Read(string pattern, string? group)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        if (GoRegex.Error(pattern) is { } error)
        {
            throw new ArgumentException($"'{pattern}' {error}.", nameof(pattern));
        }

        return group is null || pattern.Contains($"<{group}>", StringComparison.Ordinal)
            ? pattern
            : throw new ArgumentException($"'{pattern}' has no group '{group}'.", nameof(group));
    }
}
