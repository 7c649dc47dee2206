namespace EksSpec.Placement;

/// <summary>The workloads that a claim is about.</summary>
public sealed class WorkloadSelection
{
    private readonly string _description;
    private readonly Func<Workload, bool> _includes;

    private WorkloadSelection(string description, Func<Workload, bool> includes)
    {
        _description = description;
        _includes = includes;
    }

    /// <summary>Every workload.</summary>
    public static WorkloadSelection All { get; } = new("every workload", static _ => true);

    /// <summary>Every DaemonSet.</summary>
    public static WorkloadSelection DaemonSets { get; } =
        new("every DaemonSet", static workload => workload.IsDaemonSet);

    /// <summary>Workloads of a name; see <see cref="Named"/>.</summary>
    /// <param name="name">Name or id.</param>
    public static implicit operator WorkloadSelection(string name) => Named(name);

    /// <summary>Workloads by their names: <c>api</c>, <c>develop/api</c> or <c>Deployment/develop/api</c>.</summary>
    /// <param name="names">Names or ids.</param>
    public static WorkloadSelection Named(params ValueList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(string.Join(", ", names), workload => names.Any(workload.IsNamed));
    }

    /// <summary>The workloads of a namespace.</summary>
    /// <param name="name">The namespace.</param>
    public static WorkloadSelection InNamespace(string name) =>
        new($"every workload of namespace '{name}'", workload => workload.Namespace == name);

    /// <summary>The workloads whose pods carry a label.</summary>
    /// <param name="key">Key of the label.</param>
    /// <param name="value">Its value.</param>
    public static WorkloadSelection WithPodLabel(string key, string value) =>
        new(
            $"every workload with pods {key}={value}",
            // What nobody looked at may carry any label: a claim must not pass it by.
            workload =>
                workload.NotLookedAt is not null
                || workload.PodMetadata?.Labels is { } labels
                    && labels.TryGetValue(key, out var actual)
                    && actual == value
        );

    /// <summary>Workloads by a condition of one's own.</summary>
    /// <param name="description">What messages call them.</param>
    /// <param name="includes">The condition; must always answer alike.</param>
    public static WorkloadSelection Where(string description, Func<Workload, bool> includes)
    {
        ArgumentException.ThrowIfNullOrEmpty(description);
        ArgumentNullException.ThrowIfNull(includes);
        return new(description, includes);
    }

    /// <summary>These workloads without some of them.</summary>
    /// <param name="others">Those to leave out.</param>
    public WorkloadSelection Except(WorkloadSelection others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new($"{_description} except {others}", workload => _includes(workload) && !others.Includes(workload));
    }

    /// <summary>Whether a workload is one of them.</summary>
    /// <param name="workload">The workload.</param>
    public bool Includes(Workload workload) => _includes(workload);

    /// <summary>What messages call them.</summary>
    public override string ToString() => _description;
}
