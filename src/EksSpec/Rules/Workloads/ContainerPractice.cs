namespace EksSpec.Rules;

/// <summary>What a container should say of itself: its version, its needs, its health.</summary>
internal sealed partial class ContainerPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            foreach (var (container, path) in pod.Containers)
            {
                CheckAny(container, report.On(pod.Owner, path));
            }

            foreach (var (container, path) in pod.MainContainers)
            {
                CheckProbes(container, pod, site, report.On(pod.Owner, path));
            }
        }
    }

    private static void CheckAny(V1Container container, Report report)
    {
        report.If(
            container.Image is { Length: > 0 } image && !IsPinned(image),
            ImageMoves,
            "image",
            $"Container '{container.Name}' runs '{container.Image}', whatever that is by then."
        );
        report.If(
            !Asks(container, "cpu") || !Asks(container, "memory"),
            NoRequests,
            "resources",
            $"Container '{container.Name}' does not request both cpu and memory."
        );
        report.If(
            container.Resources?.Limits?.ContainsKey("memory") != true,
            NoMemoryLimit,
            "resources",
            $"Container '{container.Name}' has no memory limit."
        );
        foreach (var variable in report.Each("env", container.Env))
        {
            report.If(
                variable.ValueFrom?.SecretKeyRef is not null,
                SecretInEnv,
                "",
                $"Container '{container.Name}' has a secret in its environment."
            );
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

    private static void CheckProbes(V1Container container, PodView pod, SiteView site, Report report)
    {
        report.If(
            container.ReadinessProbe is null && site.IsServed(pod),
            NoReadiness,
            "",
            $"Container '{container.Name}' gets traffic before it is ready."
        );
        report.If(
            pod.Serves && container.LivenessProbe is null,
            NoLiveness,
            "",
            $"Container '{container.Name}' is not restarted when it hangs."
        );
        report.If(
            container is { LivenessProbe: { } live, ReadinessProbe: { } ready } && AreEqual(live, ready),
            ProbesEqual,
            "livenessProbe",
            $"Container '{container.Name}' is killed where it should only wait."
        );
    }

    private static bool AreEqual(V1Probe live, V1Probe ready) =>
        live.HttpGet?.Path == ready.HttpGet?.Path
        && live.HttpGet?.Port?.Value == ready.HttpGet?.Port?.Value
        && live.TcpSocket?.Port?.Value == ready.TcpSocket?.Port?.Value
        && live.Grpc?.Port == ready.Grpc?.Port
        && (live.Exec?.Command ?? []).SequenceEqual(ready.Exec?.Command ?? [])
        && live.FailureThreshold == ready.FailureThreshold
        && live.PeriodSeconds == ready.PeriodSeconds;
}
