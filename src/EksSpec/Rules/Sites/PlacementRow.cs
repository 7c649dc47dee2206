using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A workload with its verdicts: a row of a matrix.</summary>
internal sealed class PlacementRow
{
    private PlacementRow(PlacementMatrix matrix, int row)
    {
        (Matrix, Workload) = (matrix, matrix.Workloads[row]);
        Verdicts = new PlacementVerdict[matrix.Groups.Count];
        for (var column = 0; column < Verdicts.Length; column++)
        {
            Verdicts[column] = matrix[row, column];
        }
    }

    /// <summary>The matrix.</summary>
    public PlacementMatrix Matrix { get; }

    /// <summary>The workload.</summary>
    public Workload Workload { get; }

    /// <summary>A verdict for each group.</summary>
    public PlacementVerdict[] Verdicts { get; }

    /// <summary>Whether no group takes the pods.</summary>
    public bool IsKeptOff => Array.TrueForAll(Verdicts, verdict => verdict.Admits == false);

    /// <summary>The first group with spot nodes that takes the pods.</summary>
    public PlacementGroup? Spot =>
        Array.Find(Verdicts, verdict => verdict.Admits == true && verdict.Group.Purchase.MayBeSpot()).Group;

    /// <summary>The groups that take the pods, or may.</summary>
    public IEnumerable<PlacementGroup> Homes =>
        Verdicts.Where(verdict => verdict.Admits != false).Select(verdict => verdict.Group);

    /// <summary>The rows of a matrix.</summary>
    public static IReadOnlyList<PlacementRow> AllOf(PlacementMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Workloads.Count).Select(row => new PlacementRow(matrix, row))];
}
