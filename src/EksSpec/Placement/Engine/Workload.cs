namespace EksSpec.Placement;

/// <summary>A Kubernetes object that makes pods, or a pod itself.</summary>
public sealed class Workload
{
    // An array, because one thread may set it while another reads it.
    private NodeCapacity[]? _requests;

    private Workload(PodView pods, Site? site = null, DefaultRequests? defaults = null)
    {
        Pods = pods;
        Defaults = defaults?.Of(pods.Owner.Namespace);
        var name = pods.Spec.RuntimeClassName;
        Runtime = string.IsNullOrEmpty(name) ? null : site?.Find("RuntimeClass", "", name)?.Value as V1RuntimeClass;
        UnknownRuntime = string.IsNullOrEmpty(name) || Runtime is not null ? null : name;
        Id = $"{Kind}/{Namespace}/{Name}{(pods.Part is { } part ? $"/{part}" : "")}";
        Constraints = new(Pod, IsDaemonSet, Runtime);
    }

    /// <summary>The object.</summary>
    public SpecObject Object => Pods.Owner;

    /// <summary>Its pods.</summary>
    public PodView Pods { get; }

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public string Kind => Object.Ref.Kind;

    /// <summary>The namespace; <c>default</c> where the manifest names none.</summary>
    public string Namespace => Object.Namespace;

    /// <summary>The name of the object.</summary>
    public string Name => Object.Ref.Name;

    /// <summary>
    /// Kind, namespace and name: <c>Deployment/develop/api</c>. Behind them the place of the pod template, where an object keeps
    /// several: <c>RayCluster/ml/train/spec.headGroupSpec.template</c>.
    /// </summary>
    public string Id { get; }

    /// <summary>How many pods it wants: <c>replicas</c> or <c>parallelism</c>.</summary>
    /// <value><see langword="null"/> for a DaemonSet, which has as many as there are nodes, and where no field says it.</value>
    public int? Replicas => Pods.Replicas;

    /// <summary>Whether it puts a pod on every node it can.</summary>
    public bool IsDaemonSet => Kind == "DaemonSet";

    /// <summary>Why nobody looked at its pods: then no verdict is certain.</summary>
    /// <value><see langword="null"/> for pods that somebody looked at.</value>
    public UnseenPods? NotLookedAt { get; private init; }

    /// <summary>Metadata of the object.</summary>
    internal V1ObjectMeta? Metadata => Object.Metadata;

    /// <summary>Metadata of its pods.</summary>
    internal V1ObjectMeta? PodMetadata => Pods.Metadata;

    /// <summary>The pod template; read only.</summary>
    internal V1PodSpec Pod => Pods.Spec;

    /// <summary>The runtime class of its pods, where the manifests have it.</summary>
    internal V1RuntimeClass? Runtime { get; }

    /// <summary>The name of the runtime class, where the manifests don't have it: it may add demands and tolerations.</summary>
    internal string? UnknownRuntime { get; }

    /// <summary>Whether its pods have volumes that somebody has to bring.</summary>
    internal bool HasClaims =>
        Object.Value is V1StatefulSet { Spec.VolumeClaimTemplates.Count: > 0 }
        || (Pod.Volumes ?? []).Any(volume =>
            volume?.PersistentVolumeClaim is not null || volume?.Ephemeral is not null
        );

    internal PodConstraints Constraints { get; }

    /// <summary>What its containers ask for that say nothing themselves.</summary>
    internal IDictionary<string, ResourceQuantity>? Defaults { get; }

    /// <summary>What one of its pods asks of a node.</summary>
    internal NodeCapacity Requests => (_requests ??= [PodRequests.Of(Pod, Runtime, Defaults)])[0];

    /// <summary>The workload that makes some pods.</summary>
    /// <param name="pods">The pods.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pods"/> is null.</exception>
    public static Workload Of(PodView pods)
    {
        ArgumentNullException.ThrowIfNull(pods);
        return new(pods);
    }

    /// <summary>The workload that makes some pods of a site.</summary>
    internal static Workload Of(PodView pods, Site site, DefaultRequests defaults) => new(pods, site, defaults);

    /// <summary>The workload whose pods nobody looked at.</summary>
    internal static Workload Of(UnseenPods pods) =>
        new(new(pods.Owner, null, new(), SpecPath.Root, null)) { NotLookedAt = pods };

    /// <summary>Whether a name means this workload: <c>api</c>, <c>develop/api</c> or <c>Deployment/develop/api</c>.</summary>
    /// <param name="name">The name.</param>
    public bool IsNamed(string name) => name == Name || name == Id || name == $"{Namespace}/{Name}";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
