namespace EksSpec.Placement;

/// <summary>How large a pod on Fargate may be: 16 vCPU, 120 GB with the 256 MB that the kubelet takes, 175 GiB of disk.</summary>
internal static class FargateSize
{
    private const decimal GiB = 1024m * 1024 * 1024;
    private const decimal Kubelet = GiB / 4;

    private static readonly NodeCapacity Largest = new(16, (120 * GiB) - Kubelet, 1, 0);

    /// <summary>What the pods ask for that is more than there is; <see langword="null"/> where nothing is.</summary>
    public static string? Excess(Workload workload)
    {
        var asked = workload.Requests;
        if (ExtraResources.Of(workload.Pod).FirstOrDefault() is { } extra)
        {
            return $"it asks for {extra}, and Fargate has only processors, memory and disk";
        }

        if (!Largest.Holds(asked with { Gpus = 0 }))
        {
            return $"it asks for {NodeRoom.Text(asked)}, and 16 vCPU and 120 GB are the most, 256 MB of them the kubelet's";
        }

        return asked.Gpus > 0 ? $"it asks for {asked.Gpus} GPU, and Fargate has none"
            : PodRequests.Of(workload.Pod, "ephemeral-storage", workload.Defaults) > 175 * GiB
                ? "it asks for more than 175 GiB of ephemeral storage"
            : null;
    }
}
