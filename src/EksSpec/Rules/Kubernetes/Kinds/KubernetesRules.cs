using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>What the API server refuses when an object is created, after it could be read.</summary>
internal static class KubernetesRules
{
    private static readonly FrozenDictionary<Type, KubernetesKind> Kinds = WorkloadKinds
        .All.Concat(OtherKinds.All)
        .Concat(SystemKinds.All)
        .ToFrozenDictionary(kind => kind.Model);

    /// <summary>Looks at an object of any kind; of kinds it does not know it judges the API version only.</summary>
    /// <param name="manifest">A <c>k8s.Models</c> object, or an <see cref="Values.InlineDocument"/>.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(object manifest, Report report)
    {
        ApiVersions.Check(manifest, report);
        if (Kinds.TryGetValue(manifest.GetType(), out var kind))
        {
            kind.Check(manifest, report);
        }
        else
        {
            UnjudgedKinds.Check(manifest, report);
        }
    }
}
