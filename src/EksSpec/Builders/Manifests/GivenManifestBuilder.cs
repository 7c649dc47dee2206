using EksSpec.Reading;
using EksSpec.Writing;
using k8s;

namespace EksSpec.Builders;

/// <summary>An object that came as it is: of any kind, custom resources included.</summary>
/// <remarks>Made by <c>AddManifest</c> of an environment or a cluster. It was copied on the way in and is checked like all others.</remarks>
internal sealed class GivenManifestBuilder : ManifestBuilder
{
    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "APIService",
        "ClusterRole",
        "ClusterRoleBinding",
        "CSIDriver",
        "CustomResourceDefinition",
        "IngressClass",
        "MutatingAdmissionPolicy",
        "MutatingAdmissionPolicyBinding",
        "MutatingWebhookConfiguration",
        "Namespace",
        "Node",
        "PersistentVolume",
        "PriorityClass",
        "RuntimeClass",
        "StorageClass",
        "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding",
        "ValidatingWebhookConfiguration",
        "VolumeAttributesClass",
    };

    private readonly string _text;

    private GivenManifestBuilder(string kind, string name, string text, SourcePosition made)
        : base(kind, name, made) => _text = text;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal static GivenManifestBuilder Of(object manifest, SourcePosition made)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var text = CanonicalYaml.Serialize(manifest);
        return SpecReader.Read(text) is [{ Kind: { Length: > 0 } kind, Name: { Length: > 0 } name }]
            ? new(kind, name, text, made)
            : throw new ArgumentException("The object has no kind or no name.", nameof(manifest));
    }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var document = SpecReader.Read(_text)[0];
        // Whether a custom resource lives in a namespace is not known here, so it is left as it came.
        if (
            document.Value is IMetadata<V1ObjectMeta> { Metadata: { NamespaceProperty: null } metadata }
            && !ClusterScoped.Contains(Kind)
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
