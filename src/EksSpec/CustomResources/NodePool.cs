namespace EksSpec.CustomResources;

/// <summary>Nodes that Karpenter, or EKS Auto Mode, starts as pods need them: a <c>NodePool</c> of <c>karpenter.sh/v1</c>.</summary>
public sealed record NodePool
{
    /// <summary>Name of the pool; its nodes carry it as label <c>karpenter.sh/nodepool</c>.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Labels of the nodes.</summary>
    /// <value><c>spec.template.metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Annotations of the nodes.</summary>
    /// <value><c>spec.template.metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>Which nodes may be started: all of it has to hold.</summary>
    /// <value><c>spec.template.spec.requirements</c>; required, may be empty.</value>
    public ValueList<NodePoolRequirement> Requirements { get; init; } = [];

    /// <summary>Taints of the nodes.</summary>
    /// <value><c>spec.template.spec.taints</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<NodePoolTaint>? Taints { get; init; }

    /// <summary>Taints that something takes away when the node is ready. Pods need not tolerate them.</summary>
    /// <value><c>spec.template.spec.startupTaints</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<NodePoolTaint>? StartupTaints { get; init; }

    /// <summary>How the machines are made: image, subnets, role.</summary>
    /// <value><c>spec.template.spec.nodeClassRef</c>; required.</value>
    public NodeClassReference? NodeClass { get; init; }

    /// <summary>How old a node may become, such as <c>720h</c> or <c>Never</c>.</summary>
    /// <value><c>spec.template.spec.expireAfter</c>; <see langword="null"/> leaves it out. Without it: 720h.</value>
    public string? ExpireAfter { get; init; }

    /// <summary>How long a node may take to drain before its pods are killed, such as <c>1h</c>.</summary>
    /// <value><c>spec.template.spec.terminationGracePeriod</c>; <see langword="null"/> leaves it out. Without it: for ever.</value>
    public string? TerminationGracePeriod { get; init; }

    /// <summary>Which nodes are given up to save money: <c>WhenEmpty</c> or <c>WhenEmptyOrUnderutilized</c>.</summary>
    /// <value>
    /// <c>spec.disruption.consolidationPolicy</c>; <see langword="null"/> leaves it out. Without it:
    /// <c>WhenEmptyOrUnderutilized</c>.
    /// </value>
    public string? ConsolidationPolicy { get; init; }

    /// <summary>How long a node has to be that way before it is given up, such as <c>5m</c> or <c>Never</c>.</summary>
    /// <value><c>spec.disruption.consolidateAfter</c>; <see langword="null"/> leaves it out. Without it: 0s.</value>
    public string? ConsolidateAfter { get; init; }

    /// <summary>How many nodes may be given up at once; the strictest counts.</summary>
    /// <value><c>spec.disruption.budgets</c>; <see langword="null"/> leaves it out. Without it: 10%.</value>
    public ValueList<NodePoolBudget>? Budgets { get; init; }

    /// <summary>How many nodes there always are: then pods start none, and none is given up to save money.</summary>
    /// <value><c>spec.replicas</c>; <see langword="null"/> leaves it out: then pods decide.</value>
    public int? Replicas { get; init; }

    /// <summary>The most that all nodes of the pool may have together: <c>cpu</c>, <c>memory</c>.</summary>
    /// <value><c>spec.limits</c>; <see langword="null"/> leaves it out. Without it: no limit.</value>
    public ValueMap<string>? Limits { get; init; }

    /// <summary>Rank among the pools that fit a pod, 1 to 100: the highest is taken.</summary>
    /// <value><c>spec.weight</c>; <see langword="null"/> leaves it out. Without it: 0.</value>
    public int? Weight { get; init; }

    /// <summary>The pool as a document that can be written.</summary>
    public InlineDocument ToDocument() => ToDocument(null);

    internal InlineDocument ToDocument(InlineDocument? objectLabels)
    {
        var metadata = Fields.Map(("labels", Fields.Map(Labels)), ("annotations", Fields.Map(Annotations)));
        var nodes = Fields.Map(
            ("requirements", Fields.List(Requirements, each => each.ToDocument())),
            ("taints", Fields.List(Taints, each => each.ToDocument())),
            ("startupTaints", Fields.List(StartupTaints, each => each.ToDocument())),
            ("nodeClassRef", NodeClass?.ToDocument()),
            ("expireAfter", Fields.Text(ExpireAfter)),
            ("terminationGracePeriod", Fields.Text(TerminationGracePeriod))
        );
        var disruption = Fields.Map(
            ("consolidationPolicy", Fields.Text(ConsolidationPolicy)),
            ("consolidateAfter", Fields.Text(ConsolidateAfter)),
            ("budgets", Fields.List(Budgets, each => each.ToDocument()))
        );
        var spec = Fields.Map(
            ("template", Fields.Map(("metadata", Fields.NotEmpty(metadata)), ("spec", nodes))),
            ("disruption", Fields.NotEmpty(disruption)),
            ("limits", Fields.Map(Limits)),
            ("replicas", Fields.Number(Replicas)),
            ("weight", Fields.Number(Weight))
        );
        return Fields.Map(
            ("apiVersion", "karpenter.sh/v1"),
            ("kind", "NodePool"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("labels", objectLabels))),
            ("spec", spec)
        );
    }
}
