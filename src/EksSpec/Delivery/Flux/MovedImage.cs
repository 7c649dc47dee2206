namespace EksSpec.Delivery;

/// <summary>An image of an environment that moves.</summary>
/// <param name="Name">The image without its tag.</param>
/// <param name="Short">What resources about it are called.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Folder">The environment.</param>
internal sealed record MovedImage(string Name, string Short, DeliveryCluster Cluster, DeliveryFolder Folder)
{
    /// <summary>An image without its tag; absent where a digest says once and for all which one it is.</summary>
    public static string? NameOf(string? image)
    {
        if (image is null || image.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') ? image[..colon] : image;
    }

    /// <summary>The last part of the name.</summary>
    public static string ShortOf(string name) => BranchSlug.Of(name.Split('/')[^1]);

    /// <summary>All of the name.</summary>
    public static string LongOf(string name) => BranchSlug.Of(name);
}
