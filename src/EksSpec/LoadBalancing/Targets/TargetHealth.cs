using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>How the targets of a Service are asked whether they are well.</summary>
internal static class TargetHealth
{
    private const string TrafficPort = "traffic-port";

    /// <summary>How they are asked.</summary>
    public static TargetHealthCheck Of(TargetSettings settings, string targetType, string protocol, string version)
    {
        var isGrpc = version == "GRPC";
        return new()
        {
            Port = Port(settings, targetType),
            Protocol = settings.Word(
                "healthcheck-protocol",
                ["HTTP", "HTTPS"],
                protocol,
                "healthCheckProtocol must be within"
            ),
            Path = settings.Text("healthcheck-path", isGrpc ? "/AWS.ALB/healthcheck" : "/"),
            Codes = settings.Text("success-codes", isGrpc ? "12" : "200"),
            IsGrpc = isGrpc,
            IntervalSeconds = settings.Int("healthcheck-interval-seconds", 15),
            TimeoutSeconds = settings.Int("healthcheck-timeout-seconds", 5),
            HealthyThreshold = settings.Int("healthy-threshold-count", 2),
            UnhealthyThreshold = settings.Int("unhealthy-threshold-count", 2),
        };
    }

    private static string Port(TargetSettings settings, string targetType)
    {
        if (settings["healthcheck-port"] is not { Value: not TrafficPort } said)
        {
            return TrafficPort;
        }

        var wanted = ServicePortName.Of(said.Value);
        if (wanted.Number is not null)
        {
            return wanted.Text;
        }

        if (ServicePorts.Find(settings.Spec, wanted) is not { } port)
        {
            settings.Faults.Add(
                "failed to resolve healthCheckPort",
                said,
                $"is no port of {settings.Service}",
                "Write the name of a port of the Service, a number, or traffic-port."
            );
            return TrafficPort;
        }

        if (targetType == TargetGroupBuild.Instance)
        {
            return ServicePorts.TextOfNodes(port);
        }

        if (ServicePorts.NumberOfPods(port) is { } number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        settings.Faults.Add(
            "cannot use named healthCheckPort for IP TargetType",
            said,
            $"is a port of {settings.Service} that names a port of the pods",
            "Write a number, or a number as targetPort of the Service."
        );
        return TrafficPort;
    }
}
