using System.Text;

namespace EksSpec.Placement;

/// <summary>Draws rows of cells as text, each column as wide as its widest cell.</summary>
internal static class TextTable
{
    public static void Draw(IReadOnlyList<string[]> rows, StringBuilder text)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(cells => cells[c].Length)).ToArray();
        foreach (var cells in rows)
        {
            var line = string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    /// <summary>What stands above the column of a group.</summary>
    public static string Head(PlacementGroup group) =>
        group.Purchase == PurchaseOption.Spot ? $"{group.Name} (spot)" : group.Name;
}
