using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>What a program says about where pods run, proved over a cluster and everything in it.</summary>
internal sealed class PlacementClaims
{
    private readonly List<(PlacementClaim Claim, SpecObject Object, SourcePosition Made)> _claims = [];

    /// <summary>
    /// Claims what the program states, that pods run on the groups it names and on no isolated group it doesn't, and that no
    /// pod is homeless.
    /// </summary>
    /// <param name="site">The cluster with everything that is put into it.</param>
    /// <param name="matrix">Where its pods can run.</param>
    public PlacementClaims(DraftSite site, PlacementMatrix matrix)
    {
        var cluster = site.Builder!;
        var name = site.Cluster!;
        _claims.AddRange(cluster.Claims.Select(stated => (stated.Claim, name, stated.At)));
        if (!cluster.HasNodeGroups)
        {
            return;
        }

        _claims.Add((PlacementClaim.SystemPodsHaveHome(), name, cluster.Origins.Made));
        var isolated = cluster.NodeGroups.Where(group => group.Isolations.Any(isolation => isolation.Taints.Count > 0));
        ValueList<string> reserved = [.. isolated.Select(group => group.Name)];
        var workloads = matrix.Workloads.ToLookup(workload => workload.Object);
        foreach (var (manifest, item) in site.Manifests)
        {
            foreach (var workload in workloads[item])
            {
                Add(workload, manifest, item, cluster, reserved);
            }
        }
    }

    /// <summary>Proves the claims.</summary>
    public PlacementProof Prove(PlacementMatrix matrix) =>
        PlacementProof.Of(matrix, _claims.Select(claim => claim.Claim));

    /// <summary>What the proof found, each finding with the line that made the claim.</summary>
    public IEnumerable<SaidFinding> Findings(PlacementProof proof) =>
        proof
            .Results.Zip(_claims)
            .Where(each => !IsToldElsewhere(each.First))
            .SelectMany(
                each => each.First.Findings,
                (each, finding) => new SaidFinding(each.Second.Object, finding with { Position = each.Second.Made })
            );

    // A pod without a home, and pods that nobody looked at, are found once by the rules over all documents.
    private static bool IsToldElsewhere(ProofResult result) =>
        result.Claim is HasHomeClaim
        && (
            result.Outcome == ProofOutcome.Refuted
            || result.Reasons.Any(reason => reason.Workload?.NotLookedAt is not null)
        );

    private void Add(
        Workload workload,
        Manifest manifest,
        SpecObject item,
        ClusterBuilder cluster,
        ValueList<string> reserved
    )
    {
        foreach (var demand in manifest.Demands.Where(demand => demand.Group?.Cluster == cluster))
        {
            _claims.Add((PlacementClaim.OnlyOn(workload.Id, demand.Group!.Name), item, demand.At));
        }

        // Nobody sees the pods of its operator, but where its DaemonSet goes is known: AgentsReach judges that.
        if (CollectorResource.DaemonSetOf(item) is not null)
        {
            return;
        }

        // A DaemonSet goes everywhere by nature; everything else keeps off the nodes that it doesn't ask for.
        if (manifest.Demands.Count == 0 && !workload.IsDaemonSet && reserved.Count > 0)
        {
            _claims.Add((PlacementClaim.NeverOn(workload.Id, reserved), item, manifest.Origins.Made));
        }

        _claims.Add((PlacementClaim.HasHome(workload.Id), item, manifest.Origins.Made));
    }
}
