namespace EksSpec.Delivery;

/// <summary>Labels that Flux's resources find each other by.</summary>
internal static class FluxLabels
{
    /// <summary>The folder that a policy is for.</summary>
    public const string Folder = "eksspec.dev/folder";
}
