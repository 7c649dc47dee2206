using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>DaemonSets that want a pod on the nodes of Fargate, each of which has room for its own pod only.</summary>
internal sealed partial class FargateNodes : RuleGroup<SiteView>
{
    private static readonly NodeGroupTaint OfFargate = new()
    {
        Key = NodeLabels.EksComputeType,
        Value = "fargate",
        Effect = "NoSchedule",
    };

    public override void Check(SiteView site, Report report)
    {
        if (site.IsGuess || site.Placement?.Groups.FirstOrDefault(group => group.Profile is not null) is not { } nodes)
        {
            return;
        }

        foreach (var workload in site.Rows.Select(row => row.Workload).Where(workload => workload.IsDaemonSet))
        {
            report.On(workload.Object, workload.Pods.Path);
            var pod = workload.Constraints;
            report.If(
                Scheduler.Covered(pod, OfFargate) == Match.Yes && Scheduler.Reach(pod.Terms, nodes).Some == Match.Yes,
                DaemonSetOnFargate,
                "tolerations",
                $"'{workload.Name}' tolerates the taint of Fargate's nodes: a pod of it waits for each of them."
            );
        }
    }
}
