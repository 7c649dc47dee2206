using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The security contexts of pods and containers.</summary>
internal static partial class SecurityRules
{
    private static readonly string[] ProfileTypes = ["Localhost", "RuntimeDefault", "Unconfined"];

    private static readonly string[] ProcMounts = ["Default", "Unmasked"];

    private static readonly string[] GroupChangePolicies = ["Always", "OnRootMismatch"];

    private static readonly string[] GroupsPolicies = ["Merge", "Strict"];

    private static readonly string[] SeLinuxPolicies = ["MountOption", "Recursive"];

    /// <summary>Looks at the security context of a container.</summary>
    public static void CheckContainer(V1SecurityContext? context, PodContext pod, Report report)
    {
        if (context is null)
        {
            return;
        }

        using var at = report.At("securityContext");
        CheckId(context.RunAsUser, "runAsUser", report);
        CheckId(context.RunAsGroup, "runAsGroup", report);
        if (context.ProcMount is { } procMount)
        {
            report.OneOf(procMount, ProcMounts, ProcMount, "procMount");
            report.If(
                procMount == "Unmasked" && pod.HostUsers,
                ProcMount,
                "procMount",
                $"Unmasked needs hostUsers: false."
            );
        }

        CheckSeccomp(context.SeccompProfile, report);
        CheckAppArmor(context.AppArmorProfile, report);
        WindowsRules.CheckOptions(context.WindowsOptions, report);
        if (context.AllowPrivilegeEscalation != false)
        {
            return;
        }

        report.If(
            context.Privileged == true,
            EscalationContradicts,
            "allowPrivilegeEscalation",
            $"The container is privileged."
        );

        report.If(
            context.Capabilities?.Add?.Contains("CAP_SYS_ADMIN") == true,
            EscalationContradicts,
            "allowPrivilegeEscalation",
            $"The container has the capability CAP_SYS_ADMIN."
        );
    }

    /// <summary>Looks at the security context of a pod, and at what it shares with its node.</summary>
    public static void CheckPod(PodContext pod, Report report)
    {
        CheckHostUsers(pod, report);
        report.If(
            pod.Spec.ShareProcessNamespace == true && pod.Spec.HostPID == true,
            ProcessesOfNode,
            "shareProcessNamespace",
            $"shareProcessNamespace and hostPID are both true."
        );

        using var at = report.At("securityContext");

        if (pod.Spec.SecurityContext is not { } context)
        {
            return;
        }

        CheckId(context.FsGroup, "fsGroup", report);
        CheckId(context.RunAsUser, "runAsUser", report);
        CheckId(context.RunAsGroup, "runAsGroup", report);
        for (var i = 0; i < context.SupplementalGroups?.Count; i++)
        {
            using var item = report.At("supplementalGroups", i);
            CheckId(context.SupplementalGroups[i], "", report);
        }

        CheckSysctls(context.Sysctls, pod, report);
        CheckPolicy(context.FsGroupChangePolicy, GroupChangePolicies, "fsGroupChangePolicy", report);
        CheckPolicy(context.SupplementalGroupsPolicy, GroupsPolicies, "supplementalGroupsPolicy", report);
        CheckPolicy(context.SeLinuxChangePolicy, SeLinuxPolicies, "seLinuxChangePolicy", report);
        CheckSeccomp(context.SeccompProfile, report);
        CheckAppArmor(context.AppArmorProfile, report);
        WindowsRules.CheckOptions(context.WindowsOptions, report);
    }

    private static void CheckHostUsers(PodContext pod, Report report)
    {
        if (pod.HostUsers)
        {
            return;
        }

        CheckShared(pod.HostNetwork, "hostNetwork", report);
        CheckShared(pod.Spec.HostPID == true, "hostPID", report);
        CheckShared(pod.Spec.HostIPC == true, "hostIPC", report);
    }

    private static void CheckShared(bool isShared, string field, Report report)
    {
        report.If(isShared, HostUsers, field, $"{field} is true and hostUsers false.");
    }

    private static void CheckId(long? id, string field, Report report)
    {
        report.If(id is < 0 or > int.MaxValue, IdInRange, field, $"The id {id} is not from 0 to {int.MaxValue}.");
    }

    private static void CheckPolicy(string? policy, string[] known, string field, Report report)
    {
        if (policy is not null)
        {
            report.OneOf(policy, known, PolicyKnown, field);
        }
    }

    private static void CheckSysctls(IList<V1Sysctl>? sysctls, PodContext pod, Report report)
    {
        HashSet<string>? names = null;
        foreach (var sysctl in report.Each("sysctls", sysctls))
        {
            var name = sysctl.Name ?? "";
            names ??= new(StringComparer.Ordinal);
            var isThere = report.Required(name, SysctlSpelled, "name");
            if (isThere && (name.Length > 253 || !Sysctl().IsMatch(name)))
            {
                report.Add(SysctlSpelled, "name", $"'{name}' is no name of a sysctl.");
            }
            else if (isThere && names.Contains(name))
            {
                report.Add(SysctlTwice, "name", $"'{name}' is set twice.");
            }

            names.Add(name);
            report.If(
                (pod.HostNetwork && IsOfNetwork(name)) || (pod.Spec.HostIPC == true && IsOfIpc(name)),
                SysctlOfNode,
                "name",
                $"'{name}' is a setting of the node."
            );
        }
    }

    private static bool IsOfNetwork(string sysctl) => Dotted(sysctl).StartsWith("net.", StringComparison.Ordinal);

    private static bool IsOfIpc(string sysctl) =>
        Dotted(sysctl) is var name
        && (
            name.StartsWith("kernel.shm", StringComparison.Ordinal)
            || name.StartsWith("kernel.msg", StringComparison.Ordinal)
            || name.StartsWith("fs.mqueue.", StringComparison.Ordinal)
            || name == "kernel.sem"
        );

    // A name with '/' first has the two separators the other way round.
    private static string Dotted(string sysctl)
    {
        var first = sysctl.AsSpan().IndexOfAny('.', '/');
        return first < 0 || sysctl[first] == '.'
            ? sysctl
            : string.Create(
                sysctl.Length,
                sysctl,
                (span, text) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = text[i] switch
                        {
                            '/' => '.',
                            '.' => '/',
                            var c => c,
                        };
                    }
                }
            );
    }

    private static void CheckSeccomp(V1SeccompProfile? profile, Report report)
    {
        if (profile is null)
        {
            return;
        }

        using var at = report.At("seccompProfile");
        report.OneOf(profile.Type ?? "", ProfileTypes, ProfileType, "type");
        if (profile.Type != "Localhost")
        {
            report.If(
                profile.LocalhostProfile is not null,
                ProfileFile,
                "localhostProfile",
                $"localhostProfile is set with type {profile.Type}."
            );
        }
        else if (profile.LocalhostProfile is null)
        {
            report.Add(ProfileFile, "localhostProfile", "Type Localhost needs localhostProfile.");
        }
        else
        {
            PathRules.CheckDescending(profile.LocalhostProfile, "localhostProfile", report);
        }
    }

    private static void CheckAppArmor(V1AppArmorProfile? profile, Report report)
    {
        if (profile is null)
        {
            return;
        }

        using var at = report.At("appArmorProfile");
        var file = profile.LocalhostProfile;
        switch (profile.Type)
        {
            case "Localhost":
                if (string.IsNullOrEmpty(file))
                {
                    report.Add(ProfileFile, "localhostProfile", "Type Localhost needs localhostProfile.");
                }
                else if (file.Trim() != file || file.Length > 4095)
                {
                    report.Add(
                        ProfileFile,
                        "localhostProfile",
                        "localhostProfile has blanks around it or is too long."
                    );
                }

                break;
            case "RuntimeDefault" or "Unconfined":
                report.If(
                    file is not null,
                    ProfileFile,
                    "localhostProfile",
                    $"localhostProfile is set with type {profile.Type}."
                );

                break;
            default:
                report.Add(ProfileType, "type", $"'{profile.Type}' is no type of AppArmor profiles.");
                break;
        }
    }

    [GeneratedRegex(
        @"\A([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Sysctl();
}
