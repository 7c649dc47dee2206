using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>What a container should say of itself: its version, its needs, its health.</summary>
internal sealed class ContainerPractice : SetRules
{
    private static readonly RuleInfo ImageMoves = WorkloadRule.Warning(
        "EKS4100",
        "An image has no version that stays",
        "Write a tag other than latest, or a digest.",
        SetExamples.Deployment().Replace("shop:1.0", "shop:latest", StringComparison.Ordinal),
        SetExamples.Deployment()
    );

    private static readonly RuleInfo NoRequests = WorkloadRule.Warning(
        "EKS4101",
        "A container does not request CPU and memory",
        "Write resources.requests for cpu and memory: the scheduler and the autoscalers count with them.",
        SetExamples.Deployment(),
        SetExamples.Deployment("resources: { requests: { cpu: 100m, memory: 128Mi } }")
    );

    private static readonly RuleInfo NoMemoryLimit = WorkloadRule.Warning(
        "EKS4102",
        "A container may use all the memory of its node",
        "Write resources.limits.memory.",
        SetExamples.Deployment("resources: { requests: { cpu: 100m, memory: 128Mi } }"),
        SetExamples.Deployment("resources: { limits: { memory: 128Mi } }")
    );

    private static readonly RuleInfo NoReadiness = WorkloadRule.Warning(
        "EKS4103",
        "A container behind a Service has no readiness probe",
        "Write a readinessProbe, so that traffic waits until the container can answer.",
        SetExamples.Deployment() + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80 }]"),
        SetExamples.Deployment("readinessProbe: { httpGet: { path: /ready, port: 80 } }")
            + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80 }]")
    );

    private static readonly RuleInfo NoLiveness = WorkloadRule.Strict(
        "EKS4104",
        "A container that serves has no liveness probe",
        "Write a livenessProbe that fails only when a restart helps.",
        SetExamples.Deployment(),
        SetExamples.Deployment("livenessProbe: { httpGet: { path: /live, port: 80 } }")
    );

    private static readonly RuleInfo ProbesEqual = WorkloadRule.Warning(
        "EKS4105",
        "Liveness and readiness of a container are the same probe",
        "Let the liveness probe ask less, or fail later: a busy container should get no traffic, not be killed.",
        SetExamples.Deployment(
            "readinessProbe: { httpGet: { path: /ok, port: 80 } }, livenessProbe: { httpGet: { path: /ok, port: 80 } }"
        ),
        SetExamples.Deployment(
            "readinessProbe: { httpGet: { path: /ready, port: 80 } }, livenessProbe: { httpGet: { path: /live, port: 80 } }"
        )
    );

    private static readonly RuleInfo SecretInEnv = WorkloadRule.Strict(
        "EKS4106",
        "A secret is passed in an environment variable",
        "Mount the Secret as a volume: environments end up in logs and dumps.",
        SetExamples.Deployment("env: [{ name: A, valueFrom: { secretKeyRef: { name: login, key: a } } }]"),
        SetExamples.Deployment(pod: "volumes: [{ name: login, secret: { secretName: login } }]")
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [ImageMoves, NoRequests, NoMemoryLimit, NoReadiness, NoLiveness, ProbesEqual, SecretInEnv];

    public override void Check(ManifestSet set, SetReport report)
    {
        var served = set.Of<V1Service>()
            .Where(entry => entry.Value.Spec is { Selector.Count: > 0 })
            .SelectMany(entry =>
                set.Select(new() { MatchLabels = entry.Value.Spec.Selector }, entry.Manifest.Namespace)
            )
            .ToHashSet<PodSource>(ReferenceEqualityComparer.Instance);
        foreach (var pod in set.Pods)
        {
            foreach (var (container, path) in pod.Containers)
            {
                CheckAny(container, path, pod, report);
            }

            foreach (var (container, path) in pod.MainContainers)
            {
                CheckProbes(container, path, pod, served.Contains(pod), report);
            }
        }
    }

    private static void CheckAny(V1Container container, SpecPath path, PodSource pod, SetReport report)
    {
        var name = $"Container '{container.Name}'";
        if (container.Image is { Length: > 0 } image && !IsPinned(image))
        {
            report.Add(ImageMoves, pod.Owner, path.Then("image"), $"{name} runs '{image}', whatever that is by then.");
        }

        if (!Asks(container, "cpu") || !Asks(container, "memory"))
        {
            report.Add(NoRequests, pod.Owner, path.Then("resources"), $"{name} does not request both cpu and memory.");
        }

        if (container.Resources?.Limits?.ContainsKey("memory") != true)
        {
            report.Add(NoMemoryLimit, pod.Owner, path.Then("resources"), $"{name} has no memory limit.");
        }

        for (var i = 0; i < container.Env?.Count; i++)
        {
            if (container.Env[i]?.ValueFrom?.SecretKeyRef is not null)
            {
                report.Add(SecretInEnv, pod.Owner, path.Then($"env[{i}]"), $"{name} has a secret in its environment.");
            }
        }
    }

    private static bool IsPinned(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return true;
        }

        var last = image[(image.LastIndexOf('/') + 1)..];
        var colon = last.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && last[(colon + 1)..] != "latest";
    }

    // A limit without a request is a request too.
    private static bool Asks(V1Container container, string resource) =>
        container.Resources?.Requests?.ContainsKey(resource) == true
        || container.Resources?.Limits?.ContainsKey(resource) == true;

    private static void CheckProbes(V1Container container, SpecPath path, PodSource pod, bool served, SetReport report)
    {
        var name = $"Container '{container.Name}'";
        if (served && container.ReadinessProbe is null)
        {
            report.Add(NoReadiness, pod.Owner, path, $"{name} gets traffic before it is ready.");
        }

        if (pod.Serves && container.LivenessProbe is null)
        {
            report.Add(NoLiveness, pod.Owner, path, $"{name} is not restarted when it hangs.");
        }

        if (
            container is { LivenessProbe: { } live, ReadinessProbe: { } ready }
            && live.HttpGet?.Path == ready.HttpGet?.Path
            && live.HttpGet?.Port?.Value == ready.HttpGet?.Port?.Value
            && live.TcpSocket?.Port?.Value == ready.TcpSocket?.Port?.Value
            && live.Grpc?.Port == ready.Grpc?.Port
            && (live.Exec?.Command ?? []).SequenceEqual(ready.Exec?.Command ?? [])
            && live.FailureThreshold == ready.FailureThreshold
            && live.PeriodSeconds == ready.PeriodSeconds
        )
        {
            report.Add(ProbesEqual, pod.Owner, path.Then("livenessProbe"), $"{name} is killed where it should only wait.");
        }
    }
}
