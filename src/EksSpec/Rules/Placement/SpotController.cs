using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>What manages nodes, DNS and load balancers must not vanish with the nodes it manages.</summary>
internal sealed class SpotController : PlacementRule
{
    private static readonly string[] Names =
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

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5035",
            Severity.Warning,
            "A controller of the cluster can run on spot nodes",
            "Keep it on On-Demand nodes, by a label that only they have.",
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload("", name: "cluster-autoscaler"),
            Example.Cluster("- {name: cheap, spot: true}")
                + Example.Workload(
                    "nodeSelector: {eks.amazonaws.com/capacityType: ON_DEMAND}",
                    name: "cluster-autoscaler"
                )
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        let controller = Array.Find(Names, name => pair.Workload.Name.Contains(name, StringComparison.Ordinal))
        where controller is not null
        select Found(
            pair.Workload,
            "",
            $"{pair.Workload} looks like {controller} and can run on the spot nodes of '{pair.Spot.Name}'."
        );
}
