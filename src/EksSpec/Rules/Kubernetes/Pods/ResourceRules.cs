using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Requests and limits: of containers, of whole pods, and the overhead of a runtime.</summary>
internal static partial class ResourceRules
{
    private const string HugePages = "hugepages-";

    /// <summary>Looks at the resources of a container.</summary>
    public static void CheckContainer(V1ResourceRequirements? resources, PodContext pod, Report report)
    {
        if (resources is not null)
        {
            using var at = report.At("resources");
            CheckRequirements(resources, ofPod: false, pod, report);
        }
    }

    /// <summary>Looks at the overhead of a pod or of a runtime.</summary>
    public static void CheckOverhead(IDictionary<string, ResourceQuantity>? overhead, string field, Report report)
    {
        foreach (var (name, quantity) in overhead ?? new Dictionary<string, ResourceQuantity>(0))
        {
            using var at = report.At(field, name);
            CheckAmount(name, Quantities.OfResource(quantity), ofPod: false, report);
        }

        CheckHugePages(overhead?.Keys ?? [], field, report);
    }

    /// <summary>Looks at the resources of a whole pod.</summary>
    public static void CheckPod(PodContext pod, Report report)
    {
        if (pod.Spec.Resources is not { } resources)
        {
            return;
        }

        using (report.At("resources"))
        {
            report.If(resources.Claims is not null, PodClaims, "claims", $"A pod as a whole has no claims.");

            CheckRequirements(resources, ofPod: true, pod, report);
            CheckSums(resources, pod, report);
        }

        CheckLimits(resources, pod, report);
    }

    private static void CheckRequirements(V1ResourceRequirements resources, bool ofPod, PodContext pod, Report report)
    {
        foreach (var (name, quantity) in resources.Limits ?? new Dictionary<string, ResourceQuantity>(0))
        {
            using var at = report.At("limits", name);
            CheckAmount(name, Quantities.OfResource(quantity), ofPod, report);
        }

        foreach (var (name, quantity) in resources.Requests ?? new Dictionary<string, ResourceQuantity>(0))
        {
            var amount = Quantities.OfResource(quantity);
            using (report.At("requests", name))
            {
                CheckAmount(name, amount, ofPod, report);
            }

            CheckAgainstLimit(name, amount, resources, report);
        }

        CheckHugePages([.. resources.Limits?.Keys ?? [], .. resources.Requests?.Keys ?? []], "", report);
        CheckClaims(resources.Claims, pod, report);
    }

    private static void CheckHugePages(ICollection<string> names, string field, Report report)
    {
        report.If(
            names.Any(name => name.StartsWith(HugePages, StringComparison.Ordinal))
                && !names.Any(name => name is "cpu" or "memory"),
            HugePagesAlone,
            field,
            $"Neither cpu nor memory is asked for."
        );
    }

    private static void CheckAmount(string name, decimal amount, bool ofPod, Report report)
    {
        if (ofPod)
        {
            report.If(!IsPodResource(name), PodNameKnown, "", $"'{name}' is no resource of a whole pod.");
        }
        else
        {
            CheckName(name, report);
        }

        report.If(amount < 0, AmountNegative, "", $"{name} is negative.");

        report.If(
            ResourceNames.IsWhole(name) && !Quantities.IsWhole(amount),
            AmountWhole,
            "",
            $"{name} is not a whole number."
        );

        report.If(
            name.StartsWith(HugePages, StringComparison.Ordinal) && !IsWholePages(name, amount),
            HugePagesDivisible,
            "",
            $"{name} is not asked for in whole pages."
        );
    }

    private static void CheckName(string name, Report report)
    {
        report.Misspelled(ResourceNames.ContainerError(name), NameKnown, "", $"'{name}'");
    }

    private static void CheckAgainstLimit(string name, decimal request, V1ResourceRequirements resources, Report report)
    {
        var overcommit = ResourceNames.IsNative(name) && !name.StartsWith(HugePages, StringComparison.Ordinal);
        if (resources.Limits is null || !resources.Limits.TryGetValue(name, out var limit))
        {
            // The entry is missing, maybe the map as well.
            report.If(!overcommit, NoOvercommit, "limits", $"{name} is requested without a limit.");

            return;
        }

        var most = Quantities.OfResource(limit);
        if (request != most && !overcommit)
        {
            report.Add(
                NoOvercommit,
                SpecPath.Parse("requests").Entry(name),
                $"The request of {name} is not equal to its limit."
            );
        }
        else if (request > most)
        {
            report.Add(
                RequestOverLimit,
                SpecPath.Parse("requests").Entry(name),
                string.Create(CultureInfo.InvariantCulture, $"{name} is requested as {request} and limited to {most}.")
            );
        }
    }

    private static void CheckClaims(IList<Corev1ResourceClaim>? claims, PodContext pod, Report report)
    {
        HashSet<string>? used = null;
        foreach (var claim in report.Each("claims", claims))
        {
            if (!report.Required(claim.Name, ClaimWrong, ""))
            {
                continue;
            }

            used ??= new(StringComparer.Ordinal);
            var key = claim.Name;
            if (used.Contains(key))
            {
                report.Add(ClaimWrong, "", $"The claim '{key}' is used twice.");
            }
            else
            {
                if (!string.IsNullOrEmpty(claim.Request))
                {
                    report.Label(claim.Request, ClaimWrong, "request");
                    key += "/" + claim.Request;
                }

                report.If(
                    !used.Add(key)
                        || (
                            key == claim.Name
                            && used.Any(other => other.StartsWith(key + "/", StringComparison.Ordinal))
                        ),
                    ClaimWrong,
                    "",
                    $"The claim '{key}' is used twice."
                );
            }

            report.If(!pod.HasClaim(claim.Name), ClaimWrong, "", $"The pod has no claim '{claim.Name}'.");
        }
    }

    private static void CheckSums(V1ResourceRequirements resources, PodContext pod, Report report)
    {
        // What the pod leaves out is filled in from its containers, so that it fits.
        foreach (var (name, sum) in Sums(pod))
        {
            if (resources.Requests?.TryGetValue(name, out var request) == true && sum > Quantities.OfResource(request))
            {
                using var at = report.At("requests", name);
                report.Add(
                    PodTooSmall,
                    "",
                    string.Create(CultureInfo.InvariantCulture, $"The containers request {sum} of {name} together.")
                );
            }
        }
    }

    private static void CheckLimits(V1ResourceRequirements resources, PodContext pod, Report report)
    {
        foreach (var (i, container) in pod.Spec.Containers.Indexed())
        {
            foreach (var (name, quantity) in container.Resources?.Limits ?? new Dictionary<string, ResourceQuantity>(0))
            {
                if (
                    resources.Limits?.TryGetValue(name, out var most) == true
                    && Quantities.OfResource(quantity) > Quantities.OfResource(most)
                )
                {
                    using var at = report.At("containers", i);
                    report.Add(
                        PodTooSmall,
                        SpecPath.Parse("resources.limits").Entry(name),
                        $"The limit of {name} is greater than the pod's."
                    );
                }
            }
        }
    }

    // Sidecars run beside the containers; the other init containers run one after the other, beside the sidecars before them.
    private static SortedDictionary<string, decimal> Sums(PodContext pod)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in pod.Spec.Containers.Indexed())
        {
            Add(sums, container, pod);
        }

        var sidecars = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var peaks = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in pod.Spec.InitContainers.Indexed())
        {
            var now = new SortedDictionary<string, decimal>(sidecars, StringComparer.Ordinal);
            Add(now, container, pod);
            if (container.RestartPolicy == "Always")
            {
                Add(sums, container, pod);
                sidecars = now;
            }

            foreach (var (name, amount) in now)
            {
                peaks[name] = Math.Max(amount, peaks.GetValueOrDefault(name));
            }
        }

        foreach (var (name, amount) in peaks)
        {
            sums[name] = Math.Max(amount, sums.GetValueOrDefault(name));
        }

        return sums;
    }

    private static void Add(SortedDictionary<string, decimal> sums, V1Container container, PodContext pod)
    {
        foreach (var (name, quantity) in container.Resources?.Requests ?? new Dictionary<string, ResourceQuantity>(0))
        {
            sums[name] = sums.GetValueOrDefault(name) + Quantities.OfResource(quantity);
        }

        // In a pod, a limit without a request is a request too.
        foreach (var (name, quantity) in container.Resources?.Limits ?? new Dictionary<string, ResourceQuantity>(0))
        {
            if (pod.IsPod && container.Resources?.Requests?.ContainsKey(name) != true)
            {
                sums[name] = sums.GetValueOrDefault(name) + Quantities.OfResource(quantity);
            }
        }
    }

    private static bool IsPodResource(string name) =>
        name is "cpu" or "memory" || name.StartsWith(HugePages, StringComparison.Ordinal);

    // A size that is no quantity has no pages.
    private static bool IsWholePages(string name, decimal amount) =>
        Quantity.TryParse(name[HugePages.Length..], out var page)
        && decimal.Ceiling(page.Amount) is > 0 and var size
        && decimal.Ceiling(amount) % size == 0;
}
