namespace EksSpec.Rules;

/// <summary>One container of a pod, whatever its kind, and where it stands.</summary>
/// <param name="Field">The list it is in.</param>
/// <param name="Index">Its place there.</param>
/// <param name="Name">Its name.</param>
/// <param name="SecurityContext">Its security context.</param>
internal readonly record struct ContainerPlace(
    string Field,
    int Index,
    string Name,
    V1SecurityContext? SecurityContext
);

/// <summary>Goes over all containers of a pod.</summary>
internal static class ContainerPlaces
{
    /// <summary>The init containers, the containers and the ephemeral containers.</summary>
    public static IEnumerable<ContainerPlace> AllContainers(this V1PodSpec spec)
    {
        foreach (var (i, container) in spec.InitContainers.Indexed())
        {
            yield return new("initContainers", i, container.Name ?? "", container.SecurityContext);
        }

        foreach (var (i, container) in spec.Containers.Indexed())
        {
            yield return new("containers", i, container.Name ?? "", container.SecurityContext);
        }

        foreach (var (i, container) in spec.EphemeralContainers.Indexed())
        {
            yield return new("ephemeralContainers", i, container.Name ?? "", container.SecurityContext);
        }
    }
}
