using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>What the kubelet does to a container: probes, and actions after its start and before its stop.</summary>
internal static class HandlerRules
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    private static readonly RuleInfo OneHandler = KubernetesRule.Error(
        "EKS3310",
        "A probe or lifecycle action does not do exactly one thing",
        "Write one of exec, httpGet, tcpSocket, grpc (probes) and sleep (lifecycle).",
        PodExamples.Container("livenessProbe: {periodSeconds: 5}"),
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}}")
    );

    private static readonly RuleInfo CommandMissing = KubernetesRule.Error(
        "EKS3311",
        "A probe or lifecycle action has an empty command",
        "Write the command.",
        PodExamples.Container("livenessProbe: {exec: {command: []}}"),
        PodExamples.Container("livenessProbe: {exec: {command: [\"true\"]}}")
    );

    private static readonly RuleInfo PortWrong = KubernetesRule.Error(
        "EKS3312",
        "The port of a probe or lifecycle action is out of range or misspelled",
        "Use a number from 1 to 65535 or the name of a container port.",
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 0}}"),
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}}")
    );

    private static readonly RuleInfo SchemeKnown = KubernetesRule.Error(
        "EKS3313",
        "The scheme of an HTTP probe is unknown",
        "Use HTTP or HTTPS, in upper case.",
        PodExamples.Container("livenessProbe: {httpGet: {port: 80, scheme: https}}"),
        PodExamples.Container("livenessProbe: {httpGet: {port: 80, scheme: HTTPS}}")
    );

    private static readonly RuleInfo HeaderSpelled = KubernetesRule.Error(
        "EKS3314",
        "The name of an HTTP header is misspelled",
        "Use letters, digits and '-'.",
        PodExamples.Container("livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: X Probe, value: a}]}}"),
        PodExamples.Container("livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: X-Probe, value: a}]}}")
    );

    private static readonly RuleInfo NumberNegative = KubernetesRule.Error(
        "EKS3315",
        "A time or threshold of a probe is negative",
        "Use 0 or more; 0 means the default.",
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}, periodSeconds: -1}"),
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}, periodSeconds: 5}")
    );

    private static readonly RuleInfo SuccessThreshold = KubernetesRule.Error(
        "EKS3316",
        "The success threshold of a liveness or startup probe is not 1",
        "Remove successThreshold.",
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}"),
        PodExamples.Container("readinessProbe: {tcpSocket: {port: 80}, successThreshold: 2}")
    );

    private static readonly RuleInfo GracePeriod = KubernetesRule.Error(
        "EKS3317",
        "The grace period of a probe is not positive, or stands in a readiness probe",
        "Use 1 or more in liveness and startup probes, and none in readiness probes.",
        PodExamples.Container("readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}"),
        PodExamples.Container("livenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}")
    );

    private static readonly RuleInfo SleepTooLong = KubernetesRule.Error(
        "EKS3318",
        "A lifecycle action sleeps longer than the pod has to stop",
        "Raise terminationGracePeriodSeconds, or sleep shorter.",
        PodExamples.Container("lifecycle: {preStop: {sleep: {seconds: 31}}}"),
        PodExamples.Container("lifecycle: {preStop: {sleep: {seconds: 5}}}")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [
            OneHandler,
            CommandMissing,
            PortWrong,
            SchemeKnown,
            HeaderSpelled,
            NumberNegative,
            SuccessThreshold,
            GracePeriod,
            SleepTooLong,
        ];

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
        FieldChecks.NotNegative(probe.InitialDelaySeconds, "initialDelaySeconds", NumberNegative, report);
        FieldChecks.NotNegative(probe.TimeoutSeconds, "timeoutSeconds", NumberNegative, report);
        FieldChecks.NotNegative(probe.PeriodSeconds, "periodSeconds", NumberNegative, report);
        FieldChecks.NotNegative(probe.SuccessThreshold, "successThreshold", NumberNegative, report);
        FieldChecks.NotNegative(probe.FailureThreshold, "failureThreshold", NumberNegative, report);
        if (probe.TerminationGracePeriodSeconds is { } seconds && (seconds <= 0 || field == "readinessProbe"))
        {
            report.Add(
                GracePeriod,
                "terminationGracePeriodSeconds",
                $"The {field} has a grace period of {seconds} seconds."
            );
        }

        if (field != "readinessProbe" && probe.SuccessThreshold is not (null or 0 or 1))
        {
            report.Add(
                SuccessThreshold,
                "successThreshold",
                $"The {field} must succeed {probe.SuccessThreshold} times."
            );
        }
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
        if (exec is not null && IsFirst("exec", ref count, report) && exec.Command is not { Count: > 0 })
        {
            report.Add(CommandMissing, "exec.command", "The command is empty.");
        }

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
            report.Add(SleepTooLong, "sleep", $"{sleep.Seconds} seconds of sleep do not fit into {pod.GracePeriod}.");
        }

        if (count == 0)
        {
            report.Add(OneHandler, "", "There is nothing to do.");
        }
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
        FieldChecks.OneOfIfSet(http.Scheme, Schemes, "scheme", SchemeKnown, report);
        foreach (var (_, header) in http.HttpHeaders.Indexed())
        {
            var name = header.Name ?? "";
            if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            {
                report.Add(HeaderSpelled, "httpHeaders", $"The header name '{name}' is misspelled.");
            }
        }
    }
}
