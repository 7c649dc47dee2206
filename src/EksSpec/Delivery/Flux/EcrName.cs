namespace EksSpec.Delivery;

/// <summary>Registries of ECR.</summary>
internal static class EcrName
{
    /// <summary>Whether an image, or a repository of images, is in a private registry of ECR, which a role opens.</summary>
    public static bool IsRegistry(string image)
    {
        var host = image.Split('/')[0];
        return host.Contains(".dkr.ecr", StringComparison.Ordinal)
            && host.Contains(".amazonaws.com", StringComparison.Ordinal);
    }
}
