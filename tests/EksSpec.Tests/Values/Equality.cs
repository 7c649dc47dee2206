namespace EksSpec.Tests.Values;

/// <summary>What every type with the equality of a value keeps to.</summary>
internal static class Equality
{
    /// <summary>Two objects are one value: from both sides, as objects, and in a hash set.</summary>
    public static void Same<T>(T a, T b)
        where T : class, IEquatable<T>
    {
        Assert.NotSame(a, b);
        Assert.True(a.Equals(b), $"{a} isn't {b}");
        Assert.True(b.Equals(a), $"{b} isn't {a}");
        Assert.True(a.Equals((object)b), $"{a} isn't {b} as an object");
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    /// <summary>Two objects are different values, and hashes tell them apart.</summary>
    public static void Different<T>(T a, T b)
        where T : class, IEquatable<T>
    {
        Assert.False(a.Equals(b), $"{a} is {b}");
        Assert.False(b.Equals(a), $"{b} is {a}");
        Assert.False(a.Equals((object)b), $"{a} is {b} as an object");
        Assert.NotEqual(a.GetHashCode(), b.GetHashCode());
    }

    /// <summary>A value is itself, and neither nothing nor something of another type.</summary>
    public static void Lonely<T>(T a)
        where T : class, IEquatable<T>
    {
        Assert.True(a.Equals(a));
        Assert.False(a.Equals(null));
        Assert.False(a.Equals((object?)null));
        Assert.False(a.Equals(new object()));
    }
}
