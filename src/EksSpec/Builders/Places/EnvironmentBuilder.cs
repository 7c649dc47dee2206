using EksSpec.Builders;

namespace EksSpec;

/// <summary>An environment: a namespace in a cluster, the nodes its pods run on, and what workloads need to know of it.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddEnvironment"/>. Workloads come in through their own <c>In</c>.</remarks>
public sealed partial class EnvironmentBuilder : ManifestBuilder<EnvironmentBuilder, V1Namespace>, IOfCluster
{
    private readonly List<ManifestBuilder> _objects = [];
    private readonly Saying<string> _runsOn = new("runs on");
    private readonly Saying<string> _domain = new("domain");
    private readonly List<NodeDemand> _demands = [];
    private readonly List<Action<V1PodTemplateSpec>> _podChanges = [];
    private string? _namespace;
    private string? _domainName;
    private bool _hasGates = true;
    private bool _isThere;

    internal EnvironmentBuilder(string name, ClusterBuilder cluster, SourcePosition made)
        : base("v1", "Namespace", name, made, KubernetesNames.DnsLabelError)
    {
        Cluster = cluster;
        _namespace = name;
    }

    /// <summary>The cluster it lives in.</summary>
    public ClusterBuilder Cluster { get; }

    /// <summary>Its name; of a branch's environment the blueprint's name, <c>-</c> and the <see cref="Slug"/>.</summary>
    public override string Name => Blueprint is null ? base.Name : $"{Blueprint.Name}-{Slug}";

    /// <summary>Its namespace; of a branch's environment the blueprint's namespace, <c>-</c> and the <see cref="Slug"/>.</summary>
    public string Namespace => _namespace ?? $"{Blueprint!.Namespace}-{Slug}";

    /// <summary>The domain its hosts are below; <see langword="null"/> where none was given.</summary>
    public string? Domain => _domainName ?? _parent?.Domain;

    ClusterBuilder IOfCluster.Home => Cluster;

    Origins IOfCluster.Said => CurrentLayer.Origins;

    /// <summary>The folder of its files, with the <c>/</c> behind it.</summary>
    internal string Folder => $"{Cluster.Folder}/{Name}/";

    internal IEnumerable<ManifestBuilder> Objects =>
        Lineage.SelectMany(each =>
            (each == this && Branch is not null ? Cluster.InBranches : []).Concat(
                each._objects.Where(made => !LeavesOut(made, each))
            )
        );

    internal IReadOnlyList<NodeDemand> Demands =>
        _demands.Count == 0 && _parent is not null ? _parent.Demands : _demands;

    internal IEnumerable<Action<V1PodTemplateSpec>> PodChanges =>
        (_parent?.PodChanges ?? Cluster.Fleet?.PodChanges ?? []).Concat(_podChanges).Concat(BranchPodChanges);

    /// <summary>Keeps every pod of the environment on the nodes of a group: affinity and tolerations follow from how the group is isolated.</summary>
    /// <param name="group">A group of the environment's cluster, as <c>AddNodeGroup</c> gave it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <remarks>
    /// A group that isn't isolated writes nothing into the pods. In any case it is a claim: building proves that the pods can run
    /// there and nowhere else, or fails.
    /// </remarks>
    public EnvironmentBuilder RunsOn(INodeGroup group, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(group);
        _demands.Add(new(group.Name, group, [], at));
        return Say(_runsOn, group.Name, at);
    }

    /// <summary>Gives the namespace another name than the environment's.</summary>
    /// <param name="name">Name of the namespace.</param>
    /// <remarks>Writes <c>metadata.namespace</c> of every object in it.</remarks>
    public EnvironmentBuilder WithNamespace(string name, params CallSite at)
    {
        Check("metadata.name", name, KubernetesNames.DnsLabelError, at);
        _namespace = name;
        return Note("metadata.name", name, at);
    }

    /// <summary>Says below which domain the environment's hosts are.</summary>
    /// <param name="domain">Domain, such as <c>develop.example.com</c>.</param>
    /// <remarks>Used by <see cref="IngressBuilder.WithSubdomain"/>.</remarks>
    public EnvironmentBuilder WithDomain(string domain, params CallSite at)
    {
        Check(DraftPath.Root, domain, KubernetesNames.DnsSubdomainError, at);
        _domainName = domain;
        return Say(_domain, domain, at);
    }

    /// <summary>Says what pods may do to their node.</summary>
    /// <param name="level">The level; without this call <see cref="PodSecurity.Restricted"/>.</param>
    /// <remarks>Writes the label <c>pod-security.kubernetes.io/enforce</c> of the namespace.</remarks>
    public EnvironmentBuilder WithPodSecurity(PodSecurity level, params CallSite at) =>
        WithLabel(PodSecurityLabels.Enforce, PodSecurityLabels.Text(level), at: at);

    /// <summary>Warns whoever applies pods that a stricter level would refuse: the step before it is enforced.</summary>
    /// <param name="level">The level.</param>
    /// <remarks>Writes the label <c>pod-security.kubernetes.io/warn</c> of the namespace.</remarks>
    public EnvironmentBuilder WithPodSecurityWarning(PodSecurity level, params CallSite at) =>
        WithLabel(PodSecurityLabels.Warn, PodSecurityLabels.Text(level), at: at);

    /// <summary>Lets pods behind an Ingress count as ready before the load balancer sends to them.</summary>
    /// <remarks>
    /// Leaves out the label <c>elbv2.k8s.aws/pod-readiness-gate-inject</c> that the namespace of a workload with an Ingress has:
    /// by it a rollout ends no old pod before the load balancer sends to a new one.
    /// </remarks>
    public EnvironmentBuilder WithoutReadinessGates()
    {
        _hasGates = false;
        return this;
    }

    /// <summary>Leaves the namespace to somebody else: it is there already, or another program makes it.</summary>
    /// <remarks>No Namespace is written, and nothing that is said of it.</remarks>
    public EnvironmentBuilder UseExistingNamespace()
    {
        _isThere = true;
        return this;
    }

    /// <summary>Changes every pod of the environment, whatever kind of workload it belongs to, <see cref="AddManifest"/> included.</summary>
    /// <param name="change">Changes a pod template that nobody else holds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <remarks>Runs after isolation, before the workload's own <c>Configure</c>.</remarks>
    public EnvironmentBuilder ForEachPod(Action<V1PodTemplateSpec> change)
    {
        _podChanges.Add(Guard.Given(change));
        return this;
    }

    /// <summary>The environments of the cluster that live in its namespace, in their order.</summary>
    private IEnumerable<EnvironmentBuilder> InNamespace =>
        Branch is not null
            ? [this]
            : Cluster.Fleet!.Environments.Where(other =>
                other.Branch is null && other.Cluster == Cluster && other._namespace == _namespace
            );

    /// <summary>The namespace is written once, by the first of its environments, with what all of them say of it.</summary>
    internal bool WritesNamespace =>
        InNamespace.First() == this && !InNamespace.Any(environment => environment._isThere);

    private protected override IEnumerable<Layer<V1Namespace>> LayersOf(Scope scope) =>
        InNamespace.SelectMany(environment => environment.Lineage).Select(environment => environment.CurrentLayer);

    private protected override Origins OriginsIn(Scope scope)
    {
        if (Branch is not null)
        {
            return base.OriginsIn(scope);
        }

        Origins origins = new(Made);
        foreach (var layer in LayersOf(scope))
        {
            origins.Join(layer.Origins);
        }

        return origins;
    }

    private protected override void Complete(V1Namespace document, Scope scope)
    {
        document.Metadata.Name = Namespace;
        document.Metadata.NamespaceProperty = null;
        if (!InNamespace.Skip(1).Any())
        {
            document.Metadata.Labels.TryAdd(
                "environment",
                WorkloadName.Plain((Blueprint ?? this).Name, KubernetesNames.LabelValueError)
            );
        }

        MarkBranch(document.Metadata);
        PodSecurityLabels.Complete(document);
        if (
            InNamespace.SelectMany(environment => environment.Lineage).All(environment => environment._hasGates)
            && InNamespace.Any(environment => environment.HasIngress)
        )
        {
            document.Metadata.Labels.TryAdd("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled");
        }
    }

    private bool HasIngress =>
        Cluster.Fleet!.Workloads.Any(workload =>
            workload.IsIn(this) && workload.IsBalancedIn(new(new()) { Environment = this })
        );
}
