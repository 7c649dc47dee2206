namespace EksSpec.Rules;

/// <summary>The items of a list with their places; nothing is allocated, and an absent list is an empty one.</summary>
internal readonly struct IndexedList<T>(IList<T>? list)
    where T : class
{
    /// <summary>The items that are there, from the first.</summary>
    public Enumerator GetEnumerator() => new(list);

    /// <summary>Goes over the items.</summary>
    public struct Enumerator(IList<T>? list)
    {
        private int _index = -1;

        /// <summary>The item's place and the item.</summary>
        public readonly (int Index, T Item) Current => (_index, list![_index]);

        /// <summary>Goes to the next item that is there.</summary>
        public bool MoveNext()
        {
            while (++_index < (list?.Count ?? 0))
            {
                if (list![_index] is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
