namespace EksSpec.Builders;

/// <summary>Lists whose items have names.</summary>
internal static class Lists
{
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
