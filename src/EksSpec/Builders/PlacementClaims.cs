using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Values;

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
    public PlacementClaims(DraftSite site)
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
        foreach (var (manifest, item) in site.Manifests)
        {
            if (PodView.Of(item) is not { } pods)
            {
                continue;
            }

            var workload = Workload.Of(pods);

            foreach (var demand in manifest.Demands.Where(demand => demand.Group?.Cluster == cluster))
            {
                _claims.Add((PlacementClaim.OnlyOn(workload.Id, demand.Group!.Name), item, demand.At));
            }

            // A DaemonSet goes everywhere by nature; everything else keeps off the nodes that it doesn't ask for.
            if (manifest.Demands.Count == 0 && !workload.IsDaemonSet && reserved.Count > 0)
            {
                _claims.Add((PlacementClaim.NeverOn(workload.Id, reserved), item, manifest.Origins.Made));
            }

            _claims.Add((PlacementClaim.HasHome(workload.Id), item, manifest.Origins.Made));
        }
    }

    /// <summary>Proves the claims.</summary>
    public PlacementProof Prove(PlacementMatrix matrix) =>
        PlacementProof.Of(matrix, _claims.Select(claim => claim.Claim));

    /// <summary>What the proof found, each finding with the line that made the claim.</summary>
    public IEnumerable<(SpecObject?, Finding)> Findings(PlacementProof proof) =>
        proof
            .Results.Zip(
                _claims,
                (result, claim) =>
                    result.Findings.Select(finding =>
                        ((SpecObject?)claim.Object, Finding: finding with { Position = claim.Made })
                    )
            )
            .SelectMany(findings => findings)
            // A pod without a home is found once, by the rule over all documents; the claim would say it for each group.
            .Where(said => said.Finding.Rule != ClaimRules.HasHome);
}
