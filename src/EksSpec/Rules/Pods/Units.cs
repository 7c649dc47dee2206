using EksSpec.Ec2;

namespace EksSpec.Rules;

/// <summary>Amounts with the wrong unit, or with none: of containers, volumes, quotas and autoscalers.</summary>
internal sealed partial class Units : RuleGroup<SiteView>
{
    private const decimal FewestBytes = 1024 * 1024;
    private const decimal ManyCores = 100;

    // Of what is this large, whole machines are meant, unless it looks like 500m without its m.
    private const decimal LargestMachine = 384;
    private const decimal RoundedTo = 50;

    private static readonly char[] Suffixes = [.. "numkKMGTPEi"];

    public override void Check(SiteView site, Report report)
    {
        var largest = LargestNodeOf(site.Config);
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            CheckPod(pod.Spec, largest, report);
        }

        foreach (var item in site.Objects)
        {
            CheckObject(item, largest, report);
        }
    }

    private static void CheckPod(V1PodSpec pod, int largest, Report report)
    {
        foreach (var container in report.Each("initContainers", pod.InitContainers))
        {
            CheckRequirements(container.Resources, largest, report);
        }

        foreach (var container in report.Each("containers", pod.Containers))
        {
            CheckRequirements(container.Resources, largest, report);
        }

        CheckRequirements(pod.Resources, largest, report);
        foreach (var volume in report.Each("volumes", pod.Volumes))
        {
            CheckBytes("sizeLimit", volume.EmptyDir?.SizeLimit, "emptyDir.sizeLimit", report);
            if (volume.Ephemeral?.VolumeClaimTemplate?.Spec is { } claim)
            {
                using var at = report.At("ephemeral.volumeClaimTemplate.spec.resources");
                CheckAll("requests", claim.Resources?.Requests, null, report);
            }
        }
    }

    private static void CheckRequirements(V1ResourceRequirements? resources, int largest, Report report)
    {
        if (resources is null)
        {
            return;
        }

        using var at = report.At("resources");
        // Who has cards or chips of a kind takes a machine for itself.
        var most = IsSpecial(resources.Limits) || IsSpecial(resources.Requests) ? int.MaxValue : largest;
        CheckAll("requests", resources.Requests, most, report);
        CheckAll("limits", resources.Limits, most, report);
    }

    private static bool IsSpecial(IDictionary<string, ResourceQuantity>? amounts)
    {
        if (amounts is not null)
        {
            foreach (var (name, _) in amounts.AsDictionary())
            {
                if (name.Contains('/', StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void CheckObject(SpecObject item, int largest, Report report)
    {
        switch (item.Value)
        {
            case V1PersistentVolumeClaim { Spec.Resources: { } claim }:
                using (report.On(item).At("spec.resources"))
                {
                    CheckAll("requests", claim.Requests, null, report);
                }

                break;
            case V1StatefulSet { Spec.VolumeClaimTemplates: { } templates }:
                using (report.On(item).At("spec"))
                {
                    foreach (var template in report.Each("volumeClaimTemplates", templates))
                    {
                        using var at = report.At("spec.resources");
                        CheckAll("requests", template.Spec?.Resources?.Requests, null, report);
                    }
                }

                break;
            case V1ResourceQuota { Spec: { } quota }:
                using (report.On(item).At("spec"))
                {
                    CheckAll("hard", quota.Hard, null, report);
                }

                break;
            case V1LimitRange { Spec: { } range }:
                using (report.On(item).At("spec"))
                {
                    foreach (var limit in report.Each("limits", range.Limits))
                    {
                        CheckAll("max", limit.Max, largest, report);
                        CheckAll("min", limit.Min, largest, report);
                        CheckAll("default", limit.DefaultProperty, largest, report);
                        CheckAll("defaultRequest", limit.DefaultRequest, largest, report);
                    }
                }

                break;
            case V2HorizontalPodAutoscaler { Spec: { } scaling }:
                using (report.On(item).At("spec"))
                {
                    CheckMetrics(scaling.Metrics, largest, report);
                }

                break;
        }
    }

    private static void CheckMetrics(IList<V2MetricSpec>? metrics, int largest, Report report)
    {
        foreach (var metric in report.Each("metrics", metrics))
        {
            CheckTarget(metric.Resource?.Name, metric.Resource?.Target, "resource.target", largest, report);
            var container = metric.ContainerResource;
            CheckTarget(container?.Name, container?.Target, "containerResource.target", largest, report);
        }
    }

    private static void CheckTarget(string? name, V2MetricTarget? target, string path, int largest, Report report)
    {
        if (name is not null && target is not null)
        {
            using var at = report.At(path);
            CheckAmount(name, target.AverageValue, "averageValue", largest, report);
            CheckAmount(name, target.Value, "value", null, report);
        }
    }

    private static void CheckAll(
        string field,
        IDictionary<string, ResourceQuantity>? amounts,
        int? largest,
        Report report
    )
    {
        foreach (var (name, quantity) in report.Each(field, amounts))
        {
            CheckAmount(name, quantity, "", largest, report);
        }
    }

    // requests.cpu of a quota is cpu, and gold.storageclass.storage.k8s.io/requests.storage is storage.
    private static void CheckAmount(string name, ResourceQuantity? quantity, string path, int? largest, Report report)
    {
        switch (name.AsSpan(name.LastIndexOf('.') + 1))
        {
            case "cpu":
                CheckCores(quantity, path, largest, report);
                break;
            case "memory" or "ephemeral-storage" or "storage":
                CheckBytes(name, quantity, path, report);
                break;
        }
    }

    private static void CheckBytes(string name, ResourceQuantity? quantity, string path, Report report)
    {
        if (quantity is null || Quantities.Of(quantity) is not (> 0 and < FewestBytes and var amount))
        {
            return;
        }

        var written = quantity.ToString();
        // A small volume may be small on purpose; a program that runs in less than a mebibyte is none.
        if (name == "sizeLimit" && written.EndsWith('i'))
        {
            return;
        }

        var fix = $"Write {Number(written)}Mi, or another amount with its unit.";
        report.Add(TooFewBytes, path, $"{name} {written} is {AmountText.Of(amount)} bytes.", fix);
    }

    private static void CheckCores(ResourceQuantity? quantity, string path, int? largest, Report report)
    {
        if (quantity is null || Quantities.Of(quantity) is not (>= ManyCores and var amount))
        {
            return;
        }

        var written = quantity.ToString();
        var isMeantAsBytes = written.EndsWith('i');
        var isRound = amount % RoundedTo == 0 || amount > LargestMachine;
        if (isMeantAsBytes || (isRound && amount > largest))
        {
            var fix = $"Write {Number(written)}m for thousandths of a core.";
            report.Add(TooManyCores, path, $"cpu {written} is {amount:0} cores.", fix);
        }
    }

    private static string Number(string written) => written.TrimEnd(Suffixes);

    private static int LargestNodeOf(ClusterConfig? config)
    {
        var largest = 0;
        foreach (var group in config is null ? [] : config.AllNodeGroups())
        {
            foreach (var type in NodeGroupMachines.TypesOf(group) ?? [])
            {
                largest = Math.Max(largest, InstanceTypeCatalog.Default.Find(type ?? "")?.VCpus ?? 0);
            }
        }

        return largest;
    }
}
