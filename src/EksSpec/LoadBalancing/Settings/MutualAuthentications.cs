using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>How listeners ask clients for a certificate, as an Ingress says it.</summary>
internal static class MutualAuthentications
{
    private const string Annotation = "mutual-authentication";
    private const string Verify = "verify";

    /// <summary>What a member says, by port; absent where it says nothing, or can't be read.</summary>
    public static Dictionary<int, MutualAuthentication>? Of(GroupMember member, FaultLog faults)
    {
        var said = member[Annotation];
        if (
            faults.Json(said, Decode, "failed to parse mutualAuthentication configuration from ingress annotation")
            is not { } entries
        )
        {
            return null;
        }

        if (entries.Count == 0)
        {
            faults.Add(
                "empty mutualAuthentication configuration from ingress annotation",
                said!,
                "names no port",
                """Write [{"port":443,"mode":"passthrough"}]."""
            );
        }

        Dictionary<int, MutualAuthentication> ports = [];
        foreach (var (port, entry) in entries)
        {
            if (port is < 1 or > 65535)
            {
                faults.Add(
                    "listen port must be within [1, 65535]",
                    said!,
                    $"has the port {port}",
                    "Name a port from 1 to 65535."
                );
            }
            else if (Error(entry) is var (error, problem, fix))
            {
                faults.Add(error, said!, problem, fix);
            }
            else
            {
                ports[port] = entry;
            }
        }

        return ports;
    }

    private static (string Error, string Problem, string Fix)? Error(MutualAuthentication entry)
    {
        if (entry.Mode.Length == 0)
        {
            return ("mutualAuthentication mode cannot be empty", "has no mode", "Write off, passthrough or verify.");
        }

        if (entry.Mode is not ("off" or "passthrough" or Verify))
        {
            return (
                "mutualAuthentication mode value must be among [off, passthrough, verify]",
                $"has the mode '{entry.Mode}'",
                "Write off, passthrough or verify."
            );
        }

        var verifies = entry.Mode == Verify;
        if (verifies && entry.TrustStore is null or "")
        {
            return (
                "trustStore is required when mutualAuthentication mode is verify",
                "verifies certificates and names no trust store",
                "Name the trust store."
            );
        }

        if (!verifies && entry.TrustStore is { Length: > 0 })
        {
            return Unsupported("does not support trustStore", "a trust store", entry.Mode);
        }

        if (!verifies && entry.IgnoreClientCertificateExpiry is not null)
        {
            return Unsupported(
                "does not support ignoring client certificate expiry",
                "ignoreClientCertificateExpiry",
                entry.Mode
            );
        }

        return entry.AdvertiseTrustStoreCaNames is not { Length: > 0 } names ? null
            : !verifies
                ? Unsupported("does not support advertiseTrustStoreCaNames", "advertiseTrustStoreCaNames", entry.Mode)
            : names is "on" or "off" ? null
            : (
                "advertiseTrustStoreCaNames only supports the values \"on\" and \"off\"",
                $"has advertiseTrustStoreCaNames '{names}'",
                "Write on or off."
            );
    }

    private static (string, string, string) Unsupported(string error, string what, string mode) =>
        (
            "Mutual Authentication mode " + error,
            $"has {what} with the mode {mode}",
            "Leave it out, or use the mode verify."
        );

    private static List<(int Port, MutualAuthentication Entry)> Decode(JsonElement json) =>
        [
            .. GoJson
                .ItemsOf(json)
                .Select(item =>
                    (
                        GoJson.Int(item, "port") ?? 0,
                        new MutualAuthentication(
                            GoJson.Text(item, "mode") ?? "",
                            GoJson.Text(item, "trustStore"),
                            GoJson.Bool(item, "ignoreClientCertificateExpiry"),
                            GoJson.Text(item, "advertiseTrustStoreCaNames")
                        )
                    )
                ),
        ];
}
