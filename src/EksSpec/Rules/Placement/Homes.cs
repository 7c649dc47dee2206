using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Clusters and manifests that were read together, without a program that says which pods belong where.</summary>
internal static partial class Homes
{
    /// <summary>Judges all clusters with the manifests; a workload is judged in every cluster it has a home in.</summary>
    /// <param name="documents">ClusterConfigs and Kubernetes objects.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<object> documents)
    {
        var manifests = documents.Where(document => document is not ClusterConfig).ToList();
        var matrices = documents
            .OfType<ClusterConfig>()
            .Select(cluster => PlacementMatrix.Compute(cluster, manifests))
            .Where(matrix => matrix.Groups.Count > 0)
            .ToList();
        return matrices switch
        {
            [] => [],
            [var only] => WithoutHome(matrices).Concat(PlacementRules.Check(only)),
            _ => WithoutHome(matrices)
                .Concat(matrices.SelectMany(matrix => PlacementRules.Check(matrix.Cluster, AtHome(matrix, manifests))))
                .DistinctBy(finding => (finding.Rule.Id, finding.Document, finding.Path, finding.Message)),
        };
    }

    private static IEnumerable<Finding> WithoutHome(List<PlacementMatrix> matrices)
    {
        for (var row = 0; row < matrices[0].Workloads.Count; row++)
        {
            var verdicts = matrices
                .SelectMany(
                    matrix => new WorkloadPlacement(matrix, row).Verdicts,
                    (matrix, verdict) => (matrix, verdict)
                )
                .ToList();
            if (verdicts.TrueForAll(pair => pair.verdict.Fits == false))
            {
                var workload = matrices[0].Workloads[row];
                var reasons = verdicts.Select(pair =>
                    matrices.Count == 1
                        ? $"{pair.verdict.Group}: {pair.verdict.Reason}"
                        : $"{pair.matrix.Cluster.Metadata?.Name}/{pair.verdict.Group}: {pair.verdict.Reason}"
                );
                yield return new(
                    Homeless,
                    PlacementFacts.PodPath(workload),
                    $"'{workload.Name}' fits no node group. {string.Join(' ', reasons)}"
                )
                {
                    Document = workload.Document,
                };
            }
        }
    }

    /// <summary>The manifests without those of workloads that belong to another cluster.</summary>
    private static IEnumerable<object> AtHome(PlacementMatrix matrix, List<object> manifests)
    {
        var strangers = Enumerable
            .Range(0, matrix.Workloads.Count)
            .Select(row => new WorkloadPlacement(matrix, row))
            .Where(placement => placement.Verdicts.All(verdict => verdict.Fits == false))
            .Select(placement => placement.Workload.Id)
            .ToHashSet(StringComparer.Ordinal);
        return manifests.Where(manifest =>
            Workload.From(manifest) is not { } workload || !strangers.Contains(workload.Id)
        );
    }
}
