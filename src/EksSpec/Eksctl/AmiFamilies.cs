namespace EksSpec.Eksctl;

/// <summary>What eksctl makes of <c>amiFamily</c>, and the family that a group has in the end.</summary>
internal static class AmiFamilies
{
    public const string AmazonLinux2023 = ImageFamily.AmazonLinux2023;
    public const string AmazonLinux2 = ImageFamily.AmazonLinux2;
    public const string Bottlerocket = ImageFamily.Bottlerocket;
    public const string BottlerocketFips = ImageFamily.BottlerocketFips;

    /// <summary>The families that eksctl accepts, in its own order.</summary>
    public static readonly ValueList<string> All = ImageFamily.All.Select(family => family.Name).ToValueList();

    /// <summary>The family in eksctl's own spelling: it compares without regard to case.</summary>
    /// <returns>The text itself where eksctl knows no such family.</returns>
    public static string Canonical(string family) => ImageFamily.Find(family)?.Name ?? family;

    /// <summary>Whether eksctl knows a family, spelled as it spells it.</summary>
    public static bool IsKnown(string family) => All.AsSpan().Contains(family);

    /// <summary>The family that the rules of eksctl see.</summary>
    /// <returns>
    /// The canonical spelling; empty where none is given. A managed group has its default by then, a self-managed not yet.
    /// </returns>
    public static string Of(NodeGroupBase group) =>
        !string.IsNullOrEmpty(group.AmiFamily) ? Canonical(group.AmiFamily)
        : group is ManagedNodeGroup && string.IsNullOrEmpty(group.Ami) ? AmazonLinux2023
        : "";

    /// <summary>The family that the nodes run in the end.</summary>
    public static string OfNodes(NodeGroupBase group) => Of(group) is { Length: > 0 } family ? family : AmazonLinux2023;

    public static bool IsBottlerocket(string family) => family is Bottlerocket or BottlerocketFips;

    public static bool IsWindows(string family) => family.StartsWith("Windows", StringComparison.Ordinal);

    public static bool IsUbuntu(string family) => family.StartsWith("Ubuntu", StringComparison.Ordinal);
}
