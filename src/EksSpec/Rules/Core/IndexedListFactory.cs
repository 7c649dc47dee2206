namespace EksSpec.Rules;

/// <summary>Makes <see cref="IndexedList{T}"/>.</summary>
internal static class IndexedListFactory
{
    /// <summary>The items of the list with their places.</summary>
    public static IndexedList<T> Indexed<T>(this IList<T>? list)
        where T : class => new(list);
}
