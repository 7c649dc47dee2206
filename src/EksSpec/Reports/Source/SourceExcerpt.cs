using System.Text;

namespace EksSpec.Reports;

/// <summary>A line of the source as it is shown, with the mark that stands below it.</summary>
/// <param name="Line">The line: tabs are blanks, what is hidden are stars, and it is cut where it is too long.</param>
/// <param name="Mark">Blanks and carets.</param>
internal sealed record SourceExcerpt(string Line, string Mark)
{
    private const string Hidden = "***";
    private const int TabStop = 4;

    /// <summary>Makes the excerpt.</summary>
    /// <param name="mark">The line, and what is marked.</param>
    /// <param name="hidden">What of the line nobody may see, in order.</param>
    /// <param name="width">How many columns there are.</param>
    public static SourceExcerpt Of(SourceMark mark, IReadOnlyList<Range> hidden, int width)
    {
        var cells = CellsOf(mark, hidden, width);
        var focus = Math.Max(cells.FindIndex(cell => cell.IsMarked), 0);
        var (first, before) = (focus, 0);
        while (first > 0 && before + cells[first - 1].Width <= width / 2)
        {
            before += cells[--first].Width;
        }

        // Where all fits, nothing is cut.
        if (cells.Sum(cell => cell.Width) <= width)
        {
            first = 0;
        }

        var (line, below) = (new StringBuilder(), new StringBuilder());
        var used = 0;
        Append(first > 0 ? new("…", 1, false) : new("", 0, false));
        for (var i = first; i < cells.Count; i++)
        {
            if (used + cells[i].Width > width - (i + 1 < cells.Count ? 1 : 0))
            {
                Append(new("…", 1, false));
                break;
            }

            Append(cells[i]);
        }

        return new(line.ToString().TrimEnd(), below.ToString().TrimEnd());

        void Append(Cell cell)
        {
            line.Append(cell.Text);
            below.Append(cell.IsMarked ? '^' : ' ', cell.Width);
            used += cell.Width;
        }
    }

    private static List<Cell> CellsOf(SourceMark mark, IReadOnlyList<Range> hidden, int width)
    {
        // What is further away could not be shown.
        var start = Math.Max(0, mark.Focus - (2 * width));
        var end = Math.Min(mark.Line.Length, mark.Focus + (2 * width));
        List<Cell> cells = [];
        var column = 0;
        for (var at = start; at < end; )
        {
            if (HiddenAt(hidden, at) is { } behind)
            {
                var isMarked = at < mark.FocusEnd && behind > mark.Focus;
                cells.Add(new(Hidden, Hidden.Length, isMarked));
                (at, column) = (behind, column + Hidden.Length);
                continue;
            }

            Rune.DecodeFromUtf16(mark.Line.AsSpan(at), out var rune, out var length);
            var shown = DisplayText.Visible(rune);
            var columns = rune.Value == '\t' ? TabStop - (column % TabStop) : DisplayText.WidthOf(shown);
            var text = rune.Value == '\t' ? new string(' ', columns) : shown.ToString();
            cells.Add(new(text, columns, at >= mark.Focus && at < mark.FocusEnd));
            (at, column) = (at + length, column + columns);
        }

        return cells;
    }

    private static int? HiddenAt(IReadOnlyList<Range> hidden, int at)
    {
        foreach (var range in hidden)
        {
            if (range.Start.Value <= at && at < range.End.Value)
            {
                return range.End.Value;
            }
        }

        return null;
    }

    private readonly record struct Cell(string Text, int Width, bool IsMarked);
}
