using System.Buffers;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec place --stream</c>: one process for many clusters, each with its own workloads.</summary>
internal static class PlaceStream
{
    public static int Run(PodTemplates templates, Terminal terminal) =>
        StreamLine.AnswerAll(terminal, ["cluster", "workloads"], (line, answer) => Answer(line, templates, answer));

    private static bool Answer(StreamLine line, PodTemplates templates, IBufferWriter<byte> answer)
    {
        var (placed, failure) = Guard.Run<(Placed, Finding?)>(
            () => (Place(line, templates), null),
            failure => (new("", []), failure)
        );
        string[] unread = [.. placed.Unread, .. failure is null ? Array.Empty<string>() : [failure.Message]];
        JsonLine.Write(
            answer,
            json =>
            {
                json.WritePropertyName("id");
                line.Id.WriteTo(json);
                json.WriteStartArray("workloads");
                foreach (var workload in placed.Workloads.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    json.WriteRawValue(workload);
                }

                json.WriteEndArray();
                if (unread.Length > 0)
                {
                    json.WriteString("error", string.Join(' ', unread));
                }
            }
        );
        return unread.Length > 0;
    }

    private static Placed Place(StreamLine line, PodTemplates templates)
    {
        var clusters = SpecReader.Read(line["cluster"]);
        var manifests = SpecReader.Read(line["workloads"]);
        var cluster = clusters.Select(document => document.Value).OfType<ClusterConfig>().FirstOrDefault();
        List<string> unread = [.. clusters.Concat(manifests).SelectMany(document => Unread.In(document))];
        if (cluster is null)
        {
            unread.Add("There is no ClusterConfig in cluster.");
        }

        var objects = manifests.Select(document => document.Value).OfType<object>();
        IEnumerable<object> all =
        [
            cluster ?? new ClusterConfig(),
            .. objects.Where(manifest => manifest is not ClusterConfig),
        ];
        var matrix = PlacementMatrix.Compute(Landscape.Of(all, templates).Sites[0]);
        return new(matrix.ToJsonLines(), unread);
    }

    private sealed record Placed(string Workloads, IReadOnlyList<string> Unread);
}
