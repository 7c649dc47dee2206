namespace EksSpec.Capacity;

/// <summary>What may stop the next environment.</summary>
public enum CapacityLimitKind
{
    /// <summary>Pods that the kubelets of the nodes take.</summary>
    Pods,

    /// <summary>Processors of the nodes; 0.25 is <c>250m</c>.</summary>
    Cpu,

    /// <summary>Memory of the nodes, in bytes.</summary>
    Memory,

    /// <summary>NVIDIA cards of the nodes.</summary>
    Gpus,

    /// <summary>EBS volumes that the nodes attach.</summary>
    Volumes,

    /// <summary>Nodes that have room for whole pods, which are not divided among nodes.</summary>
    Nodes,

    /// <summary>IPv4 addresses of the subnets.</summary>
    Addresses,

    /// <summary>What a ResourceQuota allows a namespace: each environment has one of its own.</summary>
    Quota,

    /// <summary>Rules of a load balancer.</summary>
    Rules,

    /// <summary>Target groups of a load balancer.</summary>
    TargetGroups,

    /// <summary>Targets of a load balancer.</summary>
    Targets,

    /// <summary>Certificates of a load balancer.</summary>
    Certificates,

    /// <summary>Application Load Balancers of the account in the region.</summary>
    LoadBalancers,
}
