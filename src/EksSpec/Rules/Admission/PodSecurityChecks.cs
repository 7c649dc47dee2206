namespace EksSpec.Rules;

/// <summary>
/// The checks of the Pod Security standards, each with the release that brought it. Source: kubernetes/pod-security-admission,
/// policy.
/// </summary>
/// <param name="standard">The standard.</param>
/// <param name="rule">The rule that a finding is of.</param>
/// <param name="report">Where to put the findings.</param>
internal readonly partial struct PodSecurityChecks(PodSecurityStandard standard, RuleInfo rule, Report report)
{
    private const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string SeccompPrefix = "container.seccomp.security.alpha.kubernetes.io/";
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";

    // Those that each release allowed, which is still allowed by later ones.
    private static readonly (int Minor, string[] Names)[] SafeSysctls =
    [
        (
            0,
            [
                "kernel.shm_rmid_forced",
                "net.ipv4.ip_local_port_range",
                "net.ipv4.tcp_syncookies",
                "net.ipv4.ping_group_range",
                "net.ipv4.ip_unprivileged_port_start",
            ]
        ),
        (27, ["net.ipv4.ip_local_reserved_ports"]),
        (
            29,
            [
                "net.ipv4.tcp_keepalive_time",
                "net.ipv4.tcp_fin_timeout",
                "net.ipv4.tcp_keepalive_intvl",
                "net.ipv4.tcp_keepalive_probes",
            ]
        ),
        (32, ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"]),
    ];

    /// <summary>Looks at a pod.</summary>
    public void Check(PodView pod)
    {
        report.On(pod.Owner, pod.Path.Parent!);
        CheckAnnotations(pod);
        report.On(pod.Owner, pod.Path);
        CheckPod(pod.Spec);
        foreach (var (container, field, index) in pod.Containers)
        {
            using var at = report.At(field, index);
            CheckContainer(container, pod);
        }
    }

    private static bool IsSafe(string sysctl, int minor)
    {
        foreach (var (since, names) in SafeSysctls)
        {
            if (since <= minor && Array.IndexOf(names, sysctl) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLocal(string profile) => profile.StartsWith("localhost/", StringComparison.Ordinal);

    private void CheckAnnotations(PodView pod)
    {
        foreach (var (key, profile) in report.Each("metadata.annotations", pod.Metadata?.Annotations))
        {
            var value = profile ?? "";
            var isAppArmor = key.StartsWith(AppArmorPrefix, StringComparison.Ordinal);
            var isOpen = isAppArmor && value is not ("" or "runtime/default") && !IsLocal(value);
            report.If(isOpen, rule, "", $"The AppArmor profile is '{value}': {standard.Says} it.");
            // Later releases look at the fields alone.
            var isSeccomp = standard.Minor < 19 && (key == SeccompOfPod || IsSeccompOf(key, pod));
            var isUnfiltered = isSeccomp && value is not ("runtime/default" or "docker/default") && !IsLocal(value);
            report.If(isUnfiltered, rule, "", $"The seccomp profile is '{value}': {standard.Says} it.");
        }
    }

    private static bool IsSeccompOf(string key, PodView pod)
    {
        if (key.StartsWith(SeccompPrefix, StringComparison.Ordinal))
        {
            foreach (var (container, _, _) in pod.Containers)
            {
                if (key.AsSpan(SeccompPrefix.Length).SequenceEqual(container.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void CheckPod(V1PodSpec pod)
    {
        CheckHost(pod.HostNetwork, "hostNetwork");
        CheckHost(pod.HostPID, "hostPID");
        CheckHost(pod.HostIPC, "hostIPC");
        foreach (var volume in report.Each("volumes", pod.Volumes))
        {
            CheckVolume(volume);
        }

        if (pod.SecurityContext is not { } context)
        {
            return;
        }

        using var at = report.At("securityContext");
        foreach (var sysctl in report.Each("sysctls", context.Sysctls))
        {
            var isUnsafe = !IsSafe(sysctl.Name ?? "", standard.Minor);
            report.If(isUnsafe, rule, "", $"The sysctl '{sysctl.Name}' is not a safe one: {standard.Says} it.");
        }

        CheckProfiles(context.AppArmorProfile, context.SeccompProfile, default);
        CheckSeLinux(context.SeLinuxOptions, default);
        CheckHostProcess(context.WindowsOptions, default);
        CheckUser(context.RunAsUser, pod, default);
        var mayBeRoot = AsksForNonRoot(pod) && context.RunAsNonRoot == false;
        report.If(mayBeRoot, rule, "runAsNonRoot", $"The pod may run as root: {standard.Says} it.");
    }

    private void CheckHost(bool? shares, string field) =>
        report.If(shares == true, rule, field, $"{field} is true: {standard.Says} it.");

    private void CheckVolume(V1Volume volume)
    {
        var (isHost, isOther) = (volume.HostPath is not null, standard.IsRestricted && !IsPlain(volume));
        report.If(isHost, rule, "hostPath", $"The volume '{volume.Name}' is a hostPath: {standard.Says} it.");
        report.If(!isHost && isOther, rule, "", $"The volume '{volume.Name}' is of a type that {standard.Says}.");
    }

    private static bool IsPlain(V1Volume volume) =>
        volume.ConfigMap is not null
        || volume.Csi is not null
        || volume.DownwardAPI is not null
        || volume.EmptyDir is not null
        || volume.Ephemeral is not null
        || volume.Image is not null
        || volume.PersistentVolumeClaim is not null
        || volume.Projected is not null
        || volume.Secret is not null;
}
