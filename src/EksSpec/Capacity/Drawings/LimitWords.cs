namespace EksSpec.Capacity;

/// <summary>What limits are called.</summary>
internal static class LimitWords
{
    /// <summary>The name of a limit and where it is: <c>pods on 'develop'</c>.</summary>
    public static string Of(CapacityLimit limit) =>
        limit.Kind switch
        {
            CapacityLimitKind.Pods => $"pods on {limit.Where}",
            CapacityLimitKind.Cpu => $"CPU on {limit.Where}",
            CapacityLimitKind.Memory => $"memory on {limit.Where}",
            CapacityLimitKind.Gpus => $"GPUs on {limit.Where}",
            CapacityLimitKind.Volumes => $"EBS volumes on {limit.Where}",
            CapacityLimitKind.Nodes => $"whole pods on nodes of {limit.Where}",
            CapacityLimitKind.Addresses => $"addresses of the {limit.Where}",
            CapacityLimitKind.Quota => $"{limit.Resource} of quota '{limit.Where}'",
            CapacityLimitKind.Rules => $"rules of load balancer '{limit.Where}'",
            CapacityLimitKind.TargetGroups => $"target groups of load balancer '{limit.Where}'",
            CapacityLimitKind.Targets => $"targets of load balancer '{limit.Where}'",
            CapacityLimitKind.Certificates => $"certificates of load balancer '{limit.Where}'",
            _ => $"load balancers of {limit.Where}",
        };

    /// <summary>The name of what environments do.</summary>
    public static string Of(CapacityLoadKind load) =>
        load switch
        {
            CapacityLoadKind.AtRest => "at rest",
            CapacityLoadKind.Rollout => "one rollout at a time",
            _ => "at full load",
        };
}
