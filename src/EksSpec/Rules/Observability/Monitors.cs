using EksSpec.CustomResources;

namespace EksSpec.Rules;

/// <summary>What the Prometheus operator is told to ask for metrics: ServiceMonitors and PodMonitors.</summary>
internal sealed partial class Monitors : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (item.Ref.ApiVersion != MonitoringApi.Version || document["spec"] is not { } spec)
            {
                continue;
            }

            report.On(item, "spec");
            if (item.Ref.Kind == MonitoringApi.ServiceMonitor)
            {
                Check(spec, MonitoringApi.EndpointsOf(false), MonitoredPorts.OfServices(item, spec, site), report);
            }
            else if (item.Ref.Kind == MonitoringApi.PodMonitor)
            {
                Check(spec, MonitoringApi.EndpointsOf(true), MonitoredPorts.OfPods(item, spec, site), report);
            }
        }
    }

    private static void Check(InlineDocument spec, string field, MonitoredPorts? monitored, Report report)
    {
        var known = monitored is { Chosen: > 0 } ? monitored : null;
        report.If(
            monitored is { Chosen: 0, Others: > 0 },
            ChoosesNothing,
            "selector",
            $"It chooses none of the {monitored?.Others} {monitored?.What}s of {monitored?.Place}."
        );
        var endpoints = spec[field]?.Items ?? [];
        for (var i = 0; i < endpoints.Count; i++)
        {
            using var at = report.At(field, i);
            CheckTimes(endpoints[i], report);
            CheckPort(endpoints[i]["port"], known, report);
        }
    }

    private static void CheckTimes(InlineDocument endpoint, Report report)
    {
        var interval = MonitoringTimes.Check(endpoint, "interval", report);
        var timeout = MonitoringTimes.Check(endpoint, "scrapeTimeout", report);
        report.If(
            timeout > interval,
            TimeoutLonger,
            "scrapeTimeout",
            $"An answer may take {endpoint["scrapeTimeout"]?.Scalar}, and the page is asked every {endpoint["interval"]?.Scalar}."
        );
    }

    private static void CheckPort(InlineDocument? port, MonitoredPorts? known, Report report)
    {
        if (port?.Scalar is not { Length: > 0 } name)
        {
            return;
        }

        var isNumber = name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        report.If(isNumber, PortIsNumber, "port", $"'{name}' is a number.");
        report.If(
            !isNumber && known is not null && !known.Names.Contains(name),
            PortMissing,
            "port",
            $"No port of {known?.First} is named '{name}'{Alike(name, known)}."
        );
    }

    private static string Alike(string name, MonitoredPorts? known) =>
        known is null || known.Names.Count == 0 ? ""
        : Meant.Alike(name, [.. known.Names]) is { } near ? $"; '{near}' looks alike"
        : $"; there {(known.Names.Count == 1 ? "is" : "are")} {string.Join(", ", known.Names)}";
}
