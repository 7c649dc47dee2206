using System.Text;

namespace EksSpec.Placement;

/// <summary>Draws a matrix as a table of text: a row per workload, a column per group.</summary>
internal static class PlacementTable
{
    public static string Draw(PlacementMatrix matrix)
    {
        var rows = new List<string[]> { (string[])["workload", .. matrix.Groups.Select(TextTable.Head)] };
        var notes = new List<string>();
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            var verdicts = new WorkloadPlacement(matrix, row).Verdicts;
            rows.Add([matrix.Workloads[row].Id, .. verdicts.Select(verdict => Cell(verdict.Nodes))]);
            if (matrix.Workloads[row].NotLookedAt is { } unseen)
            {
                notes.Add($"{matrix.Workloads[row]}: {unseen}");
                continue;
            }

            var homeless = !verdicts.Any(verdict => verdict.Fits == true);
            var unclear = verdicts.Where(verdict => homeless || verdict.Fits is null);
            notes.AddRange(unclear.Select(verdict => verdict.ToString()));
        }

        var text = new StringBuilder();
        TextTable.Draw(rows, text);
        foreach (var note in notes)
        {
            text.Append(note == notes[0] ? "\n" : "").Append(note).Append('\n');
        }

        return text.Append('\n').Append(PlacementMatrix.NotLookedAt).Append('\n').ToString();
    }

    private static string Cell(NodeCoverage nodes) =>
        nodes switch
        {
            NodeCoverage.Every => "yes",
            NodeCoverage.Some => "some",
            NodeCoverage.Unknown => "?",
            _ => "-",
        };
}
