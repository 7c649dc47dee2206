using System.Buffers;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec place --stream</c>: one process for many clusters, each with its own workloads.</summary>
internal static class PlaceStream
{
    public static int Run(Terminal terminal) => StreamLine.AnswerAll(terminal, ["cluster", "workloads"], Answer);

    private static bool Answer(StreamLine line, IBufferWriter<byte> answer)
    {
        var (workloads, failure) = Guard.Run<(string, Finding?)>(() => (Place(line), null), failure => ("", failure));
        JsonLine.Write(
            answer,
            json =>
            {
                json.WritePropertyName("id");
                line.Id.WriteTo(json);
                json.WriteStartArray("workloads");
                foreach (var workload in workloads.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    json.WriteRawValue(workload);
                }

                json.WriteEndArray();
                if (failure is not null)
                {
                    json.WriteString("error", failure.Message);
                }
            }
        );
        return failure is not null;
    }

    private static string Place(StreamLine line)
    {
        var cluster = SpecReader.Read(line["cluster"]).Select(document => document.Value).OfType<ClusterConfig>();
        var manifests = SpecReader.Read(line["workloads"]).Select(document => document.Value).OfType<object>();
        return PlacementMatrix
            .Compute(
                cluster.FirstOrDefault() ?? new ClusterConfig(),
                manifests.Where(manifest => manifest is not ClusterConfig)
            )
            .ToJsonLines();
    }
}
