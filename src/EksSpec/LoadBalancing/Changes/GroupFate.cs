namespace EksSpec.LoadBalancing;

/// <summary>What becomes of a group and its load balancer.</summary>
public enum GroupFate
{
    /// <summary>Its load balancer stays, and something of it changes.</summary>
    Changes,

    /// <summary>A load balancer is made.</summary>
    Made,

    /// <summary>Its load balancer is deleted.</summary>
    Deleted,

    /// <summary>Its load balancer is deleted and another one made, with another DNS name.</summary>
    Replaced,

    /// <summary>It ran, and is stopped: nothing of it changes on AWS any more.</summary>
    Stops,

    /// <summary>It is stopped, and didn't run before.</summary>
    IsStopped,

    /// <summary>It was stopped, and runs again.</summary>
    RunsAgain,
}
