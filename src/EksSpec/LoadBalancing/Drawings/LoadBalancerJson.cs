using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Load balancers as JSON, in the shape that other programs rely on. What nobody sets is left out.</summary>
public static class LoadBalancerJson
{
    /// <summary>Writes what is refused, the Ingresses in no group, and the groups, into an object that is open.</summary>
    /// <param name="json">The writer, inside of an object.</param>
    /// <param name="all">The load balancers of a site.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, LoadBalancers all)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(all);
        json.WriteStartArray("refused");
        foreach (var refused in all.Refused)
        {
            json.WriteStartObject();
            json.WriteString("object", ObjectText.NameOf(refused.Object));
            json.WriteString("error", refused.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outside");
        foreach (var outside in all.Outside)
        {
            json.WriteStartObject();
            json.WriteString("ingress", ObjectText.IdOf(outside.Ingress));
            json.WriteString("error", outside.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in all.Groups)
        {
            json.WriteStartObject();
            GroupJson.Write(json, group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
