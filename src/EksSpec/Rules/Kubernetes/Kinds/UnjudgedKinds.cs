using EksSpec.Reading.Binding;
using k8s;

namespace EksSpec.Rules;

/// <summary>Built-in kinds of which nothing is judged but that they can be read.</summary>
internal static partial class UnjudgedKinds
{
    /// <summary>Says so of an object of one, if the API server has the kind at all.</summary>
    public static void Check(object manifest, Report report)
    {
        if (manifest is IKubernetesObject<V1ObjectMeta> { ApiVersion: { } version, Kind: { } kind })
        {
            var isServed = ApiRemovals.Find(version, kind) is { } removal
                ? ApiVersions.IsServed(removal, report)
                : KubernetesKinds.IsServed(version, kind);
            report.If(
                isServed,
                OnlyRead,
                "",
                $"Of a {kind} of {version}, only the names and types of fields are judged."
            );
        }
    }
}
