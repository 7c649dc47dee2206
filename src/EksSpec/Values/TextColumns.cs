using System.Text;

namespace EksSpec.Values;

/// <summary>Rows of text in columns. Cells that are too wide for a line are broken between words.</summary>
internal static class TextColumns
{
    private const string Between = "  ";

    /// <summary>Writes rows; the first has the heads.</summary>
    /// <param name="text">Where to write.</param>
    /// <param name="rows">The rows, all with as many cells.</param>
    public static void Write(StringBuilder text, List<string[]> rows)
    {
        var widths = Widths(rows, ScreenText.Width);
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => DisplayText.Wrap(cell, widths[column], "").ToArray()).ToArray();
            for (var line = 0; line < cells.Max(cell => cell.Length); line++)
            {
                var parts = cells.Select(
                    (cell, column) => Padded(line < cell.Length ? cell[line] : "", widths[column])
                );
                text.Append(string.Join(Between, parts).TrimEnd()).Append('\n');
            }
        }
    }

    private static string Padded(string cell, int width) =>
        cell + new string(' ', Math.Max(0, width - DisplayText.WidthOf(cell)));

    // The widest column gives way first, and none becomes narrower than its longest word.
    private static int[] Widths(List<string[]> rows, int width)
    {
        var columns = Enumerable.Range(0, rows[0].Length).ToList();
        var widths = columns.Select(column => rows.Max(row => DisplayText.WidthOf(row[column]))).ToArray();
        var least = columns.Select(column => rows.Max(row => LongestWord(row[column]))).ToArray();
        var excess = widths.Sum() + (Between.Length * (widths.Length - 1)) - width;
        while (excess-- > 0 && columns.Exists(column => widths[column] > least[column]))
        {
            widths[columns.Where(column => widths[column] > least[column]).MaxBy(column => widths[column])]--;
        }

        return widths;
    }

    private static int LongestWord(string cell) => cell.Split(' ').Max(DisplayText.WidthOf);
}
