using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Clusters and manifests that were read together, without a program that says which pods belong where.</summary>
internal static partial class Homes
{
    /// <summary>
    /// Judges where the pods of all sites can run. An object that counts for several clusters, because nothing says which one it is
    /// meant for, is judged in those it has a home in.
    /// </summary>
    public static void Check(Placements placements, Report report)
    {
        var matrices = placements.All.Where(matrix => matrix.Groups.Count > 0).ToList();
        var placed = matrices
            .SelectMany(matrix =>
                PlacementFacts.Rows(matrix).Select(row => (Matrix: matrix, row.Workload, row.Verdicts))
            )
            .ToLookup(row => row.Workload.Object);
        var homeless = placed.Where(rows => rows.All(row => row.Verdicts.All(verdict => verdict.Admits == false)));
        foreach (var rows in homeless)
        {
            var several = rows.Count() > 1;
            var reasons = rows.SelectMany(
                row => row.Verdicts,
                (row, verdict) => $"{(several ? $"{row.Matrix.Site}/" : "")}{verdict.Group}: {verdict.Reason}"
            );
            var workload = rows.First().Workload;
            report
                .On(workload.Object)
                .Add(
                    Homeless,
                    workload.Pods.Path,
                    $"'{workload.Name}' fits no node group. {string.Join(' ', reasons)}"
                );
        }

        foreach (var matrix in matrices)
        {
            PlacementRules.Check(AtHome(matrix, placed), report);
        }
    }

    /// <summary>The matrix without workloads that have their home in another cluster only.</summary>
    private static PlacementMatrix AtHome(
        PlacementMatrix matrix,
        ILookup<
            SpecObject,
            (PlacementMatrix Matrix, Workload Workload, IReadOnlyList<PlacementVerdict> Verdicts)
        > placed
    )
    {
        var strangers = placed
            .Where(rows => rows.Count() > 1)
            .SelectMany(rows => rows)
            .Where(row => row.Matrix == matrix && row.Verdicts.All(verdict => verdict.Admits == false))
            .Select(row => row.Workload)
            .ToHashSet();
        return strangers.Count == 0 ? matrix : matrix.Without(strangers);
    }
}
