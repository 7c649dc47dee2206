namespace EksSpec.Builders;

/// <summary>Lists whose items have names.</summary>
internal static class Lists
{
    /// <summary>The list with an item at its end, in the place of the one of the same key.</summary>
    public static ValueList<T> With<T, TKey>(ValueList<T>? list, T item, Func<T, TKey> key) =>
        [.. (list ?? []).Where(other => !Equals(key(other), key(item))), item];

    /// <summary>Puts an item in the place of the one like it, or at the end.</summary>
    public static void Upsert<T>(IList<T> list, Func<T, bool> isSame, T item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (isSame(list[i]))
            {
                list[i] = item;
                return;
            }
        }

        list.Add(item);
    }
}
