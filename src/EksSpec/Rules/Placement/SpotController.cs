using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

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

    public override RuleInfo Rule => SpotRules.Controller;

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
