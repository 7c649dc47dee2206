using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Builders;

/// <summary>What a program says about where pods run, proved over a cluster and everything in it.</summary>
internal sealed class PlacementClaims
{
    private readonly List<(PlacementClaim Claim, string Document, SourcePosition Made)> _claims = [];

    /// <summary>Claims that pods run on the groups their program names, and that no pod is homeless.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="manifests">Everything that is put into it.</param>
    public PlacementClaims(ClusterBuilder cluster, IReadOnlyList<Manifest> manifests)
    {
        foreach (var manifest in manifests)
        {
            if (Workload.From(manifest.Document) is not { } workload)
            {
                continue;
            }

            foreach (var demand in manifest.Demands.Where(demand => demand.Group?.Cluster == cluster))
            {
                _claims.Add((PlacementClaim.OnlyOn(workload.Id, demand.Group!.Name), manifest.Title, demand.At));
            }

            if (cluster.HasNodeGroups)
            {
                _claims.Add((PlacementClaim.HasHome(workload.Id), manifest.Title, manifest.Origins.Made));
            }
        }

        if (cluster.HasNodeGroups)
        {
            _claims.Add((PlacementClaim.SystemPodsHaveHome(), $"ClusterConfig {cluster.Name}", cluster.Origins.Made));
        }
    }

    /// <summary>Proves the claims.</summary>
    public PlacementProof Prove(ClusterConfig cluster, IEnumerable<object> manifests) =>
        PlacementProof.Of(cluster, manifests, _claims.Select(claim => claim.Claim));

    /// <summary>What the proof found, each finding with the line that made the claim.</summary>
    public IEnumerable<Finding> Findings(PlacementProof proof) =>
        proof
            .Results.Zip(
                _claims,
                (result, claim) =>
                    result.Findings.Select(finding => finding with { Document = claim.Document, Code = claim.Made })
            )
            .SelectMany(findings => findings);
}
