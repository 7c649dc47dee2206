namespace EksSpec;

/// <summary>Where the objects of a kind keep a pod template.</summary>
/// <param name="Group">API group of the kind, whatever the version, such as <c>argoproj.io</c>.</param>
/// <param name="Kind">The kind, such as <c>Rollout</c>.</param>
/// <param name="Template">
/// The template, such as <c>spec.template</c>. <c>*</c> stands for any item or key: <c>spec.workerGroupSpecs[*].template</c>.
/// </param>
public sealed record PodTemplatePlace(string Group, string Kind, SpecPath Template)
{
    /// <summary>Where an object says how many such pods it keeps running.</summary>
    /// <value><see langword="null"/> where no field says it. An object that leaves the field out has one.</value>
    public SpecPath? Replicas { get; init; }

    /// <summary>A field that names another object, by <c>kind</c> and <c>name</c>, whose pods count instead.</summary>
    /// <value><see langword="null"/> for kinds without such a field.</value>
    public SpecPath? Reference { get; init; }
}
