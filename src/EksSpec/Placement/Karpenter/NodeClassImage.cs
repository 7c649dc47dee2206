namespace EksSpec.Placement;

/// <summary>What an <c>EC2NodeClass</c> says of the image of its machines.</summary>
internal static class NodeClassImage
{
    /// <summary>The family and release of the first alias, such as <c>al2023@latest</c>; null where there is none.</summary>
    public static string? AliasOf(InlineDocument? nodeClass) =>
        nodeClass
            ?["spec"]?["amiSelectorTerms"]?.Items.Select(term => term["alias"]?.AsText)
            .FirstOrDefault(alias => alias is not null);

    /// <summary>The operating system; null where the class doesn't say it.</summary>
    public static string? SystemOf(InlineDocument? nodeClass) =>
        (AliasOf(nodeClass) ?? nodeClass?["spec"]?["amiFamily"]?.AsText) switch
        {
            null or "" or "Custom" => null,
            var family => family.StartsWith("windows", StringComparison.OrdinalIgnoreCase) ? "windows" : "linux",
        };
}
