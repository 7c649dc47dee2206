using System.Text;
using System.Text.Json;

namespace EksSpec.Access;

/// <summary>Writes who can do what as JSON Lines.</summary>
internal static class AccessJsonLines
{
    public static string Write(ClusterAccess access)
    {
        using var stream = new MemoryStream();
        if (access.Endpoint is { } endpoint)
        {
            JsonLines.Add(stream, json => Write(json, access.Site, endpoint));
        }

        foreach (var grant in access.Grants)
        {
            JsonLines.Add(stream, json => Write(json, access.Site, grant));
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, string site, ApiEndpoint endpoint)
    {
        json.WriteString("site", site);
        json.WriteStartObject("endpoint");
        json.WriteBoolean("private", endpoint.IsPrivate);
        json.WriteTexts("public", endpoint.PublicSources, always: true);
        json.WriteString("authenticationMode", endpoint.AuthenticationMode);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string site, AccessGrant grant)
    {
        json.WriteString("site", site);
        json.WriteStartObject("who");
        json.WriteString("kind", KindOf(grant.Subject.Kind));
        json.WriteString("name", grant.Subject.Name);
        json.WriteEndObject();
        json.WriteTexts("by", grant.By, always: true);
        if (grant.Namespaces is { } spaces)
        {
            json.WriteTexts("namespaces", spaces, always: true);
        }
        else
        {
            json.WriteNull("namespaces");
        }

        json.WriteString("level", grant.Level);
        json.WriteTexts("rules", grant.Rules, always: true);
        json.WriteTexts("escalations", grant.Escalations, always: true);
        json.WriteText("note", grant.Note);
        WritePlace(json, grant);
    }

    private static void WritePlace(Utf8JsonWriter json, AccessGrant grant)
    {
        if (grant.Object?.Locate(grant.Path) is { } at)
        {
            json.WriteText("file", at.File);
            json.WriteNumber("line", at.Line);
        }

        if (grant.Object is not null)
        {
            json.WriteString("path", grant.Path.ToString());
        }
    }

    private static string KindOf(AccessSubjectKind kind) =>
        kind switch
        {
            AccessSubjectKind.Creator => "creator",
            AccessSubjectKind.Principal => "principal",
            AccessSubjectKind.Account => "account",
            AccessSubjectKind.Group => "group",
            AccessSubjectKind.User => "user",
            _ => "serviceAccount",
        };
}
