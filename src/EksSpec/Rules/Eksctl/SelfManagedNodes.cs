namespace EksSpec.Rules;

/// <summary>What only self-managed groups have: their name's spelling, CPU credits, processes, lifetime.</summary>
internal sealed partial class SelfManagedNodes : NodeGroupRules
{
    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        foreach (var c in group.Name ?? "")
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                report.Add(Name, "name", $"The name '{group.Name}' has a '{c}'.");
                break;
            }
        }

        if (group.CpuCredits is { } credits)
        {
            report.If(
                !HasCredits(group),
                CreditsWithoutT,
                "cpuCredits",
                $"No instance type of '{group.Name}' has CPU credits."
            );

            report.If(
                !credits.Equals("unlimited", StringComparison.OrdinalIgnoreCase)
                    && !credits.Equals("standard", StringComparison.OrdinalIgnoreCase),
                Credits,
                "cpuCredits",
                $"'{credits}' is neither unlimited nor standard."
            );
        }

        var processes = group.AsgSuspendProcesses.Items();
        for (var i = 0; i < processes.Length; i++)
        {
            if (!IsProcess(processes[i]))
            {
                report.Add(
                    Process,
                    $"asgSuspendProcesses[{i}]",
                    $"Auto Scaling groups have no process '{processes[i]}'."
                );
            }
        }

        report.If(
            group.MaxInstanceLifetime < 86400,
            Lifetime,
            "maxInstanceLifetime",
            $"{group.MaxInstanceLifetime} seconds are less than a day."
        );
    }

    private static bool HasCredits(NodeGroup group)
    {
        if (group.InstancesDistribution is null)
        {
            return EksctlInstanceTypes.HasCredits(group.InstanceType);
        }

        foreach (var type in group.InstancesDistribution.InstanceTypes.Items())
        {
            if (EksctlInstanceTypes.HasCredits(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProcess(string? process) =>
        process
            is "Launch"
                or "Terminate"
                or "AddToLoadBalancer"
                or "AlarmNotification"
                or "AZRebalance"
                or "HealthCheck"
                or "InstanceRefresh"
                or "ReplaceUnhealthy"
                or "ScheduledActions";
}
