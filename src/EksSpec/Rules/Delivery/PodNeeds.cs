namespace EksSpec.Rules;

/// <summary>The objects that pods don't start without.</summary>
internal static class PodNeeds
{
    /// <summary>By kind, namespace and name; some may come twice.</summary>
    public static IEnumerable<(string Kind, string Space, string Name)> Of(PodView pod)
    {
        var (spec, space) = (pod.Spec, pod.Owner.Namespace);
        var containers = (spec.InitContainers ?? []).Concat(spec.Containers ?? []).OfType<V1Container>().ToList();
        var volumes = (spec.Volumes ?? []).OfType<V1Volume>().ToList();
        var variables = containers
            .SelectMany(container => container.Env ?? [])
            .Select(each => each?.ValueFrom)
            .ToList();
        var sources = containers.SelectMany(container => container.EnvFrom ?? []).OfType<V1EnvFromSource>().ToList();
        IEnumerable<(string Kind, string Space, string? Name, bool? Optional)> all =
        [
            ("Namespace", "", space, null),
            ("ServiceAccount", space, spec.ServiceAccountName, null),
            ("PriorityClass", "", spec.PriorityClassName, null),
            ("RuntimeClass", "", spec.RuntimeClassName, null),
            .. From(
                "ConfigMap",
                variables.Select(each => (each?.ConfigMapKeyRef?.Name, each?.ConfigMapKeyRef?.Optional))
            ),
            .. From("Secret", variables.Select(each => (each?.SecretKeyRef?.Name, each?.SecretKeyRef?.Optional))),
            .. From("ConfigMap", sources.Select(each => (each.ConfigMapRef?.Name, each.ConfigMapRef?.Optional))),
            .. From("Secret", sources.Select(each => (each.SecretRef?.Name, each.SecretRef?.Optional))),
            .. From("ConfigMap", volumes.Select(each => (each.ConfigMap?.Name, each.ConfigMap?.Optional))),
            .. From("Secret", volumes.Select(each => (each.Secret?.SecretName, each.Secret?.Optional))),
            .. From(
                "PersistentVolumeClaim",
                volumes.Select(each => (each.PersistentVolumeClaim?.ClaimName, (bool?)null))
            ),
        ];
        return all.Where(each => each is { Name.Length: > 0, Optional: not true })
            .Select(each => (each.Kind, each.Space, each.Name!));

        IEnumerable<(string, string, string?, bool?)> From(
            string kind,
            IEnumerable<(string? Name, bool? Optional)> named
        ) => named.Select(each => (kind, space, each.Name, each.Optional));
    }
}
