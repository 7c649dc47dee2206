using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>The load balancer that a Service asks for: who makes it, and what it is to be.</summary>
internal sealed partial class ServiceBalancers : RuleGroup<SiteView>
{
    private static readonly string[] Types = ["external", "nlb-ip", "nlb"];

    public override void Check(SiteView site, Report report)
    {
        bool? hasController = null;
        foreach (var (item, service) in site.Of<V1Service>())
        {
            BalancedService asked = new(service);
            report.On(item);
            CheckClass(asked, site, report);
            using var at = report.At("metadata");
            if (!asked.IsBalanced)
            {
                CheckIdle(service, asked, report);
                continue;
            }

            CheckType(asked, report);
            if (asked.Class is null && !asked.IsOfController && asked["scheme"] == "internal")
            {
                hasController ??= BalancerController.IsIn(site);
                CheckScheme(asked, hasController.Value, report);
            }

            CheckContradiction(asked, report);
        }
    }

    // A headless Service or one behind an Ingress gets no load balancer of its own.
    private static void CheckIdle(V1Service service, in BalancedService asked, Report report)
    {
        foreach (var (key, _) in report.Each("annotations", service.Metadata?.Annotations))
        {
            report.If(
                key.StartsWith(LoadBalancerAnnotations.Nlb, StringComparison.Ordinal),
                NoLoadBalancer,
                "",
                $"The Service is of type {asked.Spec.Type ?? "ClusterIP"}, so that no load balancer has this setting."
            );
        }
    }

    private static void CheckClass(in BalancedService asked, SiteView site, Report report)
    {
        if (!asked.IsBalanced || asked.Class is not { } name)
        {
            return;
        }

        var isOfAutoMode = name == BalancedService.Classes[1];
        report.If(
            isOfAutoMode && site.Config is { } config && !config.IsAutoMode(),
            ClassOfNobody,
            "spec.loadBalancerClass",
            $"{name} is of Auto Mode, which the cluster has not.",
            "Write service.k8s.aws/nlb, or switch Auto Mode on."
        );
        var word = BalancedService.Classes.Contains(name) ? null : Meant.Nearest(name, BalancedService.Classes);
        if (word is not null || name is "alb" or "nlb" or "ingress.k8s.aws/alb" or "service.k8s.aws/alb")
        {
            report.Add(
                ClassOfNobody,
                "spec.loadBalancerClass",
                $"No controller takes Services of class '{name}'.",
                $"Write '{word ?? BalancedService.Classes[0]}'.",
                Mend.Text(word ?? BalancedService.Classes[0])
            );
        }
    }

    private static void CheckType(in BalancedService asked, Report report)
    {
        // Words for the Classic Load Balancer that comes of any other word are meant.
        if (asked["type"] is not { } type)
        {
            return;
        }

        if (!Types.Contains(type) && type is not ("" or "clb" or "classic" or "elb"))
        {
            using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + "type");
            var fix = type is "alb" or "ALB" or "application"
                ? "An Ingress makes an ALB; of a Service write external."
                : null;
            report.Add(
                UnknownType,
                SpecPath.Root,
                $"'{type}' is no aws-load-balancer-type; the load balancer becomes a Classic one.",
                fix,
                fix is null ? Mend.Word(type, Types) : default
            );
        }
        else if (asked.Class is { } name && type is "nlb" && BalancedService.Classes.Contains(name))
        {
            using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + "type");
            report.Add(
                TypeBesideClass,
                SpecPath.Root,
                $"The class {name} decides who makes the load balancer; the type nlb, of the cloud controller, is not read."
            );
        }
    }

    // The cloud controller knows only aws-load-balancer-internal; a webhook of the other one gives new Services its class.
    private static void CheckScheme(in BalancedService asked, bool hasController, Report report)
    {
        var isPublic = !hasController && (asked["internal"] ?? "false") is "false" or "";
        using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + "scheme");
        report.If(
            isPublic,
            Public,
            "",
            $"Without loadBalancerClass or aws-load-balancer-type: external the cloud controller makes the load balancer, which does not know this setting: it becomes public."
        );
    }

    private static void CheckContradiction(in BalancedService asked, Report report)
    {
        var says = asked["scheme"] switch
        {
            "internet-facing" => asked["internal"] is "true",
            "internal" => asked["internal"] is "false",
            _ => false,
        };
        using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + "internal");
        report.If(says, Contradiction, "", $"aws-load-balancer-scheme says {asked["scheme"]}.");
    }
}
