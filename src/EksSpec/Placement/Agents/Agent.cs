namespace EksSpec.Placement;

/// <summary>Who sends logs or metrics of nodes: a DaemonSet, or Fargate's own log router.</summary>
public sealed class Agent
{
    private readonly IReadOnlyList<Workload> _pods;

    internal Agent(
        string name,
        string from,
        Telemetry sends,
        SpecObject? source,
        params IReadOnlyList<Workload> pods
    ) => (Name, From, Sends, Source, _pods) = (name, from, sends, source, pods);

    /// <summary>Namespace and name of the DaemonSet: <c>amazon-cloudwatch/fluent-bit</c>.</summary>
    public string Name { get; }

    /// <summary>What brings it: <c>add-on amazon-cloudwatch-observability</c>, or the kind of the object.</summary>
    public string From { get; }

    /// <summary>What it sends.</summary>
    public Telemetry Sends { get; }

    /// <summary>The object that brings it: the ClusterConfig for an add-on, else a manifest.</summary>
    public SpecObject? Source { get; }

    /// <summary>Its pods: those for Linux, and those for Windows where it has others there.</summary>
    internal IReadOnlyList<Workload> Pods => _pods;

    /// <summary>Whether it is what Fargate brings, and not a DaemonSet.</summary>
    internal bool IsOfFargate => _pods.Count == 0;

    /// <summary>Whether the add-on's chart says where its pods run, and no manifest does.</summary>
    internal bool IsOfAddon { get; init; }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
