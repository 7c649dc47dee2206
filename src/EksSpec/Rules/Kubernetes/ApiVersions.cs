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

        var target = Target(report);
        var isSame = removal.Replacement is not null && SameFields.Hold(apiVersion, kind, manifest);
        var mend = Mend.Text(isSame ? removal.Replacement : null);
        var fix =
            isSame ? $"Use {removal.Replacement}."
            : removal.Replacement is { } replacement ? $"Use {replacement}, and mind the fields that changed with it."
            : $"Remove the {kind}: nothing replaces it.";
        var isGone = removal.Removed <= target;
        var isOff = removal.IsOff && !isGone;
        var isFading = !isGone && !isOff && removal.Deprecated <= target;
        var objects = $"{kind} of {apiVersion}";
        report.If(isGone, Removed, "apiVersion", $"Kubernetes 1.{removal.Removed} removed {objects}.", mend, fix);
        report.If(isOff, Removed, "apiVersion", $"Kubernetes serves {objects} only if it is told to.", mend, fix);
        report.If(
            isFading,
            Deprecated,
            "apiVersion",
            $"Kubernetes 1.{removal.Deprecated} deprecated {objects}.",
            mend,
            fix
        );
    }

    /// <summary>Whether the version that the manifest is for still has it, and has it switched on.</summary>
    public static bool IsServed(ApiRemoval removal, Report report) =>
        !removal.IsOff && !(removal.Removed <= Target(report));

    private static int? Target(Report report) =>
        report.TargetVersion is { } version ? EksVersions.MinorOf(version) : NewestMinor;
}
