namespace EksSpec.Rules;

/// <summary>The containers of a pod by their kinds: what each kind may have, and that their names differ.</summary>
internal static partial class ContainerLists
{
    private const int MaxRestartRules = 20;

    private const int MaxExitCodes = 255;

    private static readonly string[] RestartPolicies = ["Always", "Never", "OnFailure"];

    private static readonly string[] RestartActions = ["Restart", "RestartAllContainers"];

    private static readonly string[] ExitCodeOperators = ["In", "NotIn"];

    /// <summary>Looks at all containers of a pod.</summary>
    public static void Check(PodContext pod, Report report)
    {
        report.If(pod.Spec.Containers is null or { Count: 0 }, NoContainers, "containers", $"There are no containers.");
        // Of one container alone there is no other of its name.
        var names = IsOne(pod.Spec) ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in report.Each("containers", pod.Spec.Containers))
        {
            ContainerRules.Check(container, pod.IsPod, pod, report);
            HandlerRules.Check(container, pod, report);
            CheckRestart(container, report);
            CheckName(container.Name ?? "", names, report);
        }

        foreach (var container in report.Each("initContainers", pod.Spec.InitContainers))
        {
            CheckInit(container, names, pod, report);
        }

        CheckEphemeral(pod, names, report);
        PortRules.CheckOnNode(pod, report);
    }

    private static bool IsOne(V1PodSpec spec) =>
        (spec.InitContainers?.Count ?? 0) + (spec.Containers?.Count ?? 0) == 1
        && spec.EphemeralContainers is not { Count: > 0 };

    private static void CheckInit(V1Container container, HashSet<string>? names, PodContext pod, Report report)
    {
        ContainerRules.Check(container, pod.IsPod, pod, report);
        CheckRestart(container, report);
        if (container.Name is { Length: > 0 } name)
        {
            CheckName(name, names, report);
        }

        if (container.RestartPolicy == "Always")
        {
            HandlerRules.Check(container, pod, report);
            return;
        }

        Forbid(IsKept(container.Lifecycle), "lifecycle", InitForbidden, report);
        Forbid(container.LivenessProbe is not null, "livenessProbe", InitForbidden, report);
        Forbid(container.ReadinessProbe is not null, "readinessProbe", InitForbidden, report);
        Forbid(container.StartupProbe is not null, "startupProbe", InitForbidden, report);
    }

    private static void CheckEphemeral(PodContext pod, HashSet<string>? names, Report report)
    {
        if (pod.Spec.EphemeralContainers is not { Count: > 0 })
        {
            return;
        }

        report.Add(EphemeralOnCreate, "ephemeralContainers", "Ephemeral containers are added to running pods only.");
        var others = new HashSet<string>(names!, StringComparer.Ordinal);
        foreach (var ephemeral in report.Each("ephemeralContainers", pod.Spec.EphemeralContainers))
        {
            ContainerRules.Check(AsContainer(ephemeral), strictImage: true, pod, report);
            CheckName(ephemeral.Name ?? "", names, report);
            var target = ephemeral.TargetContainerName ?? "";
            var isUnknown = target.Length > 0 && !others.Contains(target);
            report.If(isUnknown, TargetUnknown, "targetContainerName", $"The pod has no container '{target}'.");
            Forbid(ephemeral.Ports is not null, "ports", EphemeralForbidden, report);
            var hasResources = (ephemeral.Resources?.Limits ?? ephemeral.Resources?.Requests) is not null;
            Forbid(hasResources, "resources", EphemeralForbidden, report);
            Forbid(IsKept(ephemeral.Lifecycle), "lifecycle", EphemeralForbidden, report);
            Forbid(ephemeral.LivenessProbe is not null, "livenessProbe", EphemeralForbidden, report);
            Forbid(ephemeral.ReadinessProbe is not null, "readinessProbe", EphemeralForbidden, report);
            Forbid(ephemeral.StartupProbe is not null, "startupProbe", EphemeralForbidden, report);
            Forbid(ephemeral.ResizePolicy is not null, "resizePolicy", EphemeralForbidden, report);
            Forbid(ephemeral.RestartPolicy is not null, "restartPolicy", EphemeralForbidden, report);
            Forbid(ephemeral.RestartPolicyRules is not null, "restartPolicyRules", EphemeralForbidden, report);
            foreach (var mount in report.Each("volumeMounts", ephemeral.VolumeMounts))
            {
                Forbid(!string.IsNullOrEmpty(mount.SubPath), "subPath", EphemeralForbidden, report);
                Forbid(!string.IsNullOrEmpty(mount.SubPathExpr), "subPathExpr", EphemeralForbidden, report);
            }
        }
    }

    private static void CheckName(string name, HashSet<string>? names, Report report) =>
        report.If(names?.Add(name) == false, NameTwice, "name", $"Another container is named '{name}' too.");

    private static void CheckRestart(V1Container container, Report report)
    {
        var rules = container.RestartPolicyRules;
        if (container.RestartPolicy is { } policy)
        {
            report.OneOf(policy, RestartPolicies, RestartPolicyKnown, "restartPolicy");
        }
        else if (rules is { Count: > 0 })
        {
            report.Add(RestartPolicyKnown, "restartPolicy", "restartPolicyRules need a restartPolicy.");
        }

        var count = rules?.Count;
        report.If(count > MaxRestartRules, RestartRuleWrong, "restartPolicyRules", $"There are {count} rules.");
        foreach (var rule in report.Each("restartPolicyRules", rules))
        {
            report.OneOf(rule.Action ?? "", RestartActions, RestartRuleWrong, "action");
            report.If(rule.ExitCodes is null, RestartRuleWrong, "exitCodes", $"exitCodes is missing.");
            if (rule.ExitCodes is { } codes)
            {
                var many = codes.Values?.Count ?? 0;
                using var at = report.At("exitCodes");
                report.OneOf(codes.OperatorProperty ?? "", ExitCodeOperators, RestartRuleWrong, "operator");
                report.If(many is 0 or > MaxExitCodes, RestartRuleWrong, "values", $"There are {many} exit codes.");
            }
        }
    }

    private static void Forbid(bool isSet, string field, RuleInfo rule, Report report) =>
        report.If(isSet, rule, field, $"{field} is set.");

    // The server drops a stop signal, which is alpha, before it looks, and with it a lifecycle that holds nothing else.
    private static bool IsKept(V1Lifecycle? lifecycle) =>
        lifecycle is not (null or { StopSignal: not null, PostStart: null, PreStop: null });

    private static V1Container AsContainer(V1EphemeralContainer container) =>
        new()
        {
            Name = container.Name,
            Image = container.Image,
            ImagePullPolicy = container.ImagePullPolicy,
            TerminationMessagePolicy = container.TerminationMessagePolicy,
            Ports = container.Ports,
            Env = container.Env,
            EnvFrom = container.EnvFrom,
            VolumeMounts = container.VolumeMounts,
            VolumeDevices = container.VolumeDevices,
            Resources = container.Resources,
            ResizePolicy = container.ResizePolicy,
            SecurityContext = container.SecurityContext,
        };
}
