using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes a listener with its rules, in the order in which they are tried.</summary>
internal static class ListenerJson
{
    public static void Write(Utf8JsonWriter json, Listener listener) =>
        json.WriteObject(() =>
        {
            json.WriteNumber("port", listener.Port);
            json.WriteString("protocol", listener.Protocol);
            json.WriteTexts("certificates", listener.Certificates);
            json.WriteText("defaultCertificate", listener.Certificates is [var first, ..] ? first : null);
            json.WriteTexts("discoveredHosts", listener.DiscoveredHosts);
            json.WriteText("sslPolicy", listener.SslPolicy is { Length: > 0 } policy ? policy : null);
            if (listener.MutualAuthentication is { } mutual)
            {
                json.WritePropertyName("mutualAuthentication");
                json.WriteObject(() => Write(json, mutual));
            }

            json.WriteEntries("attributes", listener.Attributes);
            json.WriteList("default", listener.DefaultActions, action => ActionJson.Write(json, action), always: true);
            json.WriteList("rules", listener.Rules, rule => Write(json, rule), always: true);
        });

    private static void Write(Utf8JsonWriter json, MutualAuthentication mutual)
    {
        json.WriteString("mode", mutual.Mode);
        json.WriteString("trustStoreArn", mutual.TrustStore ?? "");
        // Whoever verifies and doesn't say it refuses certificates that are out of date.
        var isIgnored = mutual.IgnoreClientCertificateExpiry ?? (mutual.Mode == "verify" ? false : null);
        json.WriteTruth("ignoreClientCertificateExpiry", isIgnored);
        json.WriteText("advertiseTrustStoreCaNames", mutual.AdvertiseTrustStoreCaNames);
    }

    private static void Write(Utf8JsonWriter json, ListenerRule rule) =>
        json.WriteObject(() =>
        {
            json.WritePropertyName("conditions");
            json.WriteObject(() => ConditionJson.Write(json, rule.Conditions));
            json.WriteList("actions", rule.Actions, action => ActionJson.Write(json, action), always: true);
            json.WriteTexts("transforms", rule.Transforms);
        });
}
