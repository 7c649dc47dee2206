namespace EksSpec;

/// <summary>What pods of a namespace may do to the node they run on: the Pod Security Standards.</summary>
public enum PodSecurity
{
    /// <summary>Only what a well-behaved service needs: what builders write.</summary>
    Restricted,

    /// <summary>Nothing that is known to lead out of the container.</summary>
    Baseline,

    /// <summary>Everything. For agents that have to see the node.</summary>
    Privileged,
}
