using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Rules;

/// <summary>What the kubelet does to a container: probes, and actions after its start and before its stop.</summary>
internal static partial class HandlerRules
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    /// <summary>Looks at the probes and the lifecycle of a container.</summary>
    public static void Check(V1Container container, PodContext pod, Report report)
    {
        using (report.At("lifecycle"))
        {
            CheckAction(container.Lifecycle?.PostStart, "postStart", pod, report);
            CheckAction(container.Lifecycle?.PreStop, "preStop", pod, report);
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

        const string GraceField = "terminationGracePeriodSeconds";
        var isReadiness = field == "readinessProbe";
        var (grace, times) = (probe.TerminationGracePeriodSeconds, probe.SuccessThreshold);
        var noGrace = grace <= 0 || (grace is not null && isReadiness);
        report.If(
            noGrace,
            GracePeriod,
            GraceField,
            $"The {field} has a grace period of {grace} seconds.",
            isReadiness ? Mend.Remove : default
        );
        var repeats = times is not (null or 0 or 1) && !isReadiness;
        report.If(
            repeats,
            SuccessThreshold,
            "successThreshold",
            $"The {field} must succeed {times} times.",
            repeats ? Mend.Value(1) : default
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
        if (IsFirst(exec, "exec", ref count, report))
        {
            report.If(exec.Command is not { Count: > 0 }, CommandMissing, "exec.command", $"The command is empty.");
        }

        if (IsFirst(http, "httpGet", ref count, report))
        {
            using var at = report.At("httpGet");
            CheckHttp(http, report);
        }

        if (IsFirst(tcp, "tcpSocket", ref count, report))
        {
            Ports.Check(tcp.Port, "tcpSocket.port", PortWrong, report);
        }

        if (IsFirst(grpc, "grpc", ref count, report))
        {
            Ports.CheckNumber(grpc.Port, "grpc.port", PortWrong, report);
        }

        if (IsFirst(sleep, "sleep", ref count, report))
        {
            var (seconds, most) = (sleep.Seconds, pod.GracePeriod);
            var fits = seconds >= 0 && seconds <= most;
            report.If(!fits, SleepTooLong, "sleep.seconds", $"{seconds} seconds of sleep do not fit into {most}.");
        }

        report.If(count == 0, OneHandler, "", $"There is nothing to do.");
    }

    private static bool IsFirst([NotNullWhen(true)] object? action, string field, ref int count, Report report)
    {
        count += action is null ? 0 : 1;
        var isSecond = action is not null && count > 1;
        report.If(isSecond, OneHandler, field, $"{field} is a second thing to do.");
        return action is not null && !isSecond;
    }

    private static void CheckHttp(V1HTTPGetAction http, Report report)
    {
        Ports.Check(http.Port, "port", PortWrong, report);
        report.OneOfIfSet(http.Scheme, Schemes, SchemeKnown, "scheme");
        foreach (var header in report.Each("httpHeaders", http.HttpHeaders))
        {
            var name = header.Name ?? "";
            var isMisspelled = name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-');
            report.If(isMisspelled, HeaderSpelled, "name", $"The header name '{name}' is misspelled.");
        }
    }
}
