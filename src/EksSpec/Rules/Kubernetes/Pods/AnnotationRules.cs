using System.Text.Json;

namespace EksSpec.Rules;

/// <summary>The annotations of pods that the API server understands itself.</summary>
internal static partial class AnnotationRules
{
    private const string Mirror = "kubernetes.io/config.mirror";

    private const string Tolerations = "scheduler.alpha.kubernetes.io/tolerations";

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private const string PodSeccomp = "seccomp.security.alpha.kubernetes.io/pod";

    private const string ContainerSeccomp = "container.seccomp.security.alpha.kubernetes.io/";

    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    private const string LocalProfile = "localhost/";
    private static readonly string[] SeccompProfiles = ["docker/default", "runtime/default", "unconfined"];
    private static readonly string[] AppArmorProfiles = ["runtime/default", "unconfined"];

    /// <summary>Looks at the annotations of a pod or template.</summary>
    public static void Check(PodContext pod, Report report)
    {
        foreach (var (key, value) in report.Each("annotations", pod.Metadata?.Annotations))
        {
            Check(key, value ?? "", pod, report);
        }
    }

    /// <summary>Looks at annotations and fields that say the same; the report stands at the spec.</summary>
    public static void CheckAgainstFields(PodContext pod, Report report)
    {
        if (pod.Metadata?.Annotations is not { Count: > 0 } annotations)
        {
            return;
        }

        var ofPod = pod.Spec.SecurityContext;
        if (ofPod?.SeccompProfile is { } profile && annotations.TryGetValue(PodSeccomp, out var text))
        {
            CheckProfile(text ?? "", profile.Type, profile.LocalhostProfile, "seccompProfile", report);
        }

        var isWindows = pod.Spec.Os?.Name == "windows";
        foreach (var place in pod.Spec.AllContainers())
        {
            using var at = report.At(place.Field, place.Index);
            var seccomp = place.SecurityContext?.SeccompProfile;
            if (seccomp is not null && annotations.TryGetValue(ContainerSeccomp + place.Name, out text))
            {
                CheckProfile(text ?? "", seccomp.Type, seccomp.LocalhostProfile, "seccompProfile", report);
            }

            var appArmor = isWindows ? null : place.SecurityContext?.AppArmorProfile ?? ofPod?.AppArmorProfile;
            if (appArmor is not null && annotations.TryGetValue(AppArmor + place.Name, out text))
            {
                CheckProfile(text ?? "", appArmor.Type, appArmor.LocalhostProfile, "appArmorProfile", report);
            }
        }
    }

    private static void Check(string key, string value, PodContext pod, Report report)
    {
        var needsNode = key == Mirror && string.IsNullOrEmpty(pod.Spec.NodeName);
        report.If(needsNode, MirrorNeedsNode, "", $"The pod names no node.");
        var isNoList = key == Tolerations && value.Length > 0 && !IsList(value);
        report.If(isNoList, TolerationsWrong, "", $"The annotation '{key}' is no list of tolerations.");
        report.If(key == DeletionCost && !IsCost(value), DeletionCostWrong, "", $"The deletion cost is '{value}'.");
        if (key == PodSeccomp || key.StartsWith(ContainerSeccomp, StringComparison.Ordinal))
        {
            CheckSeccomp(value, report);
        }
        else if (key.StartsWith(AppArmor, StringComparison.Ordinal))
        {
            CheckAppArmor(key[AppArmor.Length..], value, pod, report);
        }
    }

    private static void CheckSeccomp(string value, Report report)
    {
        if (value.StartsWith(LocalProfile, StringComparison.Ordinal))
        {
            PathRules.CheckDescending(value[LocalProfile.Length..], "", report, ofNode: true);
            return;
        }

        var isKnown = Array.IndexOf(SeccompProfiles, value) >= 0;
        report.If(!isKnown, ProfileWrong, "", $"'{value}' is no seccomp profile.", Mend.Word(value, SeccompProfiles));
    }

    private static void CheckAppArmor(string container, string value, PodContext pod, Report report)
    {
        var isThere = pod.Spec.AllContainers().Any(place => place.Name == container);
        report.If(!isThere, ContainerUnknown, "", $"The pod has no container '{container}'.");
        var isLocal = value.StartsWith(LocalProfile, StringComparison.Ordinal);
        var isKnown = isLocal || value.Length == 0 || Array.IndexOf(AppArmorProfiles, value) >= 0;
        report.If(!isKnown, ProfileWrong, "", $"'{value}' is no AppArmor profile.", Mend.Word(value, AppArmorProfiles));
    }

    private static void CheckProfile(string annotation, string? type, string? file, string field, Report report)
    {
        var name = type switch
        {
            "Unconfined" => "unconfined",
            "RuntimeDefault" => "runtime/default",
            "Localhost" => LocalProfile + file,
            _ => annotation,
        };
        var isOldName = field == "seccompProfile" && type == "RuntimeDefault" && annotation == "docker/default";
        if (annotation != name && !isOldName)
        {
            var isFile = type == "Localhost" && annotation.StartsWith(LocalProfile, StringComparison.Ordinal);
            report.Add(
                ProfilesDiffer,
                $"securityContext.{field}.{(isFile ? "localhostProfile" : "type")}",
                $"The annotation says '{annotation}', the field '{name}'."
            );
        }
    }

    private static bool IsCost(string text) =>
        text.Length > 0
        && (text[0] is '-' or (>= '1' and <= '9') || text == "0")
        && GoInteger.TryParse(text, out int _);

    private static bool IsList(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Array or JsonValueKind.Null;
        }
        // Half of a surrogate pair is no JSON either.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
