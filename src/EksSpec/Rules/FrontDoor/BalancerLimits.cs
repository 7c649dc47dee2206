using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What AWS refuses of a load balancer that the controller lets pass.</summary>
internal sealed partial class BalancerLimits : RuleGroup<SiteView>
{
    private const int ValuesPerRule = 5;
    private const int WildcardsPerRule = 6;
    private const int TargetGroupsPerAction = 5;

    public override void Check(SiteView site, Report report)
    {
        foreach (var (group, members) in site.FrontDoor.Groups)
        {
            if (group.LoadBalancer is { } balancer)
            {
                CheckBudget(group, balancer, site, report);
                CheckRules(balancer, report);
                CheckCertificates(balancer, members, report);
                BalancerAttributes.Check(balancer, members, report);
                HealthTimes.Check(balancer, report);
            }
        }
    }

    private static void CheckBudget(IngressGroup group, LoadBalancer balancer, SiteView site, Report report)
    {
        // Of files that nothing puts together, members may be of several clusters.
        if (site.IsGuess && group.Members.Count > 1)
        {
            return;
        }

        foreach (var limit in LoadBalancerBudget.Of(balancer, targets => TargetsOf(targets, site)).All)
        {
            if (limit.Left < 0)
            {
                report
                    .On(group.Members[^1])
                    .Add(
                        TooMany,
                        SpecPath.Root.Field("spec"),
                        $"The load balancer of '{group.Name}' has {limit.Used} {limit.Name}, and AWS gives {limit.Limit}{(limit.IsFixed ? ", which nobody raises" : " unless asked for more")}.",
                        severity: limit.IsFixed ? Severity.Error : null
                    );
            }
        }
    }

    private static int TargetsOf(TargetGroup targets, SiteView site) =>
        targets is { TargetType: "ip", Service.Value: V1Service { Spec: { Selector: { Count: > 0 } labels } } }
            ? site.Select(new() { MatchLabels = labels }, targets.Service.Namespace)
                .Sum(static pod => pod.Replicas ?? 0)
            : 0;

    private static void CheckRules(LoadBalancer balancer, Report report)
    {
        HashSet<(SpecObject, SpecPath)> seen = [];
        foreach (var listener in balancer.Listeners)
        {
            foreach (var rule in listener.Rules)
            {
                if (seen.Add((rule.Ingress, rule.At)))
                {
                    CheckRule(rule, report);
                }
            }
        }
    }

    private static void CheckRule(ListenerRule rule, Report report)
    {
        using var at = report.On(rule.Ingress, rule.At).At("backend");
        var values = RuleValues.Of(rule.Conditions);
        var wildcards = values.Sum(static value => value.Count(static sign => sign is '*' or '?'));
        report.If(
            values.Count > ValuesPerRule,
            ConditionValues,
            "",
            $"The rule {RuleText.Of(rule.Conditions)} asks for {values.Count} values, and a rule has {ValuesPerRule}; a path of type Prefix counts twice."
        );
        report.If(
            wildcards > WildcardsPerRule,
            Wildcards,
            "",
            $"The rule {RuleText.Of(rule.Conditions)} has {wildcards} wildcards, and a rule has {WildcardsPerRule}."
        );
        foreach (var action in rule.Actions)
        {
            CheckAction(action, report);
        }
    }

    private static void CheckAction(ListenerAction action, Report report)
    {
        if (action is ForwardAction forward)
        {
            report.If(
                forward.Targets.Count > TargetGroupsPerAction,
                Action,
                "",
                $"The action forwards to {forward.Targets.Count} target groups, and may to {TargetGroupsPerAction}."
            );
            report.If(forward.Targets.Count == 0, Action, "", $"The action forwards to no target group.");
            foreach (
                var weight in forward
                    .Targets.Select(static target => target.Weight)
                    .Where(static weight => weight is < 0 or > 999)
            )
            {
                report.If(true, Action, "", $"A target group has the weight {weight}, and weights are 0 to 999.");
            }

            report.If(
                forward.StickySeconds is < 1 or > 604800,
                Action,
                "",
                $"Clients stay for {forward.StickySeconds} s, and may for 1 to 604800."
            );
        }
        else if (ActionValues.ErrorOf(action) is { } error)
        {
            report.If(true, Action, "", $"{error}");
        }
    }

    private static GroupMember FirstOn(int port, List<GroupMember> members) =>
        members.First(member => ListenPorts.Of(member).Any(own => own.Port == port));

    private static void CheckCertificates(LoadBalancer balancer, List<GroupMember> members, Report report)
    {
        foreach (var listener in balancer.Listeners)
        {
            if (listener is not { Protocol: "HTTPS", Certificates.Count: 0, DiscoveredHosts.Count: 0 })
            {
                continue;
            }

            var first = FirstOn(listener.Port, members);
            report
                .On(first.Object)
                .Add(
                    NoCertificate,
                    first["listen-ports"]?.Path ?? SpecPath.Root.Field("metadata").Field("annotations"),
                    $"The listener HTTPS {listener.Port} has no certificate: certificate-arn names none, and no host says which to look for."
                );
        }
    }
}
