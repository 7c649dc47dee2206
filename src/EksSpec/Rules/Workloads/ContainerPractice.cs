namespace EksSpec.Rules;

/// <summary>What a container should say of itself: its version, its needs, its health.</summary>
internal sealed partial class ContainerPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var (container, field, index) in pod.Containers)
            {
                using var at = report.At(field, index);
                CheckAny(container, report);
            }

            foreach (var (container, field, index) in pod.MainContainers)
            {
                using var at = report.At(field, index);
                CheckProbes(container, pod, site, report);
            }
        }
    }

    private static void CheckAny(V1Container container, Report report)
    {
        var (name, image) = (container.Name, container.Image);
        var isPinned = string.IsNullOrEmpty(image) || IsPinned(image);
        var asks = Asks(container, "cpu") && Asks(container, "memory");
        var isLimited = container.Resources?.Limits?.ContainsKey("memory") == true;
        report.If(!isPinned, ImageMoves, "image", $"Container '{name}' runs '{image}', whatever that is by then.");
        report.If(!asks, NoRequests, "resources", $"Container '{name}' does not request both cpu and memory.");
        report.If(!isLimited, NoMemoryLimit, "resources", $"Container '{name}' has no memory limit.");
        foreach (var variable in report.Each("env", container.Env))
        {
            var isSecret = variable.ValueFrom?.SecretKeyRef is not null;
            report.If(isSecret, SecretInEnv, "", $"Container '{name}' has a secret in its environment.");
        }
    }

    private static bool IsPinned(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return true;
        }

        var last = image.AsSpan(image.LastIndexOf('/') + 1);
        var colon = last.IndexOf(':');
        return colon >= 0 && last[(colon + 1)..] is not "latest";
    }

    // A limit without a request is a request too.
    private static bool Asks(V1Container container, string resource) =>
        container.Resources?.Requests?.ContainsKey(resource) == true
        || container.Resources?.Limits?.ContainsKey(resource) == true;

    private static void CheckProbes(V1Container container, PodView pod, SiteView site, Report report)
    {
        var (name, live, ready) = (container.Name, container.LivenessProbe, container.ReadinessProbe);
        var isEarly = ready is null && site.IsServed(pod);
        var isLeft = live is null && pod.Serves;
        var areEqual = live is not null && ready is not null && AreEqual(live, ready);
        report.If(isEarly, NoReadiness, "", $"Container '{name}' gets traffic before it is ready.");
        report.If(isLeft, NoLiveness, "", $"Container '{name}' is not restarted when it hangs.");
        report.If(areEqual, ProbesEqual, "livenessProbe", $"Container '{name}' is killed where it should only wait.");
    }

    private static bool AreEqual(V1Probe live, V1Probe ready) =>
        live.HttpGet?.Path == ready.HttpGet?.Path
        && live.HttpGet?.Port?.Value == ready.HttpGet?.Port?.Value
        && live.TcpSocket?.Port?.Value == ready.TcpSocket?.Port?.Value
        && live.Grpc?.Port == ready.Grpc?.Port
        && live.FailureThreshold == ready.FailureThreshold
        && live.PeriodSeconds == ready.PeriodSeconds
        && (live.Exec?.Command ?? []).SequenceEqual(ready.Exec?.Command ?? []);
}
