using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The security contexts of pods and containers.</summary>
internal static partial class SecurityRules
{
    private const string FileField = "localhostProfile";

    private static readonly string[] LocalType = ["Localhost"];
    private static readonly string[] TypesWithoutFile = ["RuntimeDefault", "Unconfined"];
    private static readonly string[] ProfileTypes = [.. LocalType, .. TypesWithoutFile];

    private static readonly string[] ProcMounts = ["Default", "Unmasked"];

    private static readonly string[] GroupChangePolicies = ["Always", "OnRootMismatch"];

    private static readonly string[] GroupPolicies = ["Merge", "Strict"];

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
        report.OneOf(context.ProcMount ?? "Default", ProcMounts, ProcMount, "procMount");
        var isUnmasked = context.ProcMount == "Unmasked" && pod.HostUsers;
        report.If(isUnmasked, ProcMount, "procMount", $"Unmasked needs hostUsers: false.");
        CheckSeccomp(context.SeccompProfile, report);
        CheckAppArmor(context.AppArmorProfile, report);
        WindowsRules.CheckOptions(context.WindowsOptions, report);
        if (context.AllowPrivilegeEscalation == false)
        {
            const string Field = "allowPrivilegeEscalation";
            var isAdmin = context.Capabilities?.Add?.Contains("CAP_SYS_ADMIN") == true;
            report.If(context.Privileged == true, EscalationContradicts, Field, $"The container is privileged.");
            report.If(isAdmin, EscalationContradicts, Field, $"The container has the capability CAP_SYS_ADMIN.");
        }
    }

    /// <summary>Looks at the security context of a pod, and at what it shares with its node.</summary>
    public static void CheckPod(PodContext pod, Report report)
    {
        CheckSharing(pod.Spec, pod.HostUsers, report);
        if (pod.Spec.SecurityContext is not { } context)
        {
            return;
        }

        using var at = report.At("securityContext");
        CheckId(context.FsGroup, "fsGroup", report);
        CheckId(context.RunAsUser, "runAsUser", report);
        CheckId(context.RunAsGroup, "runAsGroup", report);
        for (var i = 0; i < context.SupplementalGroups?.Count; i++)
        {
            using var item = report.At("supplementalGroups", i);
            CheckId(context.SupplementalGroups[i], "", report);
        }

        CheckSysctls(context.Sysctls, pod, report);
        report.OneOf(context.FsGroupChangePolicy ?? "Always", GroupChangePolicies, PolicyKnown, "fsGroupChangePolicy");
        report.OneOf(
            context.SupplementalGroupsPolicy ?? "Merge",
            GroupPolicies,
            PolicyKnown,
            "supplementalGroupsPolicy"
        );
        report.OneOf(context.SeLinuxChangePolicy ?? "MountOption", SeLinuxPolicies, PolicyKnown, "seLinuxChangePolicy");
        CheckSeccomp(context.SeccompProfile, report);
        CheckAppArmor(context.AppArmorProfile, report);
        WindowsRules.CheckOptions(context.WindowsOptions, report);
    }

    private static void CheckSharing(V1PodSpec spec, bool hostUsers, Report report)
    {
        var (network, processes, ipc) = (spec.HostNetwork == true, spec.HostPID == true, spec.HostIPC == true);
        report.If(network && !hostUsers, HostUsers, "hostNetwork", $"hostNetwork is true and hostUsers false.");
        report.If(processes && !hostUsers, HostUsers, "hostPID", $"hostPID is true and hostUsers false.");
        report.If(ipc && !hostUsers, HostUsers, "hostIPC", $"hostIPC is true and hostUsers false.");

        const string Field = "shareProcessNamespace";
        var isShared = processes && spec.ShareProcessNamespace == true;
        report.If(isShared, ProcessesOfNode, Field, $"shareProcessNamespace and hostPID are both true.");
    }

    private static void CheckId(long? id, string field, Report report) =>
        report.If(id is < 0 or > int.MaxValue, IdInRange, field, $"The id {id} is not from 0 to {int.MaxValue}.");

    private static void CheckSysctls(IList<V1Sysctl>? sysctls, PodContext pod, Report report)
    {
        HashSet<string>? names = null;
        foreach (var sysctl in report.Each("sysctls", sysctls))
        {
            var name = sysctl.Name ?? "";
            var isThere = report.Required(name, SysctlSpelled, "name");
            var isName = name.Length <= 253 && Sysctl().IsMatch(name);
            var isTwice = !(names ??= new(StringComparer.Ordinal)).Add(name) && isName;
            var isOfNode = (pod.HostNetwork && IsOfNetwork(name)) || (pod.Spec.HostIPC == true && IsOfIpc(name));
            report.If(isThere && !isName, SysctlSpelled, "name", $"'{name}' is no name of a sysctl.");
            var mend = Repetition.Mend(isTwice, sysctls, sysctl);
            report.If(isTwice, SysctlTwice, "name", $"'{name}' is set twice.", mend);
            report.If(isOfNode, SysctlOfNode, "name", $"'{name}' is a setting of the node.");
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
            : string.Join('.', sysctl.Split('/').Select(part => part.Replace('.', '/')));
    }

    private static void CheckSeccomp(V1SeccompProfile? profile, Report report)
    {
        if (profile is null)
        {
            return;
        }

        using var at = report.At("seccompProfile");
        var (type, file) = (profile.Type, profile.LocalhostProfile);
        var isLocal = type == "Localhost";
        var isOdd = file is not null && !isLocal;
        CheckType(type, file, report);
        report.If(isOdd, ProfileFile, FileField, $"localhostProfile is set with type {type}.");
        report.If(isLocal && file is null, ProfileFile, FileField, $"Type Localhost needs localhostProfile.");
        PathRules.CheckDescending(isLocal && file is not null ? file : "", FileField, report, ofNode: true);
    }

    private static void CheckType(string? type, string? file, Report report)
    {
        var fitting = file is null ? TypesWithoutFile : LocalType;
        report.OneOf(type ?? "", ProfileTypes, ProfileType, "type", Mend.Word(type, fitting));
    }

    private static void CheckAppArmor(V1AppArmorProfile? profile, Report report)
    {
        if (profile is null)
        {
            return;
        }

        using var at = report.At("appArmorProfile");
        var (type, file) = (profile.Type, profile.LocalhostProfile);
        var isLocal = type == "Localhost";
        var isKnown = Array.IndexOf(ProfileTypes, type) >= 0;
        var isOdd = file is not null && isKnown && !isLocal;
        var isNoPath = isLocal && (file?.Trim() != file || file?.Length > 4095);
        CheckType(type, file, report);
        report.If(isOdd, ProfileFile, FileField, $"localhostProfile is set with type {type}.");
        report.If(isLocal && file is null or "", ProfileFile, FileField, $"Type Localhost needs localhostProfile.");
        report.If(isNoPath, ProfileFile, FileField, $"localhostProfile has blanks around it or is too long.");
    }

    [GeneratedRegex(
        @"\A([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Sysctl();
}
