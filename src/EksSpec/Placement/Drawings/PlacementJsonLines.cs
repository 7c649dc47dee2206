using System.Text.Json;

namespace EksSpec.Placement;

/// <summary>Writes a matrix as JSON Lines: an object per workload.</summary>
internal static class PlacementJsonLines
{
    public static string Write(PlacementMatrix matrix) =>
        JsonLines.Write(
            matrix.Workloads.Count,
            (json, row) =>
            {
                json.WriteString("site", matrix.Site.Name);
                json.WriteString("workload", matrix.Workloads[row].Id);
                json.WriteStartObject("groups");
                for (var column = 0; column < matrix.Groups.Count; column++)
                {
                    Write(json, matrix[row, column]);
                }

                json.WriteEndObject();
                json.WriteString("notLookedAt", PlacementMatrix.NotLookedAt);
            }
        );

    private static void Write(Utf8JsonWriter json, PlacementVerdict verdict)
    {
        json.WriteStartObject(verdict.Group.Name);
        if (verdict.Fits is { } fits)
        {
            json.WriteBoolean("fits", fits);
        }
        else
        {
            json.WriteNull("fits");
        }

        json.WriteString("reason", verdict.Reason);
        json.WriteEndObject();
    }
}
