using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Placement;

/// <summary>Writes a matrix as JSON Lines: an object per workload.</summary>
internal static class PlacementJsonLines
{
    // For files and pipes, not for HTML: apostrophes and angle brackets stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string Write(PlacementMatrix matrix)
    {
        using var stream = new MemoryStream();
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            using (var json = new Utf8JsonWriter(stream, Options))
            {
                json.WriteStartObject();
                json.WriteString("site", matrix.Site.Name);
                json.WriteString("workload", matrix.Workloads[row].Id);
                json.WriteStartObject("groups");
                for (var column = 0; column < matrix.Groups.Count; column++)
                {
                    Write(json, matrix[row, column]);
                }

                json.WriteEndObject();
                json.WriteString("notLookedAt", PlacementMatrix.NotLookedAt);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

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
