namespace EksSpec.Rules;

/// <summary>Items of lists that have the same key, by which a server or kubectl merges what two of them wrote.</summary>
internal sealed partial class MergeKeys : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDelivered)
        {
            return;
        }

        var isServers = site.Objects.AsSpan().Exists(AppliedSize.BringsByServer);
        var isClients =
            !isServers && (site.IsDeliveredBy(DeliveryKind.ArgoCd) || site.IsDeliveredBy(DeliveryKind.Spinnaker));
        // Lists of custom resources have the keys that their definition says.
        foreach (var pods in site.Pods.Where(pods => pods.Owner.Value is not InlineDocument))
        {
            var isClient = isClients && !DeliveryMarks.IsMergedByServer(pods.Owner);
            report.On(pods.Owner, pods.Path);
            foreach (var (container, field, index) in pods.Containers)
            {
                using var at = report.At(field, index);
                CheckVariables(container, report);
                CheckPorts(container, isClient, report);
            }
        }

        foreach (var (item, service) in site.Of<V1Service>())
        {
            using var at = report.On(item).At("spec");
            CheckNumbers(service, isClients && !DeliveryMarks.IsMergedByServer(item), report);
        }
    }

    private static void CheckVariables(V1Container container, Report report)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var variable in report.Each("env", container.Env))
        {
            report.If(
                !names.Add(variable.Name ?? "") && variable.Name is not null,
                KeyTwice,
                "name",
                $"Variable '{variable.Name}' of container '{container.Name}' is there twice."
            );
        }
    }

    private static void CheckPorts(V1Container container, bool isClient, Report report)
    {
        HashSet<(int, string)> keys = [];
        HashSet<int> numbers = [];
        foreach (var port in report.Each("ports", container.Ports))
        {
            var protocol = port.Protocol ?? "TCP";
            var isTwice = !keys.Add((port.ContainerPort, protocol));
            var isOfOther = !numbers.Add(port.ContainerPort) && !isTwice;
            report.If(
                isTwice,
                KeyTwice,
                "containerPort",
                $"Port {port.ContainerPort} of container '{container.Name}' is there twice with protocol {protocol}."
            );
            report.If(
                isOfOther && isClient,
                NumberTwice,
                "containerPort",
                $"Port {port.ContainerPort} of container '{container.Name}' is there with two protocols."
            );
        }
    }

    private static void CheckNumbers(V1Service service, bool isClient, Report report)
    {
        HashSet<int> numbers = [];
        foreach (var port in report.Each("ports", isClient ? service.Spec?.Ports : null))
        {
            // The same protocol as well is refused by the API server.
            var isOfOther = service.Spec!.Ports.Any(other =>
                other?.Port == port.Port && (other.Protocol ?? "TCP") != (port.Protocol ?? "TCP")
            );
            report.If(
                !numbers.Add(port.Port) && isOfOther,
                NumberTwice,
                "port",
                $"Port {port.Port} of the Service is there with two protocols."
            );
        }
    }
}
