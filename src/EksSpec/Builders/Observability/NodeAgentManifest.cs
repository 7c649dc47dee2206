using k8s;

namespace EksSpec.Builders;

/// <summary>The objects of an agent as one file of its cluster.</summary>
/// <param name="name">Name of the agent.</param>
/// <param name="made">The call that asked for it.</param>
/// <param name="documents">Makes the objects, fresh ones every time, with the labels of custom resources.</param>
internal sealed class NodeAgentManifest(
    string name,
    SourcePosition made,
    Func<InlineDocument, IEnumerable<object>> documents
) : ManifestBuilder("DaemonSet", name, made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope) =>
        documents(CommonLabels.Of(Name, scope.PartOf))
            .Select(document =>
                document is InlineDocument custom
                    ? Manifest.Of(custom, new(Made)) with
                    {
                        HasVerbs = false,
                    }
                    : AgentManifests.Of((IKubernetesObject<V1ObjectMeta>)document, Made, scope)
            );
}
