using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What a container should say of itself: its version, its needs, its health.</summary>
internal sealed partial class ContainerPractice : SetRules
{
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
            report.Add(
                ProbesEqual,
                pod.Owner,
                path.Then("livenessProbe"),
                $"{name} is killed where it should only wait."
            );
        }
    }
}
