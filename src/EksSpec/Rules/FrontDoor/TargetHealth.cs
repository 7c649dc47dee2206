using System.Globalization;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Whether the targets of a load balancer can be well.</summary>
internal sealed partial class TargetHealth : RuleGroup<SiteView>
{
    private const string PathName = "healthcheck-path";

    public override void Check(SiteView site, Report report)
    {
        foreach (var (group, _) in site.FrontDoor.Groups)
        {
            HashSet<(SpecObject, SpecObject)>? told = null;
            foreach (var targets in group.LoadBalancer?.TargetGroups ?? [])
            {
                var pods = PodsOf(targets, site);
                if (pods.Count > 0 && (told ??= []).Add((targets.Ingress, targets.Service)))
                {
                    CheckPath(targets, pods, report);
                    CheckFargate(targets, pods, site, report);
                }
            }
        }
    }

    // The labels that a kustomization adds tell the pods of one from those of another.
    private static List<PodView> PodsOf(TargetGroup targets, SiteView site) =>
        targets.Service.Value is V1Service { Spec: { Selector: { Count: > 0 } labels, Type: not "ExternalName" } }
            ?
            [
                .. site.Select(new() { MatchLabels = labels }, targets.Service.Namespace)
                    .Where(pod => pod.Owner.AddedLabels == targets.Service.AddedLabels),
            ]
            : [];

    private static void CheckPath(TargetGroup targets, List<PodView> pods, Report report)
    {
        var health = targets.HealthCheck;
        if (health.IsGrpc || Unfilled.Is(health.Path) || HealthCodes.TakeNotFound(health.Codes))
        {
            return;
        }

        string? wanted = null;
        foreach (var pod in pods)
        {
            if (ProbedPaths(targets, pod) is not { } paths || paths.Contains(PathOf(health.Path)))
            {
                return;
            }

            wanted ??= paths[0];
        }

        var owner =
            targets.Service.Metadata?.Annotations?.ContainsKey(LoadBalancerAnnotations.Alb + PathName) == true
                ? targets.Service
                : targets.Ingress;
        var place = Settings.Find(owner, PathName)?.Path ?? SpecPath.Root.Field("metadata").Field("annotations");
        report
            .On(owner)
            .Add(
                OtherPath,
                place,
                $"The health check of {targets.Service} asks for '{health.Path}', and the readiness probe of {pods[0].Owner} for '{wanted}'.",
                $"Set {LoadBalancerAnnotations.Alb}{PathName} to {wanted}, or make sure that the pods answer both."
            );
    }

    /// <summary>The paths that probes ask the port of the targets for, that of readiness first; absent where that asks for none there.</summary>
    private static List<string>? ProbedPaths(TargetGroup targets, PodView pod)
    {
        if (TargetGroups.PortOf((V1Service)targets.Service.Value!, targets.ServicePort) is not { } port)
        {
            return null;
        }

        var sent = port.TargetPort?.Value is { Length: > 0 } text ? text : Text(port.Port);
        foreach (var (container, _, _) in pod.MainContainers)
        {
            var number = NumberOf(container, sent);
            if (
                container.ReadinessProbe?.HttpGet is { Path: not null } ready
                && number is not null
                && NumberOf(container, ready.Port?.Value ?? "") == AskedOf(targets.HealthCheck.Port, number)
            )
            {
                return
                [
                    .. new[] { ready, container.LivenessProbe?.HttpGet, container.StartupProbe?.HttpGet }
                        .Where(static probe => probe?.Path is not null)
                        .Select(static probe => PathOf(probe!.Path)),
                ];
            }
        }

        return null;
    }

    private static string AskedOf(string port, string traffic) => port == "traffic-port" ? traffic : port;

    private static string? NumberOf(V1Container container, string port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? port
        : (container.Ports ?? []).FirstOrDefault(own => own?.Name == port) is { } named ? Text(named.ContainerPort)
        : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PathOf(string path)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal);
        var plain = end < 0 ? path : path[..end];
        return plain.StartsWith('/') ? plain : "/" + plain;
    }

    private static void CheckFargate(TargetGroup targets, List<PodView> pods, SiteView site, Report report)
    {
        if (
            targets.TargetType != "instance"
            || site.IsGuess
            || site.Placement?.Groups.Any(static group => group.Profile is not null) != true
        )
        {
            return;
        }

        var rows = site.Rows.Where(row => pods.Exists(pod => pod.Owner == row.Workload.Object)).ToList();
        report
            .On(targets.Ingress)
            .If(
                rows.Count > 0
                    && rows.TrueForAll(static row =>
                        row.Homes.Any() && row.Homes.All(static home => home.Profile is not null)
                    ),
                InstancesOnFargate,
                "metadata.annotations",
                $"Targets are instances, and the pods of {targets.Service} run on Fargate, whose nodes are no targets."
            );
    }
}
