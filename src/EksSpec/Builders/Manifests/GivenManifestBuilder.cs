using EksSpec.Reading;
using EksSpec.Writing;
using k8s;

namespace EksSpec.Builders;

/// <summary>An object that came as it is: of any kind, custom resources included.</summary>
/// <remarks>Made by <c>AddManifest</c> of an environment or a cluster. It was copied on the way in and is checked like all others.</remarks>
internal sealed class GivenManifestBuilder : ManifestBuilder
{
    private readonly string _text;

    private GivenManifestBuilder(string kind, string name, string text, SourcePosition made)
        : base(kind, name, made) => _text = text;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal static GivenManifestBuilder Of(object manifest, SourcePosition made)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var text = CanonicalYaml.Serialize(manifest);
        return
            SpecReader.Read(text) is [{ Kind: { Length: > 0 } kind } document]
            && (document.Name ?? Beginning(document.Value)) is { Length: > 0 } name
            ? new(kind, name, text, made)
            : throw new ArgumentException("The object has no kind or no name.", nameof(manifest));
    }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var document = SpecReader.Read(_text)[0];
        // Whether a custom resource lives in a namespace is not known here, so it is left as it came.
        if (
            document.Value is IMetadata<V1ObjectMeta> { Metadata: { NamespaceProperty: null } metadata }
            && ObjectRefs.IsInNamespace(new("", "", Kind, null, Name))
        )
        {
            metadata.NamespaceProperty = scope.Namespace;
        }

        if (scope.Environment is { } branch && branch.Holds(BranchDefault.OneReplica) && branch.IsOfBlueprint(this))
        {
            KeepOne(document.Value);
        }

        var place = (document.Value as IMetadata<V1ObjectMeta>)?.Metadata.NamespaceProperty ?? document.Namespace;
        yield return EnvironmentPods.Reach(
            new(document.Value!, Kind, Name, place, new(Made)) { HasVerbs = false },
            scope
        );
    }

    // The API server makes the rest of such a name.
    private static string? Beginning(object? document) =>
        document switch
        {
            IMetadata<V1ObjectMeta> known => known.Metadata?.GenerateName,
            InlineDocument other => other["metadata"]?["generateName"]?.AsText,
            _ => null,
        };

    private static void KeepOne(object? document)
    {
        if (document is V1Deployment { Spec: { Replicas: > 1 } deployment })
        {
            deployment.Replicas = 1;
        }
        else if (document is V1StatefulSet { Spec: { Replicas: > 1 } set })
        {
            set.Replicas = 1;
        }
    }
}
