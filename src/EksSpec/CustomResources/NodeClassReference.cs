namespace EksSpec.CustomResources;

/// <summary>Which node class a pool makes its machines with.</summary>
/// <param name="Group">API group: <c>karpenter.k8s.aws</c>, or <c>eks.amazonaws.com</c> in Auto Mode; writes <c>group</c>.</param>
/// <param name="Kind">Kind: <c>EC2NodeClass</c>, or <c>NodeClass</c> in Auto Mode; writes <c>kind</c>.</param>
/// <param name="Name">Name of the node class; writes <c>name</c>.</param>
public sealed record NodeClassReference(string Group, string Kind, string Name)
{
    private const string AutoModeGroup = "eks.amazonaws.com";

    /// <summary>Whether EKS Auto Mode makes the machines.</summary>
    public bool IsAutoMode => Group == AutoModeGroup;

    /// <summary>A node class of a Karpenter of one's own.</summary>
    /// <param name="name">Name of the <c>EC2NodeClass</c>.</param>
    public static NodeClassReference Karpenter(string name) => new("karpenter.k8s.aws", "EC2NodeClass", name);

    /// <summary>A node class of EKS Auto Mode.</summary>
    /// <param name="name">Name of the <c>NodeClass</c>.</param>
    public static NodeClassReference AutoMode(string name) => new(AutoModeGroup, "NodeClass", name);

    internal InlineDocument ToDocument() => Fields.Map(("group", Group), ("kind", Kind), ("name", Name));
}
