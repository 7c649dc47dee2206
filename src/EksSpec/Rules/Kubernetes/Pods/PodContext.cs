using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>What the rules on parts of a pod must know of the whole, after the API server's defaults.</summary>
/// <param name="spec">The pod's spec.</param>
/// <param name="metadata">The metadata of the pod, or of the template.</param>
/// <param name="isPod">Whether it is a pod, and not the template of one.</param>
internal sealed class PodContext(V1PodSpec spec, V1ObjectMeta? metadata, bool isPod)
{
    /// <summary>The pod's spec.</summary>
    public V1PodSpec Spec => spec;

    /// <summary>The metadata of the pod, or of the template.</summary>
    public V1ObjectMeta? Metadata => metadata;

    /// <summary>Whether it is a pod, and not the template of one.</summary>
    public bool IsPod => isPod;

    /// <summary>The name of the pod itself; <see langword="null"/> where others choose it.</summary>
    public string? Name => isPod ? metadata?.Name.NullIfEmpty() : null;

    /// <summary>The volumes without mistakes, by name: the others do not exist for mounts.</summary>
    public Dictionary<string, V1Volume> Volumes { get; } = [];

    /// <summary>The names of volumes that its controller makes from claims, in place of its own of the same name.</summary>
    public IReadOnlySet<string> ClaimNames { get; set; } = FrozenSet<string>.Empty;

    /// <summary>Whether its controller chooses its host name and subdomain, so that nobody looks at those of the template.</summary>
    public bool IsNamedByController { get; set; }

    /// <summary>Whether the pod lives in the network of its node.</summary>
    public bool HostNetwork { get; } = spec.HostNetwork == true;

    /// <summary>Whether the pod's users are those of its node.</summary>
    public bool HostUsers { get; } = spec.HostUsers != false;

    /// <summary>Seconds a container has to stop; the server turns negative ones into 1.</summary>
    public long GracePeriod { get; } =
        spec.TerminationGracePeriodSeconds < 0 ? 1 : spec.TerminationGracePeriodSeconds ?? 30;

    /// <summary>The restart policy.</summary>
    public string RestartPolicy { get; } = OrDefault(spec.RestartPolicy, "Always");

    /// <summary>The value, or the default where it is absent or empty.</summary>
    public static string OrDefault(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;

    /// <summary>Whether the pod has a claim of this name.</summary>
    public bool HasClaim(string name) => spec.ResourceClaims?.Any(claim => claim?.Name == name) == true;

    /// <summary>The port of the node that a port of a container takes; 0 for none.</summary>
    public int HostPort(V1ContainerPort port) =>
        port.HostPort is { } hostPort and not 0 ? hostPort
        : HostNetwork && isPod ? port.ContainerPort
        : 0;
}
