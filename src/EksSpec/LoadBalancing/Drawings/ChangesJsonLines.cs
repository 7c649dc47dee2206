using System.Text;
using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes what happens to load balancers as JSON Lines: an object per group.</summary>
internal static class ChangesJsonLines
{
    public static string Write(LoadBalancerChanges all)
    {
        using var stream = new MemoryStream();
        foreach (var group in all.Groups)
        {
            LoadBalancerJsonLines.Line(stream, group.Site, json => Write(json, group));
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, GroupChange group)
    {
        json.WriteString("group", group.Group);
        json.WriteString("fate", Word(group.Fate.ToString()));
        Write(json, "before", group.Before);
        Write(json, "after", group.After);
        json.WriteList("by", group.Sources, source => Write(json, source));
        if (group.Faults.Count > 0)
        {
            ReasonJson.Write(json, group.Faults);
        }

        json.WriteList("changes", group.Changes, change => Write(json, change), always: true);
    }

    private static void Write(Utf8JsonWriter json, string name, LoadBalancer? balancer)
    {
        if (balancer is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteObject(() =>
        {
            json.WriteString("name", balancer.Name);
            json.WriteString("scheme", balancer.Scheme);
        });
    }

    private static void Write(Utf8JsonWriter json, LoadBalancerChange change) =>
        json.WriteObject(() =>
        {
            json.WriteString("part", Word(change.Part.ToString()));
            json.WriteString("change", Word(change.Kind.ToString()));
            json.WriteWhole("port", change.Port);
            json.WriteString("subject", change.Subject);
            json.WriteText("before", change.Before);
            json.WriteText("after", change.After);
            json.WriteText("note", change.Note);
            json.WriteList("by", change.Sources, source => Write(json, source));
        });

    private static void Write(Utf8JsonWriter json, ChangeSource source) =>
        json.WriteObject(() =>
        {
            json.WriteString("object", ObjectText.NameOf(source.Object));
            ReasonJson.WritePlace(json, source.Object, source.Path);
            json.WriteTruth("gone", source.IsGone ? true : null);
        });

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
