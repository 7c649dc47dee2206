namespace EksSpec;

/// <summary>
/// What the environments of branches get beyond what the blueprint says, each to be switched off by name:
/// <c>branches.Without(BranchDefault.NetworkPolicies)</c>. What is said for the branches themselves, <c>In(branches.All, …)</c>, is
/// never touched.
/// </summary>
public enum BranchDefault
{
    /// <summary>
    /// One pod of each Deployment and StatefulSet, and no autoscaler: what the blueprint says of <c>spec.replicas</c> beyond 1 is for
    /// the blueprint.
    /// </summary>
    OneReplica,

    /// <summary>No PodDisruptionBudget: of one pod it would keep every node from being drained.</summary>
    NoBudgets,

    /// <summary>
    /// A ResourceQuota <c>branch</c> that admits just what the branch has, with the rollouts of all its Deployments and its Jobs at
    /// once. Not where the environment has one of its own.
    /// </summary>
    Quota,

    /// <summary>
    /// A LimitRange <c>branch</c>: containers that say nothing ask for 100m CPU and 128Mi, and may use 512Mi, or twice what the
    /// largest of those without a limit asks for. Not where the environment has one of its own.
    /// </summary>
    LimitRange,

    /// <summary>
    /// NetworkPolicies: nobody gets in but pods of the same namespace and load balancers; pods reach their namespace, DNS, and
    /// addresses outside, never the node's metadata. Pods that policies of the program choose are left to those.
    /// </summary>
    NetworkPolicies,

    /// <summary>
    /// The PriorityClass <c>branch</c> for every pod, with the value -1: all others go first, and none has to end for them. In place
    /// of a class that the blueprint says.
    /// </summary>
    Priority,
}
