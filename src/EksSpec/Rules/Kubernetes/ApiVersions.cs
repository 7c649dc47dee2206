using k8s;

namespace EksSpec.Rules;

/// <summary>API versions that the Kubernetes version the manifests are for does not know any more, or soon will not.</summary>
internal static partial class ApiVersions
{
    // The version whose answers were measured, and the newest this library knows.
    private const int NewestMinor = 36;

    /// <summary>Looks at the API version of an object of any kind.</summary>
    public static void Check(object manifest, Report report)
    {
        var (apiVersion, kind) = manifest switch
        {
            IKubernetesObject typed => (typed.ApiVersion, typed.Kind),
            InlineDocument { Kind: InlineDocumentKind.Map } map => (map["apiVersion"]?.AsText, map["kind"]?.AsText),
            _ => default,
        };
        if (apiVersion is null || kind is null || ApiRemovals.Find(apiVersion, kind) is not { } removal)
        {
            return;
        }

        var target = report.Options.TargetVersion is { } version ? EksVersions.MinorOf(version) : NewestMinor;
        var fix = removal.Replacement is { } replacement
            ? $"Use {replacement}, and mind the fields that changed with it."
            : $"Remove the {kind}: nothing replaces it.";
        if (removal.IsOff && (removal.Removed is null || removal.Removed > target))
        {
            report.Add(Removed, "apiVersion", $"Kubernetes serves {kind} of {apiVersion} only if it is told to.", fix);
        }
        else if (removal.Removed <= target)
        {
            report.Add(Removed, "apiVersion", $"Kubernetes 1.{removal.Removed} removed {kind} of {apiVersion}.", fix);
        }
        else if (removal.Deprecated <= target)
        {
            report.Add(
                Deprecated,
                "apiVersion",
                $"Kubernetes 1.{removal.Deprecated} deprecated {kind} of {apiVersion}.",
                fix
            );
        }
    }
}
