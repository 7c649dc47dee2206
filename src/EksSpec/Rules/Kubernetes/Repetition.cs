namespace EksSpec.Rules;

/// <summary>Items that stand twice in a list.</summary>
internal static class Repetition
{
    /// <summary>What takes away the item that the report stands at, if one before it is the same in everything.</summary>
    /// <param name="isTwice">Whether anything is wrong with it.</param>
    /// <param name="items">The list.</param>
    /// <param name="item">The item.</param>
    public static Mend Mend<T>(bool isTwice, IList<T>? items, T item)
        where T : class =>
        isTwice && items?.IndexOf(item) is >= 0 and var first && !ReferenceEquals(items[first], item)
            ? Rules.Mend.Remove.At("")
            : default;
}
