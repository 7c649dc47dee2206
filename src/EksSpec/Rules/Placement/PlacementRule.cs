using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A rule over a cluster and its manifests together.</summary>
internal abstract class PlacementRule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleInfo Rule { get; }

    /// <summary>Looks at where pods can run and reports everything wrong. Never changes it, throws, or stops at the first.</summary>
    /// <param name="matrix">Where each workload can run.</param>
    /// <param name="types">What is known of instance types.</param>
    public abstract IEnumerable<Finding> Check(PlacementMatrix matrix, InstanceTypeCatalog types);

    /// <summary>A finding about a workload.</summary>
    protected Finding Found(Workload workload, string field, string message) =>
        new(Rule, $"{PlacementFacts.PodPath(workload)}{field}", message) { Document = workload.Document };

    /// <summary>A finding about a node group.</summary>
    protected Finding Found(PlacementMatrix matrix, PlacementGroup group, string field, string message) =>
        new(Rule, $"{PlacementFacts.GroupPath(matrix.Cluster, group)}{field}", message)
        {
            Document = $"ClusterConfig {matrix.Cluster.Metadata?.Name}",
        };
}
