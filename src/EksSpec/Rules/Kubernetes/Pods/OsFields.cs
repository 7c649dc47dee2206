namespace EksSpec.Rules;

/// <summary>The fields that one operating system knows and the other does not.</summary>
internal static class OsFields
{
    /// <summary>Reports the fields for Windows in a pod for Linux.</summary>
    public static void CheckLinux(PodContext pod, RuleInfo rule, Report report)
    {
        Forbid(pod.Spec.SecurityContext?.WindowsOptions, "securityContext.windowsOptions", rule, report);
        foreach (var place in pod.Spec.AllContainers())
        {
            using var at = report.At(place.Field, place.Index);
            Forbid(place.SecurityContext?.WindowsOptions, "securityContext.windowsOptions", rule, report);
        }
    }

    /// <summary>Reports the fields for Linux in a pod for Windows.</summary>
    public static void CheckWindows(PodContext pod, RuleInfo rule, Report report)
    {
        var spec = pod.Spec;
        Forbid(spec.HostUsers, "hostUsers", rule, report);
        Forbid(spec.HostPID == true ? true : null, "hostPID", rule, report);
        Forbid(spec.HostIPC == true ? true : null, "hostIPC", rule, report);
        Forbid(spec.ShareProcessNamespace, "shareProcessNamespace", rule, report);
        Forbid(spec.Resources, "resources", rule, report);
        if (spec.SecurityContext is { } ofPod)
        {
            using var at = report.At("securityContext");
            Forbid(ofPod.AppArmorProfile, "appArmorProfile", rule, report);
            Forbid(ofPod.SeLinuxOptions, "seLinuxOptions", rule, report);
            Forbid(ofPod.SeccompProfile, "seccompProfile", rule, report);
            Forbid(ofPod.FsGroup, "fsGroup", rule, report);
            Forbid(ofPod.FsGroupChangePolicy, "fsGroupChangePolicy", rule, report);
            Forbid(ofPod.Sysctls is { Count: > 0 } sysctls ? sysctls : null, "sysctls", rule, report);
            Forbid(ofPod.RunAsUser, "runAsUser", rule, report);
            Forbid(ofPod.RunAsGroup, "runAsGroup", rule, report);
            Forbid(ofPod.SupplementalGroups, "supplementalGroups", rule, report);
            Forbid(ofPod.SupplementalGroupsPolicy, "supplementalGroupsPolicy", rule, report);
            Forbid(ofPod.SeLinuxChangePolicy, "seLinuxChangePolicy", rule, report);
        }

        foreach (var place in spec.AllContainers())
        {
            var context = place.SecurityContext;
            using var container = report.At(place.Field, place.Index);
            using var at = report.At("securityContext");
            Forbid(context?.AppArmorProfile, "appArmorProfile", rule, report);
            Forbid(context?.SeLinuxOptions, "seLinuxOptions", rule, report);
            Forbid(context?.SeccompProfile, "seccompProfile", rule, report);
            Forbid(context?.Capabilities, "capabilities", rule, report);
            Forbid(context?.ReadOnlyRootFilesystem, "readOnlyRootFilesystem", rule, report);
            Forbid(context?.Privileged, "privileged", rule, report);
            Forbid(context?.AllowPrivilegeEscalation, "allowPrivilegeEscalation", rule, report);
            Forbid(context?.ProcMount, "procMount", rule, report);
            Forbid(context?.RunAsUser, "runAsUser", rule, report);
            Forbid(context?.RunAsGroup, "runAsGroup", rule, report);
        }
    }

    private static void Forbid(object? value, string field, RuleInfo rule, Report report) =>
        report.If(value is not null, rule, field, $"{field} is for the other operating system.");
}
