namespace EksSpec.Rules;

/// <summary>A place for what every cluster runs: CoreDNS and the other system pods.</summary>
internal sealed partial class LandingZone : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (!subject.HasNodeGroups() || HasOtherHome(subject))
        {
            return;
        }

        var homes = 0;
        var onDemandHomes = 0;
        string? blocking = null;
        foreach (var group in subject.AllNodeGroups())
        {
            if (AmiFamilies.IsWindows(AmiFamilies.Of(group)) || NodeGroupSizes.Of(group).Max <= 0)
            {
                continue;
            }

            if (Blocking(group) is { } taint)
            {
                blocking ??= $"{taint.Key}={taint.Value}:{taint.Effect} of '{group.Name}'";
            }
            else
            {
                homes++;
                onDemandHomes += NodeGroupMachines.PurchaseOf(group) == PurchaseOption.Spot ? 0 : 1;
            }
        }

        var path = subject.ManagedNodeGroups.HasItems() ? "managedNodeGroups" : "nodeGroups";
        if (homes == 0)
        {
            var reason = blocking is null
                ? "No group can have Linux nodes"
                : $"Every group is tainted, such as by {blocking}";
            report.Add(NoHome, path, $"{reason}: CoreDNS can't run anywhere.");
        }
        else if (onDemandHomes == 0)
        {
            report.Add(OnlySpotHome, path, "All groups that take system pods are spot.");
        }
    }

    // Auto Mode and Karpenter start nodes for pods that have none; Fargate needs a profile for kube-system.
    private static bool HasOtherHome(ClusterConfig config)
    {
        if (config.IsAutoMode() || config.Karpenter is not null)
        {
            return true;
        }

        if (config.FargateProfiles.Items().Exists(profile => (profile?.Selectors).Items().Exists(TakesCoreDns)))
        {
            return true;
        }

        Addon? coreDns = null;
        foreach (var addon in config.Addons.Items())
        {
            coreDns = addon?.Name == "coredns" ? addon : coreDns;
        }

        return coreDns is null
            ? config.AddonsConfig?.DisableDefaultAddons == true
            : coreDns.ConfigurationValues?.Contains("tolerations", StringComparison.Ordinal) == true;
    }

    private static bool TakesCoreDns(FargateProfileSelector? selector)
    {
        var labels = (selector?.Labels).Items();
        return selector?.Namespace is "kube-system" or "*" or "kube-*"
            && (labels.Length == 0 || (labels.Length == 1 && labels[0] is { Key: "k8s-app", Value: "kube-dns" }));
    }

    private static NodeGroupTaint? Blocking(NodeGroupBase group)
    {
        foreach (var taint in group.Taints.Items())
        {
            if (
                taint?.Effect is "NoSchedule" or "NoExecute"
                && taint.Key != "CriticalAddonsOnly"
                && !(taint.Key == "node-role.kubernetes.io/control-plane" && taint.Effect == "NoSchedule")
            )
            {
                return taint;
            }
        }

        return null;
    }
}
