namespace EksSpec.Kubernetes;

/// <summary>The defaults of a container.</summary>
internal static class ContainerDefaults
{
    public static void Fill(V1Container container)
    {
        container.ImagePullPolicy = container.ImagePullPolicy.Or(PullPolicyOf(container.Image));
        container.TerminationMessagePath = container.TerminationMessagePath.Or("/dev/termination-log");
        container.TerminationMessagePolicy = container.TerminationMessagePolicy.Or("File");
        container.Resources ??= new();
        ResourceLists.Round(container.Resources.Limits);
        ResourceLists.Round(container.Resources.Requests);
        foreach (var port in Filling.Items(container.Ports))
        {
            port.Protocol = port.Protocol.Or("TCP");
        }

        foreach (var variable in Filling.Items(container.Env))
        {
            Fill(variable.ValueFrom?.FieldRef);
            Fill(variable.ValueFrom?.ResourceFieldRef);
        }

        Fill(container.LivenessProbe);
        Fill(container.ReadinessProbe);
        Fill(container.StartupProbe);
        Fill(container.Lifecycle?.PostStart?.HttpGet);
        Fill(container.Lifecycle?.PreStop?.HttpGet);
    }

    /// <summary>What the server pulls: an image of no digest that is of no tag, or of <c>latest</c>, each time.</summary>
    public static string PullPolicyOf(string? image)
    {
        var last = image?[(image.LastIndexOf('/') + 1)..] ?? "";
        var isMoving = last.Length > 0 && !last.Contains(':', StringComparison.Ordinal);
        var hasDigest = last.Contains('@', StringComparison.Ordinal);
        return (isMoving && !hasDigest) || last.Split('@')[0].EndsWith(":latest", StringComparison.Ordinal)
            ? "Always"
            : "IfNotPresent";
    }

    public static void Fill(V1ObjectFieldSelector? field)
    {
        if (field is not null)
        {
            field.ApiVersion = field.ApiVersion.Or("v1");
        }
    }

    public static void Fill(V1ResourceFieldSelector? field)
    {
        if (field is not null)
        {
            field.Divisor ??= new(0, 0, ResourceQuantity.SuffixFormat.DecimalSI);
        }
    }

    private static void Fill(V1Probe? probe)
    {
        if (probe is null)
        {
            return;
        }

        probe.TimeoutSeconds = probe.TimeoutSeconds.Or(1);
        probe.PeriodSeconds = probe.PeriodSeconds.Or(10);
        probe.SuccessThreshold = probe.SuccessThreshold.Or(1);
        probe.FailureThreshold = probe.FailureThreshold.Or(3);
        Fill(probe.HttpGet);
        if (probe.Grpc is { } grpc)
        {
            grpc.Service ??= "";
        }
    }

    private static void Fill(V1HTTPGetAction? get)
    {
        if (get is not null)
        {
            get.Path = get.Path.Or("/");
            get.Scheme = get.Scheme.Or("HTTP");
        }
    }
}
