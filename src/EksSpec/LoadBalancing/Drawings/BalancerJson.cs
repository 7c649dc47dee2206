using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes a load balancer, its listeners, target groups and what stands in front of it.</summary>
internal static class BalancerJson
{
    public static void Write(Utf8JsonWriter json, LoadBalancer balancer)
    {
        json.WritePropertyName("loadBalancer");
        json.WriteObject(() => WriteSettings(json, balancer));
        json.WriteList("listeners", balancer.Listeners, listener => ListenerJson.Write(json, listener), always: true);
        json.WriteList(
            "targetGroups",
            TargetGroupJson.InOrder(balancer.TargetGroups),
            each => TargetGroupJson.Write(json, each),
            always: true
        );
        if (balancer.Frontend is { } frontend)
        {
            json.WritePropertyName("frontendNlb");
            json.WriteObject(() => WriteFrontend(json, frontend));
        }
    }

    private static void WriteSettings(Utf8JsonWriter json, LoadBalancer balancer)
    {
        json.WriteString("name", balancer.Name);
        json.WriteString("scheme", balancer.Scheme);
        json.WriteString("ipAddressType", balancer.IpAddressType);
        json.WriteEntries("attributes", balancer.Attributes);
        json.WriteEntries("tags", balancer.Tags);
        json.WriteWhole("capacity", balancer.Capacity);
        json.WriteText("customerOwnedIPv4Pool", balancer.CustomerOwnedIpv4Pool);
        json.WriteText("ipamPool", balancer.IpamPool);
        json.WriteTexts("subnets", balancer.Subnets);
        json.WriteTexts("securityGroups", balancer.SecurityGroups);
        json.WriteTexts("inbound", balancer.Inbound.Select(rule => rule.ToString()));
        json.WriteText("wafv2", LoadBalancerSetting.WebAclOf(balancer.WebAcl));
        json.WriteText("wafClassic", LoadBalancerSetting.WebAclOf(balancer.ClassicWebAcl));
        json.WriteTruth("shield", balancer.Shield);
    }

    private static void WriteFrontend(Utf8JsonWriter json, FrontendNlb frontend)
    {
        json.WriteString("name", frontend.Name);
        json.WriteString("scheme", frontend.Scheme);
        json.WriteString("ipAddressType", frontend.IpAddressType);
        json.WriteEntries("attributes", frontend.Attributes);
        json.WriteEntries("tags", frontend.Tags);
        json.WriteTexts("subnets", frontend.Subnets);
        json.WriteTexts("securityGroups", frontend.SecurityGroups);
        json.WriteTexts("eipAllocations", frontend.EipAllocations);
        json.WriteList("listeners", frontend.Listeners, port => WritePort(json, port), always: true);
    }

    private static void WritePort(Utf8JsonWriter json, FrontendListener port) =>
        json.WriteObject(() =>
        {
            json.WriteNumber("port", port.Port);
            json.WriteNumber("albPort", port.AlbPort);
            TargetGroupJson.WriteHealth(json, port.HealthCheck);
        });
}
