namespace EksSpec.Rules;

/// <summary>A map, or an object with fields.</summary>
internal abstract class CelMap
{
    /// <summary>What it holds, in its order.</summary>
    public abstract IEnumerable<(object Key, object Value)> Entries { get; }

    /// <summary>Whether another map is equal, where more counts than the entries; null where they alone say it.</summary>
    public virtual bool? Equals(CelMap other) => null;

    /// <summary>The value of a key; null where it has none.</summary>
    public virtual object? Find(object key)
    {
        foreach (var (other, value) in Entries)
        {
            if (CelEquality.AreEqual(other, key))
            {
                return value;
            }
        }

        return null;
    }
}
