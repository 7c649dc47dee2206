namespace EksSpec.LoadBalancing;

/// <summary>A part of a load balancer.</summary>
public enum ChangedPart
{
    /// <summary>A setting of the load balancer as a whole.</summary>
    LoadBalancer,

    /// <summary>A listener, or a setting of it.</summary>
    Listener,

    /// <summary>A certificate of a listener.</summary>
    Certificate,

    /// <summary>A rule of a listener.</summary>
    Rule,

    /// <summary>A target group.</summary>
    TargetGroup,

    /// <summary>The Network Load Balancer in front.</summary>
    Frontend,
}
