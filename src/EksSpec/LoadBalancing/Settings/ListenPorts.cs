using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>The ports that an Ingress listens on.</summary>
internal static class ListenPorts
{
    private const string Annotation = "listen-ports";

    // A list without any object, which is told apart from one of empty objects.
    private static readonly List<ListenPort> NoItems = [];

    private static readonly Comparer<ListenPort> ByPort = Comparer<ListenPort>.Create(
        static (own, other) => own.Port.CompareTo(other.Port)
    );

    /// <summary>The ports of a member, in their order, which are read once; what is wrong with them is said by who asks first.</summary>
    /// <param name="member">The member.</param>
    /// <param name="faults">What stops the group; absent where nobody is to be told.</param>
    public static ValueList<ListenPort> Of(GroupMember member, FaultLog? faults = null) =>
        member.Ports ??= Read(member, faults ?? new());

    /// <summary>Whether a member listens for HTTPS.</summary>
    public static bool SpeakHttps(GroupMember member)
    {
        foreach (var port in Of(member))
        {
            if (port.IsHttps)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the ports of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="faults">What stops the group.</param>
    public static ValueList<ListenPort> Read(GroupMember member, FaultLog faults)
    {
        var said = member[Annotation];
        if (said is null)
        {
            return member.Certificates is { Items.Length: > 0 } ? [new(443, "HTTPS")] : [new(80, "HTTP")];
        }

        if (faults.Json(said, Decode, "failed to parse listen-ports configuration") is not { } entries)
        {
            return [];
        }

        if (ReferenceEquals(entries, NoItems))
        {
            faults.Add("empty listen-ports configuration", said, "names no port", """Write [{"HTTPS":443}].""");
        }

        List<ListenPort> ports = new(entries.Count);
        foreach (var entry in entries)
        {
            var (port, protocol) = entry;
            if (port is < 1 or > 65535)
            {
                faults.Add(
                    "listen port must be within [1, 65535]",
                    said,
                    $"has the port {port}",
                    "Name a port from 1 to 65535."
                );
            }
            else if (protocol is not ("HTTP" or "HTTPS"))
            {
                faults.Add(
                    "listen protocol must be within [HTTP, HTTPS]",
                    said,
                    $"has the protocol '{protocol}'",
                    "Write HTTP or HTTPS, in upper case."
                );
            }
            else
            {
                Put(entry, ports);
            }
        }

        return ports.ToValueList();
    }

    // In the order of the ports; of several for one port the last counts.
    private static void Put(ListenPort entry, List<ListenPort> ports)
    {
        var place = ports.BinarySearch(entry, ByPort);
        if (place < 0)
        {
            ports.Insert(~place, entry);
        }
        else
        {
            ports[place] = entry;
        }
    }

    private static List<ListenPort> Decode(JsonElement json)
    {
        if (GoJson.IsNull(json) || GoJson.Expect(json, JsonValueKind.Array).GetArrayLength() == 0)
        {
            return NoItems;
        }

        List<ListenPort> all = [];
        foreach (var item in json.EnumerateArray())
        {
            if (!GoJson.IsNull(item))
            {
                Decode(GoJson.Expect(item, JsonValueKind.Object), all);
            }
        }

        return all;
    }

    // Of several ports for one protocol the last counts.
    private static void Decode(JsonElement item, List<ListenPort> all)
    {
        var start = all.Count;
        Dictionary<string, int>? places = null;
        foreach (var entry in item.EnumerateObject())
        {
            ListenPort port = new(GoJson.IntOf(entry.Value), ProtocolOf(entry));
            if (all.Count > start)
            {
                places ??= new(StringComparer.Ordinal) { [all[start].Protocol] = start };
                if (!places.TryAdd(port.Protocol, all.Count))
                {
                    all[places[port.Protocol]] = port;
                    continue;
                }
            }

            all.Add(port);
        }
    }

    private static string ProtocolOf(JsonProperty entry) =>
        entry.NameEquals("HTTP") ? "HTTP"
        : entry.NameEquals("HTTPS") ? "HTTPS"
        : entry.Name;
}
