using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>Writes what stands above the rules of a load balancer: its ports, its settings, and how much of it is used.</summary>
internal static class LoadBalancerText
{
    private const string Indent = "    ";

    public static void Add(StringBuilder text, LoadBalancer balancer)
    {
        foreach (
            var line in (IEnumerable<string>)[.. balancer.Listeners.Select(Of), .. Settings(balancer), Use(balancer)]
        )
        {
            text.AddWrapped(line, Indent + Indent, Indent);
        }
    }

    private static string Of(Listener listener)
    {
        List<string> parts = [$"Listener {listener.Protocol} {listener.Port.Plain()}"];
        if (listener.Certificates.Count > 0)
        {
            parts.Add($"certificates {string.Join(", ", listener.Certificates)}");
        }

        if (listener.DiscoveredHosts.Count > 0)
        {
            parts.Add($"certificates found in ACM for {string.Join(", ", listener.DiscoveredHosts)}");
        }

        if (listener.SslPolicy is { Length: > 0 } policy)
        {
            parts.Add(policy);
        }

        if (SettingText.Mutual(listener.MutualAuthentication) is { } mutual)
        {
            parts.Add($"mutual TLS {mutual}");
        }

        if (SettingText.Entries(listener.Attributes) is { } attributes)
        {
            parts.Add($"attributes {attributes}");
        }

        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Settings(LoadBalancer balancer)
    {
        foreach (var setting in LoadBalancerSetting.Of(balancer).Where(setting => setting.Value is not null))
        {
            yield return $"{char.ToUpperInvariant(setting.Name[0])}{setting.Name[1..]}: {setting.Value}";
        }

        if (balancer.Frontend is { } frontend)
        {
            var ports = frontend.Listeners.Select(port => $"{port.Port.Plain()} to {port.AlbPort.Plain()}");
            yield return $"In front: Network Load Balancer {frontend.Name}, {frontend.Scheme}, port {string.Join(", ", ports)}";
        }
    }

    private static string Use(LoadBalancer balancer)
    {
        var budget = LoadBalancerBudget.Of(balancer);
        var (ingresses, limit) = budget.Room();
        var room =
            ingresses == int.MaxValue
                ? ""
                : $" Room for {ingresses.Plain()} more Ingresses like these, by {limit.Name}.";
        return $"Rules: {budget.Rules.Used.Plain()} of {budget.Rules.Limit.Plain()} unless AWS allows more. "
            + $"Target groups: {budget.TargetGroups.Used.Plain()} of {budget.TargetGroups.Limit.Plain()}.{room}";
    }
}
