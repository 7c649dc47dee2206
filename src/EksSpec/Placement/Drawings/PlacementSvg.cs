using static EksSpec.Values.SvgSheet;

namespace EksSpec.Placement;

/// <summary>
/// Draws matrices as SVG: on the left the namespaces with their workloads, on the right the clusters with their groups, and
/// an arrow for "can run on".
/// </summary>
internal sealed class PlacementSvg
{
    private const int Gutter = 320;

    private readonly SvgSheet _sheet = new();
    private readonly string[] _namespaces;
    private readonly int _left;
    private readonly int _right;

    private PlacementSvg(IReadOnlyList<PlacementMatrix> matrices)
    {
        Workload[] workloads = [.. matrices.SelectMany(matrix => matrix.Workloads)];
        _namespaces = [.. workloads.Select(workload => workload.Namespace).Distinct()];
        _left = WidthFor(workloads.Select(workload => Caption(workload, homeless: true)).Concat(_namespaces));
        _right = WidthFor(matrices.SelectMany(m => m.Groups).SelectMany(Lines).Append("cluster labbase-nonprod"));
    }

    public static string Draw(IReadOnlyList<PlacementMatrix> matrices)
    {
        var picture = new PlacementSvg(matrices);
        var y = Margin;
        foreach (var matrix in matrices)
        {
            y += picture.Cluster(matrix, y) + Margin;
        }

        picture.Legend(y);
        y += LineHeight + Margin;

        var width = (2 * Margin) + picture._left + Gutter + picture._right + (4 * Padding);
        return picture._sheet.ToDocument("Where the pods can run", width, y);
    }

    private int Cluster(PlacementMatrix matrix, int top)
    {
        var workloads = new int[matrix.Workloads.Count];
        var colours = matrix.Workloads.Select(w => Array.IndexOf(_namespaces, w.Namespace) % Colours).ToArray();
        var leftBottom = Namespaces(matrix, top, workloads, colours);
        var groupLeft = Margin + _left + (2 * Padding) + Gutter;
        var groups = new (int Top, int Height)[matrix.Groups.Count];
        var rightBottom = Groups(matrix, groupLeft, top, groups);

        var from = Margin + _left + Padding;
        for (var column = 0; column < groups.Length; column++)
        {
            var all = Enumerable.Range(0, workloads.Length);
            int[] rows = [.. all.Where(row => matrix[row, column].Nodes != NodeCoverage.None)];
            for (var i = 0; i < rows.Length; i++)
            {
                // The ends fan out over the side of the group, so that arrows stay apart.
                var end = groups[column].Top + (groups[column].Height * (i + 1) / (rows.Length + 1));
                var nodes = matrix[rows[i], column].Nodes;
                Arrow(nodes, colours[rows[i]], (from, workloads[rows[i]]), (groupLeft + Padding, end));
            }
        }

        return Math.Max(leftBottom, rightBottom) - top;
    }

    private int Namespaces(PlacementMatrix matrix, int top, int[] middles, int[] colours)
    {
        var y = top;
        var namespaces = Enumerable
            .Range(0, matrix.Workloads.Count)
            .GroupBy(row => matrix.Workloads[row].Namespace, StringComparer.Ordinal);
        foreach (var rows in namespaces)
        {
            var colour = colours[rows.First()];
            var count = rows.Count();
            var height = TitleHeight + (count * (LineHeight + 16 + 8)) + Padding - 8;
            _sheet.Box(Margin, y, _left + (2 * Padding), height, "#f5f7f9", Colour(colour));
            _sheet.Text(Margin + Padding, y + 30, TitleSize, rows.Key, bold: true, Colour(colour));
            var line = y + TitleHeight;
            foreach (var row in rows)
            {
                var workload = matrix.Workloads[row];
                var homeless = matrix.Groups.All(group => matrix[row, group.Index].Nodes == NodeCoverage.None);
                var (fill, ink) = homeless ? (PaleAlarm, Alarm) : ("#ffffff", Ink);
                _sheet.Box(Margin + Padding, line, _left, LineHeight + 16, fill, Colour(colour));
                _sheet.Text(Margin + Padding + 12, line + 28, TextSize, Caption(workload, homeless), colour: ink);
                middles[row] = line + ((LineHeight + 16) / 2);
                line += LineHeight + 16 + 8;
            }

            y += height + Gap;
        }

        return y - Gap;
    }

    private int Groups(PlacementMatrix matrix, int left, int top, (int Top, int Height)[] places)
    {
        var heights = matrix.Groups.Select(group => (Lines(group).Count * LineHeight) + 20).ToArray();
        var height = TitleHeight + heights.Sum() + (heights.Length * Gap);
        _sheet.Box(left, top, _right + (2 * Padding), height, "#eef3f8", Frame);
        var title = $"cluster {matrix.Cluster.Metadata?.Name}";
        _sheet.Text(left + Padding, top + 30, TitleSize, title, bold: true, Frame);
        var y = top + TitleHeight;
        for (var column = 0; column < heights.Length; column++)
        {
            var group = matrix.Groups[column];
            var fill = group.Purchase == PurchaseOption.Spot ? "#fff4d6" : "#ffffff";
            _sheet.Box(left + Padding, y, _right, heights[column], fill, Frame);
            var line = y + 30;
            foreach (var text in Lines(group))
            {
                var taint = text.StartsWith("taint ", StringComparison.Ordinal);
                _sheet.Text(left + Padding + 14, line, TextSize, text, line == y + 30, taint ? Alarm : Ink);
                line += LineHeight;
            }

            places[column] = (y, heights[column]);
            y += heights[column] + Gap;
        }

        return top + height;
    }

    private static List<string> Lines(PlacementGroup group) =>
        [
            $"{group.Name} ({GroupText.Bought(group)})",
            .. group.OwnLabels.Select(label => $"{label.Key}={label.Value}"),
            .. group.Taints.Select(taint => $"taint {Tolerating.Text(taint)}"),
        ];

    private static string Caption(Workload workload, bool homeless) =>
        $"{workload.Kind} {workload.Name}{(homeless ? ": no home" : "")}";

    private void Legend(int y)
    {
        var x = Margin;
        (NodeCoverage Nodes, string Text)[] entries =
        [
            (NodeCoverage.Every, "can run on every node"),
            (NodeCoverage.Some, "on some nodes"),
            (NodeCoverage.Unknown, "not known offline"),
        ];
        foreach (var (nodes, text) in entries)
        {
            Arrow(nodes, Colours - 1, (x, y + 12), (x + 60, y + 12));
            _sheet.Text(x + 70, y + 18, TextSize, text);
            x += 100 + WidthOf(text.Length);
        }
    }

    private void Arrow(NodeCoverage nodes, int colour, (int X, int Y) from, (int X, int Y) to)
    {
        var dash = nodes switch
        {
            NodeCoverage.Every => "",
            NodeCoverage.Some => "14 7",
            NodeCoverage.Unknown => "3 7",
            _ => null,
        };
        if (dash is not null)
        {
            _sheet.Arrow(dash, colour, from, to);
        }
    }
}
