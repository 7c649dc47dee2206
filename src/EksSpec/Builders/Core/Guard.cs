using System.Runtime.CompilerServices;

namespace EksSpec.Builders;

/// <summary>What one call can know, it says at once.</summary>
internal static class Guard
{
    /// <summary>A thing that has to be there; what else is wrong with it is a finding.</summary>
    public static T Given<T>(T? thing, [CallerArgumentExpression(nameof(thing))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(thing, name);
        return thing;
    }

    /// <summary>The line of a call that lists values.</summary>
    public static CallSite At<T>(Items<T>? items, [CallerArgumentExpression(nameof(items))] string name = "") =>
        Given(items, name).At;

    /// <summary>A text that has to be there.</summary>
    public static string Text(string? text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text;
    }

    /// <summary>A text that has to be there if one is given.</summary>
    public static string? TextOrNull(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null ? null : Text(text, name);

    /// <summary>A list that has to have items, none of them empty.</summary>
    public static ValueList<string> Texts(
        IEnumerable<string>? texts,
        [CallerArgumentExpression(nameof(texts))] string name = ""
    )
    {
        var list = Items(texts, name);
        return list.Any(string.IsNullOrWhiteSpace)
            ? throw new ArgumentException("An item of the list is empty.", name)
            : list;
    }

    /// <summary>A list that has to have items if one is given, none of them empty.</summary>
    public static ValueList<string>? TextsOrNull(
        ValueList<string>? texts,
        [CallerArgumentExpression(nameof(texts))] string name = ""
    ) => texts is null ? null : Texts(texts, name);

    /// <summary>A list that has to have items.</summary>
    public static ValueList<T> Items<T>(
        IEnumerable<T>? items,
        [CallerArgumentExpression(nameof(items))] string name = ""
    )
    {
        ArgumentNullException.ThrowIfNull(items, name);
        var list = items.ToValueList();
        return list.Count == 0 ? throw new ArgumentException("The list is empty.", name) : list;
    }

    /// <summary>A text of some spelling.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Tells what is wrong with it, or <see langword="null"/>.</param>
    /// <param name="name">The parameter.</param>
    public static string Spelled(
        string? text,
        Spelling error,
        [CallerArgumentExpression(nameof(text))] string name = ""
    )
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return error(text) is { } wrong ? throw new ArgumentException($"'{text}' {wrong}.", name) : text;
    }

    /// <summary>A text of some spelling, if one is given.</summary>
    public static string? SpelledOrNull(
        string? text,
        Spelling error,
        [CallerArgumentExpression(nameof(text))] string name = ""
    ) => text is null ? null : Spelled(text, error, name);

    /// <summary>A DNS subdomain, as names of most objects are.</summary>
    public static string Subdomain(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        Spelled(text, KubernetesNames.DnsSubdomainError, name);

    /// <summary>A DNS label, as names of namespaces and volumes are.</summary>
    public static string Label(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        Spelled(text, KubernetesNames.DnsLabelError, name);

    /// <summary>A path from the root, below it.</summary>
    public static string AbsolutePath(string? path, [CallerArgumentExpression(nameof(path))] string name = "") =>
        Spelled(
            path,
            text =>
                !text.StartsWith('/') || text.Length == 1 ? "is no absolute path"
                : text.Contains(':', StringComparison.Ordinal) ? "has a ':' in it"
                : text.Split('/').Contains("..") ? "leads up with '..'"
                : null,
            name
        );

    /// <summary>A time of whole seconds, from a bound up.</summary>
    public static long Seconds(TimeSpan time, int low, [CallerArgumentExpression(nameof(time))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(low), name);
        return time.Ticks % TimeSpan.TicksPerSecond == 0
            ? time.Ticks / TimeSpan.TicksPerSecond
            : throw new ArgumentException($"{time} is no number of whole seconds.", name);
    }

    /// <summary>One of the values of an enum.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, "There is no such value.");

    /// <summary>A whole number within bounds.</summary>
    public static int Between(int value, int low, int high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, name);
        return value;
    }

    /// <summary>A whole number from a bound up.</summary>
    public static int AtLeast(int value, int low, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Between(value, low, int.MaxValue, name);
}
