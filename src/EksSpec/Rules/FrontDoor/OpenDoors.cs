using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What a load balancer does that nobody expects of it.</summary>
internal sealed partial class OpenDoors : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (group, members) in site.FrontDoor.Groups)
        {
            if (group.LoadBalancer is { } balancer)
            {
                CheckSignIn(balancer, report);
                CheckVanished(balancer, members, site, report);
                CheckDefault(group, members, report);
                CheckPartly(balancer, report);
            }
        }
    }

    private static void CheckSignIn(LoadBalancer balancer, Report report)
    {
        HashSet<SpecObject>? told = null;
        foreach (var listener in balancer.Listeners)
        {
            foreach (var rule in listener.Rules)
            {
                if (rule.SkipsSignIn && rule.Actions is [ForwardAction, ..] && (told ??= []).Add(rule.Ingress))
                {
                    report
                        .On(rule.Ingress)
                        .Add(
                            SignInSkipped,
                            rule.At,
                            $"{RuleText.Of(rule.Conditions)} asks who clients are on HTTPS only: on HTTP {listener.Port} everybody gets in."
                        );
                }
            }
        }
    }

    private static void CheckVanished(LoadBalancer balancer, List<GroupMember> members, SiteView site, Report report)
    {
        if (
            members.FirstOrDefault(static member => member.ClassOr("sslRedirectPort", "ssl-redirect") is not null)
                is not { } redirecting
            || balancer.Listeners.All(static listener => listener.Protocol != "HTTP" || listener.Rules.Count > 0)
        )
        {
            return;
        }

        foreach (var member in members)
        {
            if (
                member != redirecting
                && !ListenPorts.SpeakHttps(member)
                && !site.MayBeApart(member.Object, redirecting.Object)
            )
            {
                report
                    .On(member.Object)
                    .Add(
                        RulesVanish,
                        SpecPath.Root.Field("spec"),
                        $"ssl-redirect of {redirecting.Object} redirects all HTTP of the group, and this Ingress listens on HTTP only: none of its rules is made."
                    );
            }
        }
    }

    private static void CheckDefault(IngressGroup group, List<GroupMember> members, Report report)
    {
        if (!group.IsImplicit && members.Count > 1)
        {
            foreach (var member in members)
            {
                report
                    .On(member.Object)
                    .If(
                        member.Ingress.Spec?.DefaultBackend is not null,
                        DefaultOfAll,
                        "spec.defaultBackend",
                        $"It answers for all {members.Count} Ingresses of the group '{group.Name}', and no other member may have one."
                    );
            }
        }
    }

    private static void CheckPartly(LoadBalancer balancer, Report report)
    {
        if (balancer.Scheme != "internet-facing")
        {
            return;
        }

        foreach (var listener in balancer.Listeners)
        {
            if (!listener.Rules.AsSpan().Exists(Asks))
            {
                continue;
            }

            foreach (var ofIngress in listener.Rules.GroupBy(static rule => rule.Ingress))
            {
                var open = ofIngress.FirstOrDefault(static rule => !Asks(rule) && rule.Actions is [ForwardAction, ..]);
                if (open is not null && ofIngress.Any(Asks))
                {
                    report
                        .On(open.Ingress)
                        .Add(
                            PartlySignedIn,
                            open.At,
                            $"Other paths of the Ingress ask who clients are, and {RuleText.Of(open.Conditions)} doesn't."
                        );
                }
            }
        }
    }

    private static bool Asks(ListenerRule rule) =>
        rule.Actions.AsSpan().Exists(static action => action is AuthenticateAction or ValidateJwtAction);
}
