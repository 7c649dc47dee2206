namespace EksSpec.LoadBalancing;

/// <summary>A setting of a target group.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it is, as people read it; absent where nobody sets it.</param>
/// <param name="IsFixed">Whether only a target group that is made anew can have another one.</param>
/// <param name="Annotations">The annotations that set it, without their domain.</param>
internal sealed record TargetGroupSetting(
    string Name,
    string? Value,
    bool IsFixed,
    params ValueList<string> Annotations
)
{
    /// <summary>The settings of a target group, always the same ones in the same order.</summary>
    public static IReadOnlyList<TargetGroupSetting> Of(TargetGroup group) =>
        [
            new("target type", group.TargetType, true, "target-type"),
            new("protocol", group.Protocol, true, "backend-protocol"),
            new("protocol version", group.ProtocolVersion, true, "backend-protocol-version"),
            new(
                "control port",
                group.ControlPort?.Plain(),
                true,
                $"target-control-port.{group.Service.Ref.Name}.{group.ServicePort}"
            ),
            new("port", group.Port?.Plain(), false),
            new("address type", group.IpAddressType, false),
            new("health check", Health(group.HealthCheck), false, HealthChecks),
            new("attributes", SettingText.Entries(group.Attributes), false, "target-group-attributes"),
            new("tags", SettingText.Entries(group.Tags), false, "tags"),
            new("nodes", SettingText.Entries(group.NodeSelector), false, "target-node-labels"),
            new("other clusters", group.IsMultiCluster ? "yes" : null, false, "multi-cluster-target-group"),
        ];

    private static ValueList<string> HealthChecks =>
        [
            "healthcheck-port",
            "healthcheck-protocol",
            "healthcheck-path",
            "healthcheck-interval-seconds",
            "healthcheck-timeout-seconds",
            "healthy-threshold-count",
            "unhealthy-threshold-count",
            "success-codes",
            "backend-protocol",
            "backend-protocol-version",
        ];

    private static string Health(TargetHealthCheck check) =>
        $"{check.Protocol} {check.Port} {check.Path} every {check.IntervalSeconds.Plain()} s within "
        + $"{check.TimeoutSeconds.Plain()} s, {check.HealthyThreshold.Plain()} good, {check.UnhealthyThreshold.Plain()} bad, "
        + $"{check.Codes}";
}
