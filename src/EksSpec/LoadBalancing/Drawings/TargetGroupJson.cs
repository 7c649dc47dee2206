using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes a target group: what differs from how one is without any setting.</summary>
internal static class TargetGroupJson
{
    private static readonly TargetHealthCheck Usual = new();

    public static void Write(Utf8JsonWriter json, TargetGroup group) =>
        json.WriteObject(() =>
        {
            json.WriteString("service", RuleText.Service(group));
            json.WriteString("ingress", ObjectText.IdOf(group.Ingress));
            json.WriteString("targetType", group.TargetType);
            json.WriteText("protocol", Unless("HTTP", group.Protocol));
            json.WriteText("protocolVersion", Unless("HTTP1", group.ProtocolVersion));
            json.WriteText("ipAddressType", Unless("ipv4", group.IpAddressType));
            // The cluster chooses most ports of nodes, so none of them is told.
            json.WriteWhole("port", group.TargetType == "ip" ? group.Port : null);
            WriteHealth(json, group.HealthCheck);
            json.WriteEntries("attributes", group.Attributes);
            json.WriteEntries("tags", group.Tags);
            json.WriteEntries("nodeSelector", group.NodeSelector);
            json.WriteTruth("multiCluster", group.IsMultiCluster ? true : null);
            json.WriteWhole("controlPort", group.ControlPort);
        });

    /// <summary>Target groups as they are written: by Ingress and Service.</summary>
    public static ValueList<TargetGroup> InOrder(ValueList<TargetGroup> groups) =>
        groups
            .OrderBy(group => ObjectText.IdOf(group.Ingress), StringComparer.Ordinal)
            .ThenBy(RuleText.Service, StringComparer.Ordinal)
            .ToValueList();

    /// <summary>How targets are asked whether they are well; nothing where it is as usual.</summary>
    public static void WriteHealth(Utf8JsonWriter json, TargetHealthCheck check)
    {
        if (check == Usual)
        {
            return;
        }

        json.WritePropertyName("health");
        json.WriteObject(() =>
        {
            if (check.Port != Usual.Port)
            {
                json.WriteNumberOrText("port", check.Port);
            }

            json.WriteText("protocol", Unless(Usual.Protocol, check.Protocol));
            json.WriteText("path", Unless(Usual.Path, check.Path));
            json.WriteWhole("intervalSeconds", Unless(Usual.IntervalSeconds, check.IntervalSeconds));
            json.WriteWhole("timeoutSeconds", Unless(Usual.TimeoutSeconds, check.TimeoutSeconds));
            json.WriteWhole("healthyThresholdCount", Unless(Usual.HealthyThreshold, check.HealthyThreshold));
            json.WriteWhole("unhealthyThresholdCount", Unless(Usual.UnhealthyThreshold, check.UnhealthyThreshold));
            json.WriteText("grpcCode", check.IsGrpc ? check.Codes : null);
            json.WriteText("httpCode", check.IsGrpc ? null : Unless(Usual.Codes, check.Codes));
        });
    }

    private static string? Unless(string usual, string text) => text == usual ? null : text;

    private static int? Unless(int usual, int number) => number == usual ? null : number;
}
