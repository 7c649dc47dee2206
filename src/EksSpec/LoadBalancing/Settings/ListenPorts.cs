using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>The ports that an Ingress listens on.</summary>
internal static class ListenPorts
{
    private const string Annotation = "listen-ports";

    /// <summary>The ports of a member, in their order, which are read once; what is wrong with them is said by who asks first.</summary>
    /// <param name="member">The member.</param>
    /// <param name="faults">What stops the group; absent where nobody is to be told.</param>
    public static ValueList<ListenPort> Of(GroupMember member, FaultLog? faults = null) =>
        member.Ports ??= Read(member, faults ?? new());

    /// <summary>Whether a member listens for HTTPS.</summary>
    public static bool SpeakHttps(GroupMember member) => Of(member).Any(static port => port.IsHttps);

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

        if (entries.Count == 0)
        {
            faults.Add("empty listen-ports configuration", said, "names no port", """Write [{"HTTPS":443}].""");
        }

        SortedDictionary<int, string> ports = [];
        foreach (var (protocol, port) in entries.SelectMany(static entry => entry))
        {
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
                ports[port] = protocol;
            }
        }

        return ports.Select(static port => new ListenPort(port.Key, port.Value)).ToValueList();
    }

    private static List<Dictionary<string, int>> Decode(JsonElement json) =>
        [.. GoJson.ItemsOf(json).Select(DecodeEntry)];

    private static Dictionary<string, int> DecodeEntry(JsonElement json)
    {
        Dictionary<string, int> entry = new(StringComparer.Ordinal);
        foreach (var item in GoJson.EntriesOf(json))
        {
            entry[item.Name] = GoJson.IntOf(item.Value);
        }

        return entry;
    }
}
