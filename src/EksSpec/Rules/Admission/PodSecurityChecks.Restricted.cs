namespace EksSpec.Rules;

internal readonly partial struct PodSecurityChecks
{
    private static bool IsWindows(V1PodSpec pod) => pod.Os?.Name == "windows";

    // There, root of the pod is nobody on the node.
    private bool IsInUserNamespace(V1PodSpec pod) => standard.Minor >= 35 && pod.HostUsers == false;

    // What a kustomization gives the whole pod, a container need not say.
    private static bool IsChanged(PodView pod, string field) =>
        pod.Owner.Memberships.Count > 0 && pod.Owner.IsPatched(pod.Path.Field("securityContext").Field(field));

    private bool AsksForNonRoot(V1PodSpec pod) => standard.IsRestricted && !IsInUserNamespace(pod);

    private void CheckUser(long? user, V1PodSpec pod, ContextOwner who)
    {
        var isRoot = user == 0 && AsksForNonRoot(pod) && standard.Minor >= 23;
        report.If(isRoot, rule, "runAsUser", $"{who} runs as user 0: {standard.Says} it.");
    }

    private void CheckRestricted(V1SecurityContext own, string name, PodView view)
    {
        var who = new ContextOwner(name);
        var pod = view.Spec;
        var shared = pod.SecurityContext;
        // What containers of Windows can't have is not asked of them any more.
        var isExempt = standard.Minor >= 25 && IsWindows(pod);
        var mayEscalate = standard.Minor >= 8 && !isExempt && own.AllowPrivilegeEscalation != false;
        report.If(
            mayEscalate,
            rule,
            "allowPrivilegeEscalation",
            $"{who} may gain privileges: {standard.Says} it.",
            "Set allowPrivilegeEscalation: false."
        );
        var keeps = standard.Minor >= 22 && !isExempt && own.Capabilities?.Drop?.Contains("ALL") != true;
        report.If(
            keeps,
            rule,
            "capabilities",
            $"{who} does not drop ALL capabilities: {standard.Says} it.",
            "Set capabilities.drop to [ALL]."
        );
        var isUnfiltered = own.SeccompProfile is null && shared?.SeccompProfile is null;
        report.If(
            standard.Minor >= 19 && !isExempt && isUnfiltered && !IsChanged(view, "seccompProfile"),
            rule,
            "seccompProfile",
            $"{who} has no seccomp profile, nor has its pod: {standard.Says} it.",
            "Set seccompProfile.type to RuntimeDefault, best for the whole pod."
        );
        // Where the pod says false, that is found there.
        var mayBeRoot = own.RunAsNonRoot == false || (own.RunAsNonRoot is null && shared?.RunAsNonRoot is null);
        report.If(
            mayBeRoot && AsksForNonRoot(pod) && !(own.RunAsNonRoot is null && IsChanged(view, "runAsNonRoot")),
            rule,
            "runAsNonRoot",
            $"{who} may run as root: {standard.Says} it.",
            "Set runAsNonRoot: true, best for the whole pod."
        );
        CheckUser(own.RunAsUser, pod, who);
    }
}
