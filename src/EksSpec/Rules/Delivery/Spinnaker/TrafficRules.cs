using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Objects that take their traffic from Spinnaker.</summary>
internal sealed partial class TrafficRules : RuleGroup<SiteView>
{
    // Fewer than these, and there is no version to go back to.
    private const int FewestVersions = 2;

    public override void Check(SiteView site, Report report)
    {
        // Another tool that delivers is the one thing to say where Spinnaker doesn't.
        if (!site.IsDeliveredBy(DeliveryKind.Spinnaker) && report.Options.Delivery is null)
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            var services = SpinnakerTraffic.ServicesOf(item);
            if (services.Count == 0)
            {
                continue;
            }

            report.On(item);
            if (report.Options.Delivery is { } other and not DeliveryKind.Spinnaker)
            {
                report.Add(
                    NobodySendsIt,
                    PathOf(SpinnakerKeys.LoadBalancers),
                    $"Only Spinnaker puts the labels of {Named(services)} on these pods, and {NameOf(other)} delivers."
                );
                continue;
            }

            var isReplicaSet = item.Ref.Kind == "ReplicaSet";
            report.If(
                !isReplicaSet,
                NoReplicaSet,
                PathOf(SpinnakerKeys.LoadBalancers),
                $"Spinnaker moves traffic between ReplicaSets; of a {item.Ref.Kind} there is one version."
            );
            if (isReplicaSet)
            {
                CheckHistory(item, report);
            }

            foreach (var service in services)
            {
                CheckService(item, service, site, report);
            }
        }
    }

    private static void CheckHistory(SpecObject item, Report report)
    {
        var isShort =
            int.TryParse(
                item.Annotation(SpinnakerKeys.MaxVersionHistory),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number < FewestVersions;
        report.If(
            isShort,
            HistoryTooShort,
            PathOf(SpinnakerKeys.MaxVersionHistory),
            $"Of {number} versions none is left to move traffic from."
        );
    }

    private static void CheckService(SpecObject item, string name, SiteView site, Report report)
    {
        report.Missing(
            site,
            ("Service", item.Namespace, name),
            NoService,
            PathOf(SpinnakerKeys.LoadBalancers).ToString()
        );
        if (site.Find("Service", item.Namespace, name)?.Value is not V1Service service)
        {
            return;
        }

        var selector = service.Spec?.Selector ?? new Dictionary<string, string>();
        report.If(
            selector.Count == 0,
            NoSelector,
            PathOf(SpinnakerKeys.LoadBalancers),
            $"Service '{name}' has no selector, so there is no label to put on pods."
        );
        var labels = PodView.Of(item)?.Metadata?.Labels;
        foreach (var key in selector.Keys.Where(key => labels?.ContainsKey(key) == true))
        {
            report.Add(
                LabelTaken,
                SpecPath.Root.Field("spec").Field("template").Field("metadata").Field("labels").Entry(key),
                $"The pods have label '{key}' already, by which Service '{name}' chooses."
            );
        }
    }

    private static SpecPath PathOf(string key) => SpecPath.Root.Field("metadata").Field("annotations").Entry(key);

    private static string Named(IReadOnlyList<string> services) =>
        string.Join(" and ", services.Select(name => $"Service '{name}'"));

    private static string NameOf(DeliveryKind tool) =>
        tool switch
        {
            DeliveryKind.ArgoCd => "Argo CD",
            DeliveryKind.Flux => "Flux",
            DeliveryKind.Kustomize => "kustomize",
            _ => "kubectl",
        };
}
