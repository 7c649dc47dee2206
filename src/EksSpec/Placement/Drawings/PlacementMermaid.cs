using System.Globalization;
using System.Text;

namespace EksSpec.Placement;

/// <summary>Draws matrices as a Mermaid flowchart: namespaces with workloads, clusters with groups, arrows for "can run on".</summary>
internal static class PlacementMermaid
{
    public static string Draw(IReadOnlyList<PlacementMatrix> matrices)
    {
        var text = new StringBuilder("flowchart LR\n");
        for (var m = 0; m < matrices.Count; m++)
        {
            Draw(text, matrices[m], m);
        }

        return text.ToString();
    }

    private static void Draw(StringBuilder text, PlacementMatrix matrix, int m)
    {
        var namespaces = matrix
            .Workloads.Select((workload, row) => (workload, row))
            .GroupBy(item => item.workload.Namespace, StringComparer.Ordinal);
        var n = 0;
        foreach (var group in namespaces)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph n{m}_{n++}[\"{MermaidText.Escape(group.Key)}\"]\n");
            foreach (var (workload, row) in group)
            {
                var name = $"{MermaidText.Escape(workload.Kind)} {MermaidText.Escape(workload.Name)}";
                text.Append(CultureInfo.InvariantCulture, $"    w{m}_{row}[\"{name}\"]\n");
            }

            text.Append("  end\n");
        }

        var cluster = MermaidText.Escape(matrix.Cluster.Metadata?.Name ?? "");
        text.Append(CultureInfo.InvariantCulture, $"  subgraph c{m}[\"cluster {cluster}\"]\n");
        for (var column = 0; column < matrix.Groups.Count; column++)
        {
            var group = matrix.Groups[column];
            string[] lines =
            [
                $"<b>{MermaidText.Escape(group.Name)}</b> {GroupText.Bought(group)}",
                .. group.OwnLabels.Select(label => MermaidText.Escape($"{label.Key}={label.Value}")),
                .. group.Taints.Select(taint => $"taint {MermaidText.Escape(Tolerating.Text(taint))}"),
            ];
            text.Append(CultureInfo.InvariantCulture, $"    g{m}_{column}[\"{string.Join("<br>", lines)}\"]\n");
        }

        text.Append("  end\n");
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            for (var column = 0; column < matrix.Groups.Count; column++)
            {
                var arrow = matrix[row, column].Nodes switch
                {
                    NodeCoverage.Every => "-->",
                    NodeCoverage.Some => "-->|some nodes|",
                    NodeCoverage.Unknown => "-.->|unknown|",
                    _ => null,
                };
                if (arrow is not null)
                {
                    text.Append(CultureInfo.InvariantCulture, $"  w{m}_{row} {arrow} g{m}_{column}\n");
                }
            }
        }
    }
}
