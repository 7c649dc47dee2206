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
            const string field = "cpuCredits";
            var isBurst = HasCredits(group);
            var isKnown =
                credits.Equals("unlimited", StringComparison.OrdinalIgnoreCase)
                || credits.Equals("standard", StringComparison.OrdinalIgnoreCase);
            report.If(!isBurst, CreditsWithoutT, field, $"No instance type of '{group.Name}' has CPU credits.");
            report.If(!isKnown, Credits, field, $"'{credits}' is neither unlimited nor standard.");
        }

        foreach (var process in report.Each("asgSuspendProcesses", group.AsgSuspendProcesses))
        {
            report.If(!IsProcess(process), Process, "", $"Auto Scaling groups have no process '{process}'.");
        }

        var lifetime = group.MaxInstanceLifetime;
        report.If(lifetime < 86400, Lifetime, "maxInstanceLifetime", $"{lifetime} seconds are less than a day.");
    }

    private static bool HasCredits(NodeGroup group) =>
        group.InstancesDistribution is null
            ? EksctlInstanceTypes.HasCredits(group.InstanceType)
            : group.InstancesDistribution.InstanceTypes.Items().Exists(EksctlInstanceTypes.HasCredits);

    private static bool IsProcess(string process) =>
        process is "Launch" or "Terminate" or "AddToLoadBalancer" or "AlarmNotification" or "AZRebalance"
        || process is "HealthCheck" or "InstanceRefresh" or "ReplaceUnhealthy" or "ScheduledActions";
}
