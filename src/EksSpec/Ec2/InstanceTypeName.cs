namespace EksSpec.Ec2;

/// <summary>What the name of an EC2 instance type says by itself: <c>m7gd.2xlarge</c> is a Graviton machine.</summary>
internal static class InstanceTypeName
{
    /// <summary>The type that eksctl takes where a node group names none.</summary>
    public const string Default = "m5.large";

    /// <summary>The architecture of a type as the node label spells it.</summary>
    /// <param name="type">The type, such as <c>m5.large</c>.</param>
    /// <returns><c>arm64</c> or <c>amd64</c>; <see langword="null"/> for a text that is no name of a type.</returns>
    /// <remarks>
    /// A name is letters, a generation and attributes; <c>g</c> among the attributes stands for Graviton (<c>m7g</c>,
    /// <c>is4gen</c>), before the generation for graphics (<c>g5</c>). <c>a1</c> is older than that scheme.
    /// </remarks>
    public static string? Architecture(string type)
    {
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
        {
            return null;
        }

        var family = type.AsSpan(0, dot);
        var generation = family.IndexOfAnyInRange('0', '9');
        if (generation < 1)
        {
            // mac-m4 names an Apple processor, u-6tb1 has its generation after the size.
            return family.StartsWith("mac-m") ? "arm64" : null;
        }

        if (family is "a1" || (family.StartsWith("mac") && family is not "mac1"))
        {
            return "arm64";
        }

        return family[generation..].Contains('g') ? "arm64" : "amd64";
    }
}
