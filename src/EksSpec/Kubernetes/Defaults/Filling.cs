namespace EksSpec.Kubernetes;

/// <summary>What defaults have in common: absent and Go's zero are the same, and lists may hold nothing.</summary>
internal static class Filling
{
    /// <summary>The text, unless there is none.</summary>
    public static string Or(this string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;

    /// <summary>The number, unless it is absent or zero.</summary>
    public static int Or(this int? number, int otherwise) => number is null or 0 ? otherwise : number.Value;

    /// <summary>The items that are there.</summary>
    public static IEnumerable<T> Items<T>(IEnumerable<T?>? items)
        where T : class => items?.OfType<T>() ?? [];

    /// <summary>Whether a list has nothing in it.</summary>
    public static bool IsEmpty<T>(ICollection<T>? items) => items is null or { Count: 0 };
}
