using System.Text;
using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes JSON Lines: an object per group, per refused object, and per Ingress in no group.</summary>
internal static class LoadBalancerJsonLines
{
    public static string Write(LoadBalancers all)
    {
        using var stream = new MemoryStream();
        foreach (var group in all.Groups)
        {
            Line(stream, ObjectText.SiteOf(group), json => GroupJson.Write(json, group));
        }

        foreach (var refused in all.Refused)
        {
            Line(
                stream,
                refused.Object.Ref.Site,
                json =>
                {
                    json.WriteString("refused", ObjectText.NameOf(refused.Object));
                    var (item, path) = (refused.Object, refused.Path);
                    ReasonJson.Write(json, item, path, refused.Error, refused.Message, refused.Fix);
                }
            );
        }

        foreach (var outside in all.Outside)
        {
            Line(
                stream,
                outside.Ingress.Ref.Site,
                json =>
                {
                    json.WriteString("outside", ObjectText.IdOf(outside.Ingress));
                    ReasonJson.Write(json, outside.Ingress, outside.Path, outside.Error, outside.Message);
                }
            );
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a line about a site.</summary>
    public static void Line(MemoryStream stream, string site, Action<Utf8JsonWriter> write) =>
        JsonLines.Add(
            stream,
            json =>
            {
                json.WriteString("site", site);
                write(json);
            }
        );
}
