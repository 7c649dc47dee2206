using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What runs on nodes that AWS takes back with two minutes of notice.</summary>
internal sealed partial class SpotRules : RuleGroup<SiteView>
{
    private const long Notice = 120;
    private const string TerminationHandler = "node-termination-handler";

    // What manages nodes, DNS and load balancers must not vanish with the nodes it manages.
    private static readonly string[] Controllers =
    [
        "cluster-autoscaler",
        "karpenter",
        "aws-load-balancer-controller",
        "coredns",
        "metrics-server",
        "external-dns",
        "cert-manager",
        "argocd-application-controller",
        "ebs-csi-controller",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var row in site.Chosen)
        {
            if (row.Spot is { } spot)
            {
                CheckPods(row.Workload, spot, site, report);
            }
        }

        for (var column = 0; column < site.Placement?.Groups.Count; column++)
        {
            var group = site.Placement.Groups[column];
            if (group.Kind == PlacementGroupKind.SelfManaged && group.Purchase.MayBeSpot())
            {
                CheckHandler(group, column, site, report);
            }
        }
    }

    private static void CheckPods(Workload workload, PlacementGroup spot, SiteView site, Report report)
    {
        var (pods, name) = (workload.Pods, spot.Name);
        // Of a service with one pod another rule speaks, on whatever nodes it runs.
        var isSingle =
            workload is { Kind: not "StatefulSet", Replicas: 1 }
            && pods.Serves
            && site.LeastOf(pods) <= 1
            && !(pods.IsReplicated && site.IsServed(pods));
        report.On(workload.Object);
        report.If(
            isSingle,
            SingleReplica,
            "spec.replicas",
            $"{workload} has one pod, which can run on the spot nodes of '{name}'."
        );

        report.On(workload.Object, pods.Path);
        var isAlone = workload is { Kind: "StatefulSet", Replicas: 1 };
        var grace = pods.Spec.TerminationGracePeriodSeconds;
        var controller = Array.Find(Controllers, part => workload.Name.Contains(part, StringComparison.Ordinal));
        report.If(isAlone, SingletonStatefulSet, "", $"{workload} is alone and can run on the spot nodes of '{name}'.");
        report.If(
            grace >= Notice,
            GracePeriod,
            "terminationGracePeriodSeconds",
            $"It may take {grace} seconds to stop on the spot nodes of '{name}'."
        );
        report.If(
            controller is not null,
            Controller,
            "",
            $"{workload} looks like {controller} and can run on the spot nodes of '{name}'."
        );
    }

    // Only EKS drains the nodes of managed groups; on a self-managed spot group somebody else has to.
    private static void CheckHandler(PlacementGroup group, int column, SiteView site, Report report)
    {
        var handlers = site
            .Rows.Where(row => row.Workload.Name.Contains(TerminationHandler, StringComparison.Ordinal))
            .ToList();
        site.StandAt(group, report);
        report.If(
            handlers.Count == 0,
            NoTerminationHandler,
            "",
            $"'{group.Name}' buys spot, and no termination handler is among the manifests."
        );
        // A Deployment hears of interruptions from a queue, wherever it runs; a DaemonSet only on its own node.
        report.If(
            handlers.Count > 0
                && handlers.TrueForAll(row =>
                    row.Workload.IsDaemonSet && row.Verdicts[column].Nodes == NodeCoverage.None
                ),
            NoTerminationHandler,
            "",
            $"{handlers[0].Workload} doesn't reach '{group.Name}'. {handlers[0].Verdicts[column].Reason}"
        );
    }
}
