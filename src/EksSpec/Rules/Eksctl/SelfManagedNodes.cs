using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What only self-managed groups have: their name's spelling, CPU credits, processes, lifetime.</summary>
internal sealed class SelfManagedNodes : NodeGroupRules
{
    private static readonly RuleInfo Name = EksctlRule.Error(
        "EKS0232",
        "The name of a self-managed group has a character that is not allowed",
        "Use letters, digits and '-'.",
        "nodeGroups:\n- name: my_workers\n",
        "nodeGroups:\n- name: my-workers\n",
        "The name becomes part of the name of a CloudFormation stack."
    );

    private static readonly RuleInfo CreditsWithoutT = EksctlRule.Error(
        "EKS0260",
        "cpuCredits is given, but no instance type has CPU credits",
        "Use a type of the t families, or remove cpuCredits.",
        Example.SelfManaged + "cpuCredits: unlimited\n  instanceType: m5.large\n",
        Example.SelfManaged + "cpuCredits: unlimited\n  instanceType: t3.large\n"
    );

    private static readonly RuleInfo Credits = EksctlRule.Error(
        "EKS0261",
        "cpuCredits is neither unlimited nor standard",
        "Use unlimited or standard.",
        Example.SelfManaged + "cpuCredits: infinite\n  instanceType: t3.large\n",
        Example.SelfManaged + "cpuCredits: unlimited\n  instanceType: t3.large\n"
    );

    private static readonly RuleInfo Process = EksctlRule.Error(
        "EKS0262",
        "asgSuspendProcesses names a process that Auto Scaling groups do not have",
        "Use names such as AZRebalance, in AWS' own spelling.",
        Example.SelfManaged + "asgSuspendProcesses: [azRebalance]\n",
        Example.SelfManaged + "asgSuspendProcesses: [AZRebalance]\n"
    );

    private static readonly RuleInfo Lifetime = EksctlRule.Error(
        "EKS0267",
        "maxInstanceLifetime is shorter than a day",
        "Use 86400 seconds or more.",
        Example.SelfManaged + "maxInstanceLifetime: 3600\n",
        Example.SelfManaged + "maxInstanceLifetime: 604800\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [Name, CreditsWithoutT, Credits, Process, Lifetime];

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
            if (!HasCredits(group))
            {
                report.Add(CreditsWithoutT, "cpuCredits", $"No instance type of '{group.Name}' has CPU credits.");
            }

            if (
                !credits.Equals("unlimited", StringComparison.OrdinalIgnoreCase)
                && !credits.Equals("standard", StringComparison.OrdinalIgnoreCase)
            )
            {
                report.Add(Credits, "cpuCredits", $"'{credits}' is neither unlimited nor standard.");
            }
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

        if (group.MaxInstanceLifetime < 86400)
        {
            report.Add(Lifetime, "maxInstanceLifetime", $"{group.MaxInstanceLifetime} seconds are less than a day.");
        }
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
