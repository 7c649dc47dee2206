namespace EksSpec.Generators.Discovery;

/// <summary>A class of the model: an eksctl record, or a Kubernetes object or a part of one.</summary>
/// <param name="TypeName">Its C# type, ready to be written into code: <c>global::k8s.Models.V1Pod</c>.</param>
/// <param name="Name">Its short name, unique among all model types of its family: <c>V1Pod</c>.</param>
/// <param name="Family">Where it comes from.</param>
/// <param name="Properties">Its fields in the order in which they are written.</param>
/// <param name="Entity">For a Kubernetes object that can stand alone: its kind; null for everything else.</param>
internal sealed record ModelType(
    string TypeName,
    string Name,
    ModelFamily Family,
    EquatableArray<ModelProperty> Properties,
    KubernetesEntity? Entity
);
