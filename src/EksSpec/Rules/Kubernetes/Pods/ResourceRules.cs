namespace EksSpec.Rules;

/// <summary>Requests and limits: of containers, of whole pods, and the overhead of a runtime.</summary>
internal static partial class ResourceRules
{
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
        foreach (var (name, quantity) in report.Each(field, overhead))
        {
            CheckAmount(name, Quantities.OfResource(quantity), ofPod: false, overhead!, report);
        }

        CheckHugePages(overhead, null, field, report);
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
        foreach (var (name, quantity) in report.Each("limits", resources.Limits))
        {
            CheckAmount(name, Quantities.OfResource(quantity), ofPod, resources.Limits!, report);
        }

        foreach (var (name, quantity) in resources.Requests.Entries())
        {
            var amount = Quantities.OfResource(quantity);
            using (report.At("requests", name))
            {
                CheckAmount(name, amount, ofPod, resources.Requests!, report);
            }

            CheckAgainstLimit(name, quantity, resources, report);
        }

        CheckHugePages(resources.Limits, resources.Requests, "", report);
        CheckClaims(resources.Claims, pod, report);
    }

    private static void CheckHugePages(
        IDictionary<string, ResourceQuantity>? some,
        IDictionary<string, ResourceQuantity>? others,
        string field,
        Report report
    )
    {
        var isAlone = (HaveHugePages(some) || HaveHugePages(others)) && !IsUsual(some) && !IsUsual(others);
        report.If(isAlone, HugePagesAlone, field, $"Neither cpu nor memory is asked for.");
    }

    private static bool HaveHugePages(IDictionary<string, ResourceQuantity>? amounts)
    {
        foreach (var (name, _) in amounts.Entries())
        {
            if (ResourceNames.IsHugePages(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUsual(IDictionary<string, ResourceQuantity>? amounts) =>
        amounts is not null && (amounts.ContainsKey("cpu") || amounts.ContainsKey("memory"));

    private static void CheckAmount(
        string name,
        decimal amount,
        bool ofPod,
        IDictionary<string, ResourceQuantity> entries,
        Report report
    )
    {
        var isUnknown = ofPod && name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name);
        var isPart = ResourceNames.IsWhole(name) && !Quantities.IsWhole(amount);
        var isPartOfPage = ResourceNames.IsHugePages(name) && !IsWholePages(name, amount);
        var error = ofPod ? null : ResourceNames.ContainerError(name);
        var meant = error is null ? null : ResourceNames.Meant(name);
        report.If(isUnknown, PodNameKnown, "", $"'{name}' is no resource of a whole pod.");
        report.Misspelled(error, NameKnown, "", $"'{name}'", Respelled.Key(meant, entries));
        report.If(amount < 0, AmountNegative, "", $"{name} is negative.");
        report.If(isPart, AmountWhole, "", $"{name} is not a whole number.");
        report.If(isPartOfPage, HugePagesDivisible, "", $"{name} is not asked for in whole pages.");
    }

    private static void CheckAgainstLimit(
        string name,
        ResourceQuantity quantity,
        V1ResourceRequirements resources,
        Report report
    )
    {
        var request = Quantities.OfResource(quantity);
        var mayDiffer = ResourceNames.IsNative(name) && !ResourceNames.IsHugePages(name);
        if (resources.Limits is null || !resources.Limits.TryGetValue(name, out var limit))
        {
            // The entry is missing, maybe the map as well.
            var mend = mayDiffer
                ? default
                : Mend.Text(QuantityText.Of(quantity)).At(SpecPath.Root.Field("limits").Entry(name));
            report.If(!mayDiffer, NoOvercommit, "limits", $"{name} is requested without a limit.", mend);
            return;
        }

        using var at = report.At("requests", name);
        var most = Quantities.OfResource(limit);
        var differs = request != most && !mayDiffer;
        var isTooMuch = request > most && mayDiffer;
        report.If(differs, NoOvercommit, "", $"The request of {name} is not equal to its limit.");
        report.If(
            isTooMuch,
            RequestOverLimit,
            "",
            $"{name} is requested as {AmountText.Of(request)} and limited to {AmountText.Of(most)}."
        );
    }

    private static void CheckClaims(IList<Corev1ResourceClaim>? claims, PodContext pod, Report report)
    {
        HashSet<string>? used = null;
        foreach (var claim in report.Each("claims", claims))
        {
            report.If(string.IsNullOrEmpty(claim.Name), ClaimWrong, "", $"The claim has no name.");
            if (!string.IsNullOrEmpty(claim.Name))
            {
                CheckClaim(claim.Name, claim.Request.NullIfEmpty(), used ??= new(StringComparer.Ordinal), report);
                report.If(!pod.HasClaim(claim.Name), ClaimWrong, "", $"The pod has no claim '{claim.Name}'.");
            }
        }
    }

    // A claim is used as a whole, or one or more of its requests are.
    private static void CheckClaim(string name, string? request, HashSet<string> used, Report report)
    {
        var isUsedWhole = used.Contains(name);
        var key = isUsedWhole || request is null ? name : $"{name}/{request}";
        var isUsedInPart = request is null && used.Any(other => other.StartsWith(name + "/", StringComparison.Ordinal));
        report.Label(isUsedWhole ? null : request, ClaimWrong, "request");
        report.If(!used.Add(key) || isUsedInPart, ClaimWrong, "", $"The claim '{key}' is used twice.");
    }

    private static void CheckSums(V1ResourceRequirements resources, PodContext pod, Report report)
    {
        // What the pod leaves out is filled in from its containers, so that it fits.
        var sums = Sums(pod);
        foreach (var (name, request) in report.Each("requests", resources.Requests))
        {
            var isTooSmall = sums.TryGetValue(name, out var sum) && sum > Quantities.OfResource(request);
            report.If(isTooSmall, PodTooSmall, "", $"The containers request {AmountText.Of(sum)} of {name} together.");
        }
    }

    private static void CheckLimits(V1ResourceRequirements resources, PodContext pod, Report report)
    {
        foreach (var container in report.Each("containers", pod.Spec.Containers))
        {
            foreach (var (name, quantity) in report.Each("resources.limits", container.Resources?.Limits))
            {
                var isTooSmall =
                    resources.Limits?.TryGetValue(name, out var most) == true
                    && Quantities.OfResource(quantity) > Quantities.OfResource(most);
                report.If(isTooSmall, PodTooSmall, "", $"The limit of {name} is greater than the pod's.");
            }
        }
    }

    // Sidecars run beside the containers; the other init containers run one after the other, beside the sidecars before them.
    private static Dictionary<string, decimal> Sums(PodContext pod)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in pod.Spec.Containers.Indexed())
        {
            Add(sums, container, pod);
        }

        var sidecars = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var peaks = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in pod.Spec.InitContainers.Indexed())
        {
            var now = new Dictionary<string, decimal>(sidecars, StringComparer.Ordinal);
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

    private static void Add(Dictionary<string, decimal> sums, V1Container container, PodContext pod)
    {
        foreach (var (name, quantity) in (container.Resources?.Requests).Entries())
        {
            sums[name] = sums.GetValueOrDefault(name) + Quantities.OfResource(quantity);
        }

        // In a pod, a limit without a request is a request too.
        foreach (var (name, quantity) in (container.Resources?.Limits).Entries())
        {
            if (pod.IsPod && container.Resources?.Requests?.ContainsKey(name) != true)
            {
                sums[name] = sums.GetValueOrDefault(name) + Quantities.OfResource(quantity);
            }
        }
    }

    // A size that is no quantity has no pages.
    private static bool IsWholePages(string name, decimal amount) =>
        Quantity.TryParse(name["hugepages-".Length..], out var page)
        && decimal.Ceiling(page.Amount) is > 0 and var size
        && decimal.Ceiling(amount) % size == 0;
}
