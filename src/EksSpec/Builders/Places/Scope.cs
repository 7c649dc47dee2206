namespace EksSpec.Builders;

/// <summary>The place that objects are made for.</summary>
internal sealed record Scope(Problems Problems)
{
    /// <summary>The environment; none for an object that was built alone.</summary>
    public EnvironmentBuilder? Environment { get; init; }

    /// <summary>The cluster; none for an object that was built alone.</summary>
    public ClusterBuilder? Cluster
    {
        get => field ?? Environment?.Cluster;
        init;
    }

    /// <summary>The workload that a companion belongs to, as it came out.</summary>
    public WorkloadView? Workload { get; init; }

    /// <summary>The service that an Ingress leads to.</summary>
    public V1Service? Service { get; init; }

    /// <summary>Whether the service account of a workload leaves the token to the pods.</summary>
    public bool LeavesToken { get; init; }

    /// <summary>Where custom resources keep their pod templates.</summary>
    public PodTemplates PodTemplates => Cluster?.Fleet?.PodTemplates ?? PodTemplates.Default;

    public string? Namespace =>
        Environment is null ? null : WorkloadName.Plain(Environment.Namespace, KubernetesNames.DnsLabelError);

    public string? PartOf => Cluster?.Fleet?.Name;

    /// <summary>What a companion has to know of its workload.</summary>
    internal sealed record WorkloadView(
        string ApiVersion,
        string Kind,
        string Name,
        IDictionary<string, string> Selector,
        V1PodTemplateSpec Pod
    )
    {
        /// <summary>The labels by which a Service chooses the pods.</summary>
        public Func<string, IDictionary<string, string>> SelectorOf
        {
            get => field ?? (_ => Selector);
            init;
        }
    }
}
