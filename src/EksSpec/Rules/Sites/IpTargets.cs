using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Pods that a load balancer sends requests to without a node in between.</summary>
/// <param name="Pods">The pods.</param>
/// <param name="Service">The Service that chooses them.</param>
/// <param name="Door">The Ingress, Service, route or TargetGroupBinding that the load balancer is made of.</param>
/// <param name="Deregistration">How many seconds it lets requests end in when a pod goes; null where nobody says it.</param>
internal sealed record IpTargets(PodView Pods, V1Service Service, SpecObject Door, long? Deregistration)
{
    private const string Alb = "alb.ingress.kubernetes.io/";
    private const string Nlb = "service.beta.kubernetes.io/aws-load-balancer-";
    private const string Attributes = "target-group-attributes";
    private const string Delay = "deregistration_delay.timeout_seconds=";

    /// <summary>Those of a site.</summary>
    public static IReadOnlyList<IpTargets> AllOf(SiteView site)
    {
        List<IpTargets>? all = null;
        foreach (var item in site.Objects)
        {
            switch (item.Value)
            {
                case V1Ingress { Spec: { } spec } when IsOfAlb(item, spec, site):
                    foreach (var name in BackendsOf(spec))
                    {
                        (all ??= []).AddRange(BehindAlb(item, spec, name, site));
                    }

                    break;
                case V1Service { Spec.Type: "LoadBalancer" } service when IsOfNlb(item, service.Spec):
                    foreach (var pods in Chosen(item, service, site))
                    {
                        (all ??= []).Add(new(pods, service, item, DelayIn(item.Annotation(Nlb + Attributes))));
                    }

                    break;
                case InlineDocument binding when item.Ref.Kind == "TargetGroupBinding":
                    (all ??= []).AddRange(Bound(item, binding, site));
                    break;
            }
        }

        foreach (var backend in GatewayBackend.AllOf(site))
        {
            foreach (var pods in backend.TargetType == "ip" ? Chosen(backend.Target, backend.Service, site) : [])
            {
                (all ??= []).Add(new(pods, backend.Service, backend.Route, backend.Deregistration));
            }
        }

        return all ?? (IReadOnlyList<IpTargets>)[];
    }

    /// <summary>Whether the requests reach this container; where no port says so, all of them.</summary>
    public bool Reach(V1Container container)
    {
        var isNamed = false;
        foreach (var (other, _, _) in Pods.MainContainers)
        {
            var isTarget = IsTarget(other);
            if (isTarget && other == container)
            {
                return true;
            }

            isNamed |= isTarget;
        }

        return !isNamed;
    }

    private bool IsTarget(V1Container container)
    {
        foreach (var (_, port) in container.Ports.Indexed())
        {
            var number = port.ContainerPort.ToString(CultureInfo.InvariantCulture);
            foreach (var (_, sent) in (Service.Spec?.Ports).Indexed())
            {
                var target = sent.TargetPort?.Value ?? sent.Port.ToString(CultureInfo.InvariantCulture);
                if (target == number || target == port.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<IpTargets> BehindAlb(SpecObject door, V1IngressSpec spec, string name, SiteView site)
    {
        if (site.Find("Service", door.Namespace, name) is not { Value: V1Service service } item)
        {
            yield break;
        }

        var type =
            TypeOfClass(spec, site) ?? item.Annotation(Alb + "target-type") ?? door.Annotation(Alb + "target-type");
        var delay = DelayIn(item.Annotation(Alb + Attributes) ?? door.Annotation(Alb + Attributes));
        foreach (var pods in type == "ip" ? Chosen(item, service, site) : [])
        {
            yield return new(pods, service, door, delay);
        }
    }

    private static IEnumerable<IpTargets> Bound(SpecObject door, InlineDocument binding, SiteView site)
    {
        var spec = binding["spec"];
        var name = spec?["serviceRef"]?["name"]?.AsText ?? "";
        return
            ApiGroup.Of(door.Ref.ApiVersion) == "elbv2.k8s.aws"
            && spec?["targetType"]?.AsText == "ip"
            && site.Find("Service", door.Namespace, name) is { Value: V1Service service } item
            ? Chosen(item, service, site).Select(pods => new IpTargets(pods, service, door, null))
            : [];
    }

    // The labels that a kustomization adds tell the pods of one from those of another.
    private static IEnumerable<PodView> Chosen(SpecObject item, V1Service service, SiteView site) =>
        service.Spec is { Selector: { Count: > 0 } labels, Type: not "ExternalName" }
            ? site.Select(new() { MatchLabels = labels }, item.Namespace)
                .Where(pods => pods.Owner.AddedLabels == item.AddedLabels)
            : [];

    /// <summary>Whether the load balancer controller makes an ALB of an Ingress.</summary>
    public static bool IsOfAlb(SpecObject item, V1IngressSpec spec, SiteView site)
    {
        var name = spec.IngressClassName ?? item.Annotation("kubernetes.io/ingress.class");
        return name is null ? item.Annotation(Alb + "target-type") is not null
            : site.Find("IngressClass", "", name)?.Value is V1IngressClass { Spec.Controller: { } controller }
                ? controller is "ingress.k8s.aws/alb" or "eks.amazonaws.com/alb"
            : name == "alb";
    }

    private static bool IsOfNlb(SpecObject item, V1ServiceSpec spec)
    {
        var type = item.Annotation(Nlb + "type");
        var isOfController = spec.LoadBalancerClass is { } name
            ? name is "service.k8s.aws/nlb" or "eks.amazonaws.com/nlb"
            : type is "external" or "nlb-ip";
        return isOfController && (type == "nlb-ip" || item.Annotation(Nlb + "nlb-target-type") == "ip");
    }

    private static string? TypeOfClass(V1IngressSpec spec, SiteView site) =>
        spec.IngressClassName is { } name
        && site.Find("IngressClass", "", name)?.Value is V1IngressClass { Spec.Parameters.Name: { } parameters }
            ? (site.Find("IngressClassParams", "", parameters)?.Value as InlineDocument)?["spec"]?["targetType"]?.AsText
            : null;

    /// <summary>The Services that an Ingress names.</summary>
    public static HashSet<string> BackendsOf(V1IngressSpec spec)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (spec.DefaultBackend?.Service?.Name is { } always)
        {
            names.Add(always);
        }

        foreach (var (_, rule) in spec.Rules.Indexed())
        {
            foreach (var (_, path) in (rule.Http?.Paths).Indexed())
            {
                if (path.Backend?.Service?.Name is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static long? DelayIn(string? attributes)
    {
        foreach (var attribute in attributes?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (
                attribute.StartsWith(Delay, StringComparison.Ordinal)
                && int.TryParse(
                    attribute[Delay.Length..],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var delay
                )
            )
            {
                return delay;
            }
        }

        return null;
    }
}
