namespace EksSpec.Builders;

/// <summary>Places in a pod, from its <c>spec</c> on.</summary>
internal static class PodPaths
{
    public static readonly DraftPath MainContainer = "containers[0]";

    private static readonly DraftPath Volumes = "volumes";

    public static DraftPath Volume(string name) => Volumes.Item(("name", name));
}
