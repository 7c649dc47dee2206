namespace EksSpec;

/// <summary>The pods that an object is or makes: the one place that knows where objects keep them.</summary>
public sealed class PodView
{
    internal PodView(SpecObject owner, V1ObjectMeta? metadata, V1PodSpec spec, SpecPath path, int? replicas)
    {
        (Owner, Metadata, Spec, Path) = (owner, metadata, spec, path);
        Replicas = owner.IsPatched(ReplicasPath) ? null : replicas;
    }

    /// <summary>The object.</summary>
    public SpecObject Owner { get; }

    /// <summary>Metadata of the pods; read only.</summary>
    public V1ObjectMeta? Metadata { get; }

    /// <summary>What the pods are; read only.</summary>
    public V1PodSpec Spec { get; }

    /// <summary>Where <see cref="Spec"/> stands in the object.</summary>
    public SpecPath Path { get; }

    /// <summary>How many there are: <c>replicas</c> or <c>parallelism</c>.</summary>
    /// <value><see langword="null"/> for a DaemonSet, which has as many as there are nodes, and where nothing says it.</value>
    public int? Replicas { get; }

    /// <summary>Labels of the pods.</summary>
    internal IDictionary<string, string>? Labels
    {
        get => field ?? Metadata?.Labels;
        private init;
    }

    /// <summary>Where the template stands, for objects that keep several; else null.</summary>
    internal SpecPath? Part { get; init; }

    /// <summary>Whether a custom resource keeps them running.</summary>
    internal bool IsKeptRunning { get; init; }

    /// <summary>Whether the pods serve for long, and are not run to an end.</summary>
    internal bool Serves =>
        IsKeptRunning || Owner.Ref.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet";

    /// <summary>Whether there are as many of them as the object says, for as long as it is there.</summary>
    internal bool IsReplicated => IsKeptRunning || Owner.Ref.Kind is "Deployment" or "StatefulSet";

    /// <summary>All containers with their places.</summary>
    internal PodContainers Containers => new(Spec.InitContainers, Spec.Containers);

    /// <summary>The containers that run beside each other for as long as the pod.</summary>
    internal PodContainers MainContainers => new(null, Spec.Containers);

    /// <summary>The same pods with other labels.</summary>
    internal PodView With(IDictionary<string, string> labels) =>
        new(Owner, Metadata, Spec, Path, Replicas)
        {
            Labels = labels,
            Part = Part,
            IsKeptRunning = IsKeptRunning,
        };

    /// <summary>The pods of an object of Kubernetes' own kinds; null for one that makes none, such as a Service.</summary>
    internal static PodView? Of(SpecObject owner) =>
        owner.Value is V1Pod pod ? new(owner, pod.Metadata, pod.Spec ?? new(), PodPath, 1)
        : Find(owner.Value) is (var template, var replicas, var path)
            ? new(owner, template?.Metadata, template?.Spec ?? new(), path, replicas)
        : null;

    /// <summary>The pod template of an object of Kubernetes' own kinds, to be changed; null for one without.</summary>
    internal static V1PodTemplateSpec? TemplateOf(object made) => Find(made)?.Template;

    private static readonly SpecPath ReplicasPath = "spec.replicas";
    private static readonly SpecPath PodPath = "spec";
    private static readonly SpecPath TemplatePath = "spec.template.spec";
    private static readonly SpecPath JobTemplatePath = "spec.jobTemplate.spec.template.spec";

    private static (V1PodTemplateSpec? Template, int? Replicas, SpecPath Path)? Find(object? value) =>
        value switch
        {
            V1Deployment made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1StatefulSet made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1DaemonSet made => (made.Spec?.Template, null, TemplatePath),
            V1ReplicaSet made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1ReplicationController made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1Job made => (made.Spec?.Template, made.Spec?.Parallelism ?? 1, TemplatePath),
            V1CronJob made => (
                made.Spec?.JobTemplate?.Spec?.Template,
                made.Spec?.JobTemplate?.Spec?.Parallelism ?? 1,
                JobTemplatePath
            ),
            _ => null,
        };
}
