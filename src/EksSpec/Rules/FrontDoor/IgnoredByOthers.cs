using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Ingresses and annotations that no controller of ALBs looks at.</summary>
internal sealed partial class IgnoredByOthers : RuleGroup<SiteView>
{
    private static readonly (string Domain, string Controller)[] Domains =
    [
        ("nginx.ingress.kubernetes.io/", "ingress-nginx"),
        ("nginx.org/", "the NGINX Ingress Controller"),
        ("nginx.com/", "the NGINX Ingress Controller"),
        ("haproxy.org/", "HAProxy"),
        ("haproxy-ingress.github.io/", "HAProxy Ingress"),
        ("traefik.ingress.kubernetes.io/", "Traefik"),
        ("konghq.com/", "Kong"),
        ("appgw.ingress.kubernetes.io/", "the Application Gateway of Azure"),
        ("networking.gke.io/", "Google's load balancer"),
        ("ingress.gcp.kubernetes.io/", "Google's load balancer"),
        ("kubernetes.io/ingress.global-static-ip-name", "Google's load balancer"),
        ("kubernetes.io/ingress.allow-http", "Google's load balancer"),
        ("projectcontour.io/", "Contour"),
    ];

    private static readonly string[] OthersClasses =
    [
        "nginx",
        "haproxy",
        "traefik",
        "kong",
        "contour",
        "istio",
        "gce",
        "cilium",
    ];

    private static readonly string[] NotOfAutoModeNames =
    [
        "group.name",
        "waf-acl-id",
        "web-acl-id",
        "shield-advanced-protection",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var group in site.FrontDoor.Groups)
        {
            foreach (var member in group.Members)
            {
                CheckForeign(member, report.On(member.Object));
                CheckOldClass(member, site, report);
                foreach (var name in group.Group.IsOfAutoMode ? NotOfAutoModeNames : [])
                {
                    report.If(
                        member[name] is not null,
                        NotOfAutoMode,
                        Setting.PathOf(name),
                        $"Auto Mode doesn't read {name}."
                    );
                }
            }
        }

        foreach (var outside in site.FrontDoor.Outside)
        {
            if (
                outside.Error is null
                && outside.Ingress.Value is V1Ingress { Metadata: { DeletionTimestamp: null } metadata } ingress
            )
            {
                CheckOutside(outside.Ingress, ingress, metadata.Annotations, site, report);
            }
        }

        CheckController(site, report);
    }

    private static void CheckForeign(GroupMember member, Report report)
    {
        var annotations = member.Ingress.Metadata?.Annotations;
        foreach (var (domain, controller) in Domains)
        {
            string? first = null;
            var count = 0;
            foreach (var (key, _) in annotations.Entries())
            {
                if (key.StartsWith(domain, StringComparison.Ordinal))
                {
                    first ??= key;
                    count++;
                }
            }

            if (first is not null)
            {
                var more = count > 1 ? $" and {count - 1} more" : "";
                report.Add(
                    OtherController,
                    SpecPath.Root.Field("metadata").Field("annotations").Entry(first),
                    $"'{first}'{more} is for {controller}, and an ALB is made of the Ingress: it does nothing."
                );
            }
        }
    }

    private static void CheckOldClass(GroupMember member, SiteView site, Report report)
    {
        if (member.Ingress.Metadata?.Annotations?.ContainsKey(LoadBalancing.IngressClasses.OldAnnotation) != true)
        {
            return;
        }

        var name = member.Ingress.Spec?.IngressClassName.NullIfEmpty() ?? "alb";
        if (
            site.Find("IngressClass", "", name)?.Value is V1IngressClass
            {
                Spec.Parameters.Name: { Length: > 0 } parameters
            }
        )
        {
            var fields = (site.Find("IngressClassParams", "", parameters)?.Value as InlineDocument)?["spec"]?.Entries;
            var lost = fields is null ? "" : $": {string.Join(", ", fields.Select(static entry => entry.Key))}";
            report.Add(
                OldClass,
                SpecPath.Root.Field("metadata").Field("annotations").Entry(LoadBalancing.IngressClasses.OldAnnotation),
                $"With the old annotation, nothing of IngressClassParams {parameters} counts{lost}."
            );
        }
    }

    private static void CheckOutside(
        SpecObject item,
        V1Ingress ingress,
        IDictionary<string, string>? annotations,
        SiteView site,
        Report report
    )
    {
        var ofAlb = annotations?.Keys.FirstOrDefault(key =>
            key.StartsWith(LoadBalancerAnnotations.Alb, StringComparison.Ordinal)
        );
        if (ofAlb is null || site.IsOpen)
        {
            return;
        }

        string? old = null;
        var isOld = annotations?.TryGetValue(LoadBalancing.IngressClasses.OldAnnotation, out old) == true;
        var name = isOld ? old : ingress.Spec?.IngressClassName;
        report.On(item);
        // A key that looks like the old annotation is told of as misspelled.
        report.If(
            !isOld
                && string.IsNullOrEmpty(name)
                && site.DefaultIngressClass is null
                && annotations!.Keys.All(static key => !IsLikeClass(key)),
            NoClass,
            "spec",
            $"The Ingress names no class, and no IngressClass is the default: nobody makes a load balancer of it."
        );
        report.If(
            name?.BeginningIn(OthersClasses) is not null,
            OtherClass,
            SpecPath.Root.Field("metadata").Field("annotations").Entry(ofAlb),
            $"The Ingress is of class '{name}', whose controller doesn't read '{ofAlb}'."
        );
    }

    private static bool IsLikeClass(string key) =>
        key != LoadBalancing.IngressClasses.OldAnnotation
        && key.Contains("ingress", StringComparison.OrdinalIgnoreCase)
        && key.Contains("class", StringComparison.OrdinalIgnoreCase);

    private static void CheckController(SiteView site, Report report)
    {
        if (
            site.Config is { } config
            && !site.IsGuess
            && !config.IsAutoMode()
            && site.FrontDoor.Members.FirstOrDefault() is { } first
            && !BalancerController.Runs(site)
        )
        {
            report
                .On(first.Object)
                .Add(
                    NoController,
                    LoadBalancing.IngressClasses.PathOf(first.Ingress),
                    $"Nothing here says that the cluster '{config.Metadata?.Name}' runs the AWS Load Balancer Controller: no role for it, and no pods."
                );
        }
    }
}
