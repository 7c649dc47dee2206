namespace EksSpec.Rules;

/// <summary>What the kubelet does to a container: probes, and actions after its start and before its stop.</summary>
internal static partial class HandlerRules
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    /// <summary>Looks at the probes and the lifecycle of a container.</summary>
    public static void Check(V1Container container, PodContext pod, Report report)
    {
        if (container.Lifecycle is { } lifecycle)
        {
            using var at = report.At("lifecycle");
            CheckAction(lifecycle.PostStart, "postStart", pod, report);
            CheckAction(lifecycle.PreStop, "preStop", pod, report);
        }

        CheckProbe(container.LivenessProbe, "livenessProbe", pod, report);
        CheckProbe(container.ReadinessProbe, "readinessProbe", pod, report);
        CheckProbe(container.StartupProbe, "startupProbe", pod, report);
    }

    private static void CheckAction(V1LifecycleHandler? action, string field, PodContext pod, Report report)
    {
        if (action is not null)
        {
            using var at = report.At(field);
            CheckHandler(action.Exec, action.HttpGet, action.TcpSocket, null, action.Sleep, pod, report);
        }
    }

    private static void CheckProbe(V1Probe? probe, string field, PodContext pod, Report report)
    {
        if (probe is null)
        {
            return;
        }

        using var at = report.At(field);
        CheckHandler(probe.Exec, probe.HttpGet, probe.TcpSocket, probe.Grpc, null, pod, report);
        report.NotNegative(probe.InitialDelaySeconds, NumberNegative, "initialDelaySeconds");
        report.NotNegative(probe.TimeoutSeconds, NumberNegative, "timeoutSeconds");
        report.NotNegative(probe.PeriodSeconds, NumberNegative, "periodSeconds");
        report.NotNegative(probe.SuccessThreshold, NumberNegative, "successThreshold");
        report.NotNegative(probe.FailureThreshold, NumberNegative, "failureThreshold");
        if (probe.TerminationGracePeriodSeconds is { } seconds && (seconds <= 0 || field == "readinessProbe"))
        {
            report.Add(
                GracePeriod,
                "terminationGracePeriodSeconds",
                $"The {field} has a grace period of {seconds} seconds."
            );
        }

        report.If(
            field != "readinessProbe" && probe.SuccessThreshold is not (null or 0 or 1),
            SuccessThreshold,
            "successThreshold",
            $"The {field} must succeed {probe.SuccessThreshold} times."
        );
    }

    private static void CheckHandler(
        V1ExecAction? exec,
        V1HTTPGetAction? http,
        V1TCPSocketAction? tcp,
        V1GRPCAction? grpc,
        V1SleepAction? sleep,
        PodContext pod,
        Report report
    )
    {
        var count = 0;
        report.If(
            exec is not null && IsFirst("exec", ref count, report) && exec.Command is not { Count: > 0 },
            CommandMissing,
            "exec.command",
            $"The command is empty."
        );

        if (http is not null && IsFirst("httpGet", ref count, report))
        {
            using var at = report.At("httpGet");
            CheckHttp(http, report);
        }

        if (tcp is not null && IsFirst("tcpSocket", ref count, report))
        {
            Ports.Check(tcp.Port, "tcpSocket.port", PortWrong, report);
        }

        if (grpc is not null && IsFirst("grpc", ref count, report))
        {
            Ports.CheckNumber(grpc.Port, "grpc.port", PortWrong, report);
        }

        if (
            sleep is not null
            && IsFirst("sleep", ref count, report)
            && (sleep.Seconds < 0 || sleep.Seconds > pod.GracePeriod)
        )
        {
            report.Add(
                SleepTooLong,
                "sleep.seconds",
                $"{sleep.Seconds} seconds of sleep do not fit into {pod.GracePeriod}."
            );
        }

        report.If(count == 0, OneHandler, "", $"There is nothing to do.");
    }

    private static bool IsFirst(string field, ref int count, Report report)
    {
        if (count++ == 0)
        {
            return true;
        }

        report.Add(OneHandler, field, $"{field} is a second thing to do.");
        return false;
    }

    private static void CheckHttp(V1HTTPGetAction http, Report report)
    {
        Ports.Check(http.Port, "port", PortWrong, report);
        report.OneOfIfSet(http.Scheme, Schemes, SchemeKnown, "scheme");
        foreach (var (i, header) in http.HttpHeaders.Indexed())
        {
            var name = header.Name ?? "";
            if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            {
                report.Add(HeaderSpelled, $"httpHeaders[{i}].name", $"The header name '{name}' is misspelled.");
            }
        }
    }
}
