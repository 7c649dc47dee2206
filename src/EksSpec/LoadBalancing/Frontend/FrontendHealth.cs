namespace EksSpec.LoadBalancing;

/// <summary>What a member says about how the load balancer is asked whether it is well. What is absent it doesn't say.</summary>
internal sealed record FrontendHealth
{
    private const string Prefix = "frontend-nlb-healthcheck-";

    public Setting? Port { get; private init; }

    public Setting? Protocol { get; private init; }

    public Setting? Path { get; private init; }

    public Setting? Codes { get; private init; }

    public Setting? Interval { get; private init; }

    public Setting? Timeout { get; private init; }

    public Setting? Healthy { get; private init; }

    public Setting? Unhealthy { get; private init; }

    /// <summary>What a member says; what can't be read it doesn't.</summary>
    public static FrontendHealth Of(GroupMember member, FaultLog faults) =>
        new()
        {
            Port = PortOf(member[Prefix + "port"], faults),
            Protocol = ProtocolOf(member[Prefix + "protocol"], faults),
            Path = member[Prefix + "path"],
            Codes = member[Prefix + "success-codes"],
            Interval = NumberOf(member[Prefix + "interval-seconds"], faults),
            Timeout = NumberOf(member[Prefix + "timeout-seconds"], faults),
            Healthy = NumberOf(member[Prefix + "healthy-threshold-count"], faults),
            Unhealthy = NumberOf(member[Prefix + "unhealthy-threshold-count"], faults),
        };

    private static Setting? NumberOf(Setting? said, FaultLog faults) => faults.Int(said) is null ? null : said;

    private static Setting? PortOf(Setting? said, FaultLog faults)
    {
        if (said is null || said.Value == "traffic-port" || GoInteger.TryParse(said.Value, out long _))
        {
            return said;
        }

        faults.Add(
            "failed to resolve healthCheckPort",
            said,
            "is neither a number nor traffic-port",
            "Write traffic-port or a number: names of ports don't count here."
        );
        return null;
    }

    private static Setting? ProtocolOf(Setting? said, FaultLog faults)
    {
        if (said is null or { Value: "HTTP" or "HTTPS" })
        {
            return said;
        }

        faults.Add("healthCheckProtocol must be within", said, "is neither HTTP nor HTTPS", "Write HTTP or HTTPS.");
        return null;
    }
}
