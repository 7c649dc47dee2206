namespace EksSpec.LoadBalancing;

/// <summary>How the targets of a Service are asked whether they are well.</summary>
internal static class HealthChecks
{
    private const string TrafficPort = "traffic-port";

    /// <summary>What an Ingress and a Service say.</summary>
    public static TargetHealthCheck Of(
        TargetSettings settings,
        V1Service service,
        string targetType,
        string protocol,
        string version,
        FaultLog faults
    )
    {
        var isGrpc = version == "GRPC";
        return new()
        {
            Port = PortOf(settings, service, targetType, faults),
            // Whoever says nothing is asked as requests are sent.
            Protocol = settings.Find("healthcheck-protocol") is null
                ? protocol
                : settings.Word("healthcheck-protocol", "healthCheckProtocol must be within", "HTTP", "HTTPS"),
            Path = settings.Find("healthcheck-path")?.Value ?? (isGrpc ? "/AWS.ALB/healthcheck" : "/"),
            Codes = settings.Find("success-codes")?.Value ?? (isGrpc ? "12" : "200"),
            IsGrpc = isGrpc,
            IntervalSeconds = faults.Int(settings.Find("healthcheck-interval-seconds")) ?? 15,
            TimeoutSeconds = faults.Int(settings.Find("healthcheck-timeout-seconds")) ?? 5,
            HealthyThreshold = faults.Int(settings.Find("healthy-threshold-count")) ?? 2,
            UnhealthyThreshold = faults.Int(settings.Find("unhealthy-threshold-count")) ?? 2,
        };
    }

    private static string PortOf(TargetSettings settings, V1Service service, string targetType, FaultLog faults)
    {
        if (settings.Find("healthcheck-port") is not { } said || said.Value == TrafficPort)
        {
            return TrafficPort;
        }

        if (GoInteger.TryParse(said.Value, out int number))
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (service.Spec?.Ports?.FirstOrDefault(port => (port?.Name ?? "") == said.Value) is not { } named)
        {
            faults.Add(
                "failed to resolve healthCheckPort",
                said,
                "is neither a number nor traffic-port nor the name of a port of the Service",
                "Write traffic-port, a number, or the name of a port of the Service."
            );
            return TrafficPort;
        }

        if (targetType == "instance")
        {
            return named.NodePort is > 0 and { } chosen
                ? chosen.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "nodePort";
        }

        var target = named.TargetPort?.Value is { Length: > 0 } text ? text : $"{named.Port}";
        if (GoInteger.TryParse(target, out int _))
        {
            return target;
        }

        faults.Add(
            "cannot use named healthCheckPort for IP TargetType",
            said,
            "names a port whose targetPort is a name, and pods are asked by number",
            "Write the number, or traffic-port."
        );
        return TrafficPort;
    }
}
