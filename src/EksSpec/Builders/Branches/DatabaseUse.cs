namespace EksSpec.Builders;

/// <summary>Which workloads are told where the data of their branch is.</summary>
/// <param name="Database">Where it is.</param>
/// <param name="Variable">The environment variable that says it.</param>
/// <param name="Workloads">Their names; <see langword="null"/> for all.</param>
internal sealed record DatabaseUse(BranchDatabase Database, string Variable, ValueList<string>? Workloads)
{
    /// <summary>Tells the pods, unless they say it themselves.</summary>
    public void Tell(V1PodTemplateSpec pod, string slug)
    {
        if (pod.Metadata.Labels?.TryGetValue(CommonLabels.Name, out var name) != true || !IsFor(name!))
        {
            return;
        }

        foreach (var container in (pod.Spec.InitContainers ?? []).Concat(pod.Spec.Containers ?? []))
        {
            if ((container.Env ?? []).All(variable => variable.Name != Variable))
            {
                (container.Env ??= []).Add(new() { Name = Variable, Value = Database.NameFor(slug) });
            }
        }
    }

    private bool IsFor(string workload) => Workloads?.Contains(workload) ?? true;
}
