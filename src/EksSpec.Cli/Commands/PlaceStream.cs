using EksSpec.Cli.Output;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec place --stream</c>: one process for many clusters, each with its own workloads.</summary>
internal static class PlaceStream
{
    public static int Run(Terminal terminal)
    {
        foreach (var line in StreamLine.Read(terminal.Input, "cluster", "workloads"))
        {
            var cluster = SpecReader.Read(line["cluster"]).Select(document => document.Value).OfType<ClusterConfig>();
            var manifests = SpecReader.Read(line["workloads"]).Select(document => document.Value).OfType<object>();
            var matrix = PlacementMatrix.Compute(
                cluster.FirstOrDefault() ?? new ClusterConfig(),
                manifests.Where(manifest => manifest is not ClusterConfig)
            );
            JsonLine.Write(
                terminal.Output,
                json =>
                {
                    json.WritePropertyName("id");
                    line.Id.WriteTo(json);
                    json.WriteStartArray("workloads");
                    foreach (var workload in matrix.ToJsonLines().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        json.WriteRawValue(workload);
                    }

                    json.WriteEndArray();
                }
            );
        }

        return ExitCode.Ok;
    }
}
