namespace EksSpec.Rules;

/// <summary>What only self-managed groups have: their name's spelling, CPU credits, processes, lifetime.</summary>
internal sealed partial class SelfManagedNodes : NodeGroupRules
{
    private static readonly string[] CreditModes = ["unlimited", "standard"];
    private static readonly string[] Processes =
    [
        "Launch",
        "Terminate",
        "AddToLoadBalancer",
        "AlarmNotification",
        "AZRebalance",
        "HealthCheck",
        "InstanceRefresh",
        "ReplaceUnhealthy",
        "ScheduledActions",
    ];

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
            CheckCredits(group, credits, report);
        }

        foreach (var process in report.Each("asgSuspendProcesses", group.AsgSuspendProcesses))
        {
            report.If(
                !Processes.Contains(process),
                Process,
                "",
                $"Auto Scaling groups have no process '{process}'.",
                Mend.Word(process, Processes)
            );
        }

        var lifetime = group.MaxInstanceLifetime;
        report.If(lifetime < 86400, Lifetime, "maxInstanceLifetime", $"{lifetime} seconds are less than a day.");
    }

    private static void CheckCredits(NodeGroup group, string credits, Report report)
    {
        const string field = "cpuCredits";
        var isBurst = HasCredits(group);
        var isKnown = CreditModes.Contains(credits, StringComparer.OrdinalIgnoreCase);
        report.If(!isBurst, CreditsWithoutT, field, $"No instance type of '{group.Name}' has CPU credits.");
        report.If(
            !isKnown,
            Credits,
            field,
            $"'{credits}' is neither unlimited nor standard.",
            Mend.Word(credits, CreditModes)
        );
    }

    private static bool HasCredits(NodeGroup group) =>
        group.InstancesDistribution is null
            ? EksctlInstanceTypes.HasCredits(group.InstanceType)
            : group.InstancesDistribution.InstanceTypes.Items().Exists(EksctlInstanceTypes.HasCredits);
}
