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

    /// <summary>Looks at the annotations of a pod or template.</summary>
    public static void Check(PodContext pod, Report report)
    {
        foreach (var (key, value) in pod.Metadata?.Annotations ?? new Dictionary<string, string>(0))
        {
            Check(key, value ?? "", pod, report);
        }
    }

    /// <summary>Looks at annotations and fields that say the same; the report stands at the spec.</summary>
    public static void CheckAgainstFields(PodContext pod, Report report)
    {
        var annotations = pod.Metadata?.Annotations;
        if (annotations is null or { Count: 0 })
        {
            return;
        }

        if (
            annotations.TryGetValue(PodSeccomp, out var ofPod)
            && pod.Spec.SecurityContext?.SeccompProfile is { } profile
        )
        {
            CheckProfile(ofPod ?? "", profile.Type, profile.LocalhostProfile, "seccompProfile", report);
        }

        foreach (var place in pod.Spec.AllContainers())
        {
            using var at = report.At(place.Field, place.Index);
            if (
                place.SecurityContext?.SeccompProfile is { } seccomp
                && annotations.TryGetValue(ContainerSeccomp + place.Name, out var annotation)
            )
            {
                CheckProfile(annotation ?? "", seccomp.Type, seccomp.LocalhostProfile, "seccompProfile", report);
            }

            var appArmor = place.SecurityContext?.AppArmorProfile ?? pod.Spec.SecurityContext?.AppArmorProfile;
            if (
                appArmor is not null
                && pod.Spec.Os?.Name != "windows"
                && annotations.TryGetValue(AppArmor + place.Name, out annotation)
            )
            {
                CheckProfile(annotation ?? "", appArmor.Type, appArmor.LocalhostProfile, "appArmorProfile", report);
            }
        }
    }

    private static void Check(string key, string value, PodContext pod, Report report)
    {
        if (key == Mirror && string.IsNullOrEmpty(pod.Spec.NodeName))
        {
            report.Add(MirrorNeedsNode, SpecPath.Parse("annotations").Entry(key), "The pod names no node.");
        }
        else if (key == Tolerations && value.Length > 0 && !IsList(value))
        {
            report.Add(
                TolerationsWrong,
                SpecPath.Parse("annotations").Entry(key),
                $"The annotation '{key}' is no list of tolerations."
            );
        }
        else if (key == DeletionCost && !IsCost(value))
        {
            report.Add(DeletionCostWrong, SpecPath.Parse("annotations").Entry(key), $"The deletion cost is '{value}'.");
        }
        else if (key == PodSeccomp || key.StartsWith(ContainerSeccomp, StringComparison.Ordinal))
        {
            CheckSeccomp(key, value, report);
        }
        else if (key.StartsWith(AppArmor, StringComparison.Ordinal))
        {
            var container = key[AppArmor.Length..];
            if (!pod.Spec.AllContainers().Any(place => place.Name == container))
            {
                report.Add(
                    ContainerUnknown,
                    SpecPath.Parse("annotations").Entry(key),
                    $"The pod has no container '{container}'."
                );
            }

            if (
                value is not ("" or "runtime/default" or "unconfined")
                && !value.StartsWith(LocalProfile, StringComparison.Ordinal)
            )
            {
                report.Add(
                    ProfileWrong,
                    SpecPath.Parse("annotations").Entry(key),
                    $"'{value}' is no AppArmor profile."
                );
            }
        }
    }

    private static void CheckSeccomp(string key, string value, Report report)
    {
        var field = SpecPath.Parse("annotations").Entry(key);
        if (value.StartsWith(LocalProfile, StringComparison.Ordinal))
        {
            PathRules.CheckDescending(value[LocalProfile.Length..], field.ToString(), report);
        }
        else if (value is not ("runtime/default" or "docker/default" or "unconfined"))
        {
            report.Add(ProfileWrong, field, $"'{value}' is no seccomp profile.");
        }
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
        if (
            annotation == name
            || (annotation == "docker/default" && type == "RuntimeDefault" && field == "seccompProfile")
        )
        {
            return;
        }

        var sameType = type == "Localhost" && annotation.StartsWith(LocalProfile, StringComparison.Ordinal);
        report.Add(
            ProfilesDiffer,
            $"securityContext.{field}.{(sameType ? "localhostProfile" : "type")}",
            $"The annotation says '{annotation}', the field '{name}'."
        );
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
        catch (JsonException)
        {
            return false;
        }
    }
}
