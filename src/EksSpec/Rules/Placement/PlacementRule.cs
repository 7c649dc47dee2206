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
    public abstract IEnumerable<Finding> Check(PlacementMatrix matrix);

    /// <summary>A finding about a workload, in its pods' spec.</summary>
    protected Finding Found(Workload workload, SpecPath field, string message) =>
        new(Rule, workload.Pods.Path.Then(field), message) { Object = workload.Object.Ref };

    /// <summary>A finding about a node group.</summary>
    protected Finding Found(PlacementMatrix matrix, PlacementGroup group, SpecPath field, string message) =>
        new(Rule, PlacementFacts.GroupPath(matrix.Cluster, group).Then(field), message)
        {
            Object = matrix.Site.Cluster!.Ref,
        };
}
