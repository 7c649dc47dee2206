using System.Globalization;
using System.Text;

namespace EksSpec.Placement;

/// <summary>
/// Draws matrices as SVG: on the left the namespaces with their workloads, on the right the clusters with their groups, and
/// an arrow for "can run on". Large letters and no fonts from elsewhere, for a projector and for a README.
/// </summary>
internal sealed class PlacementSvg
{
    private const int Margin = 32;
    private const int Gap = 18;
    private const int Padding = 18;
    private const int TitleHeight = 44;
    private const int LineHeight = 26;
    private const int Gutter = 320;
    private const int TitleSize = 22;
    private const int TextSize = 19;

    private const string Alarm = "#a80000";

    // Distinct for colour-blind eyes too, and dark enough on white.
    private static readonly string[] Colours = "#0072b2 #b34700 #007a55 #a8437e #7a5c00 #3f51b5 #5d5d5d".Split(' ');

    private readonly StringBuilder _body = new();
    private readonly string[] _namespaces;
    private readonly int _left;
    private readonly int _right;

    private PlacementSvg(IReadOnlyList<PlacementMatrix> matrices)
    {
        Workload[] workloads = [.. matrices.SelectMany(matrix => matrix.Workloads)];
        _namespaces = [.. workloads.Select(workload => workload.Namespace).Distinct()];
        _left = Width(workloads.Select(workload => Caption(workload, homeless: true)).Concat(_namespaces));
        _right = Width(matrices.SelectMany(m => m.Groups).SelectMany(Lines).Append("cluster labbase-nonprod"));
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
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {y}\" width=\"{width}\" height=\"{y}\" "
                + $"font-family=\"Helvetica, Arial, sans-serif\" fill=\"#1a1a1a\" role=\"img\">\n"
        );
        svg.Append("<title>Where the pods can run</title>\n");
        svg.Append("<defs>\n");
        for (var i = 0; i < Colours.Length; i++)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<marker id=\"a{i}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
                    + $"orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"{Colours[i]}\"/></marker>\n"
            );
        }

        svg.Append("</defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{y}\" fill=\"#ffffff\"/>\n");
        return svg.Append(picture._body).Append("</svg>\n").ToString();
    }

    private int Cluster(PlacementMatrix matrix, int top)
    {
        var workloads = new int[matrix.Workloads.Count];
        var colours = matrix.Workloads.Select(w => Array.IndexOf(_namespaces, w.Namespace) % Colours.Length).ToArray();
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
            Box(Margin, y, _left + (2 * Padding), height, "#f5f7f9", Colours[colour]);
            Text(Margin + Padding, y + 30, TitleSize, rows.Key, bold: true, Colours[colour]);
            var line = y + TitleHeight;
            foreach (var row in rows)
            {
                var workload = matrix.Workloads[row];
                var homeless = matrix.Groups.All(group => matrix[row, group.Index].Nodes == NodeCoverage.None);
                var (fill, ink) = homeless ? ("#ffe3e3", Alarm) : ("#ffffff", "#1a1a1a");
                Box(Margin + Padding, line, _left, LineHeight + 16, fill, Colours[colour]);
                Text(Margin + Padding + 12, line + 28, TextSize, Caption(workload, homeless), colour: ink);
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
        Box(left, top, _right + (2 * Padding), height, "#eef3f8", "#33475b");
        var title = $"cluster {matrix.Cluster.Metadata?.Name}";
        Text(left + Padding, top + 30, TitleSize, title, bold: true, "#33475b");
        var y = top + TitleHeight;
        for (var column = 0; column < heights.Length; column++)
        {
            var group = matrix.Groups[column];
            var fill = group.Purchase == PurchaseOption.Spot ? "#fff4d6" : "#ffffff";
            Box(left + Padding, y, _right, heights[column], fill, "#33475b");
            var line = y + 30;
            foreach (var text in Lines(group))
            {
                var taint = text.StartsWith("taint ", StringComparison.Ordinal);
                Text(left + Padding + 14, line, TextSize, text, line == y + 30, taint ? Alarm : "#1a1a1a");
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
            Arrow(nodes, Colours.Length - 1, (x, y + 12), (x + 60, y + 12));
            Text(x + 70, y + 18, TextSize, text);
            x += 100 + (text.Length * TextSize * 58 / 100);
        }
    }

    private void Arrow(NodeCoverage nodes, int colour, (int X, int Y) from, (int X, int Y) to)
    {
        var dash = nodes switch
        {
            NodeCoverage.Every => "",
            NodeCoverage.Some => " stroke-dasharray=\"14 7\"",
            NodeCoverage.Unknown => " stroke-dasharray=\"3 7\"",
            _ => null,
        };
        if (dash is not null)
        {
            var middle = (from.X + to.X) / 2;
            _body.Append(
                CultureInfo.InvariantCulture,
                $"<path d=\"M{from.X} {from.Y}C{middle} {from.Y} {middle} {to.Y} {to.X - 2} {to.Y}\" fill=\"none\" "
                    + $"stroke=\"{Colours[colour]}\" stroke-width=\"3\"{dash} marker-end=\"url(#a{colour})\"/>\n"
            );
        }
    }

    private void Box(int x, int y, int width, int height, string fill, string stroke) =>
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"2\"/>\n"
        );

    private void Text(int x, int y, int size, string text, bool bold = false, string? colour = null) =>
        _body
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"")
            .Append(bold ? " font-weight=\"bold\"" : "")
            .Append(colour is null ? "" : $" fill=\"{colour}\"")
            .Append(CultureInfo.InvariantCulture, $">{Escape(text)}</text>\n");

    // No font is measured: an average letter is a bit more than half as wide as the letters are high.
    private static int Width(IEnumerable<string> texts) =>
        Math.Max(240, (texts.Select(text => text.Length).DefaultIfEmpty(0).Max() * TextSize * 58 / 100) + 40);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
