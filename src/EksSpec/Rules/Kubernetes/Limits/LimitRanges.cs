namespace EksSpec.Rules;

/// <summary>What each container, pod or claim of a namespace may ask for, and gets when it asks for nothing.</summary>
internal sealed partial class LimitRanges : RuleGroup<V1LimitRange>
{
    public override void Check(V1LimitRange subject, Report report)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        using var at = report.At("spec");
        for (var i = 0; i < subject.Spec?.Limits?.Count; i++)
        {
            using var item = report.At("limits", i);
            var limit = subject.Spec.Limits[i] ?? new();
            CheckType(limit.Type ?? "", types, report);
            CheckLimit(limit, LimitAmounts.Of(limit), report);
        }
    }

    private static void CheckType(string type, HashSet<string> types, Report report)
    {
        var error =
            KubernetesNames.QualifiedNameError(type)
            ?? (
                type.Contains('/', StringComparison.Ordinal) || type is "Container" or "Pod" or "PersistentVolumeClaim"
                    ? null
                    : "is not a known one"
            );
        report.If(error is not null, TypeSpelled, "type", $"The type '{type}' {error}.");

        report.If(!types.Add(type), TypeTwice, "type", $"Another limit is for '{type}' too.");
    }

    private static void CheckLimit(V1LimitRangeItem limit, LimitAmounts amounts, Report report)
    {
        if (limit.Type == "Pod")
        {
            CheckNoDefault(limit.DefaultProperty, "default", report);
            CheckNoDefault(limit.DefaultRequest, "defaultRequest", report);
        }

        report.If(
            limit.Type == "PersistentVolumeClaim"
                && !amounts.Min.ContainsKey("storage")
                && !amounts.Max.ContainsKey("storage"),
            ClaimBound,
            "",
            $"Neither min nor max of storage is set."
        );

        CheckNames(limit.Max, "max", limit.Type, report);
        CheckNames(limit.Min, "min", limit.Type, report);
        if (limit.Type != "Pod")
        {
            CheckNames(limit.DefaultProperty, "default", limit.Type, report);
            CheckNames(limit.DefaultRequest, "defaultRequest", limit.Type, report);
        }

        CheckNames(limit.MaxLimitRequestRatio, "maxLimitRequestRatio", limit.Type, report);
        foreach (var name in amounts.Names)
        {
            CheckAmounts(name, amounts, ofContainer: limit.Type == "Container", report);
        }
    }

    private static void CheckNoDefault(IDictionary<string, ResourceQuantity>? amounts, string field, Report report)
    {
        report.If(amounts is { Count: > 0 }, PodDefaults, field, $"Pods get no defaults.");
    }

    private static void CheckNames(
        IDictionary<string, ResourceQuantity>? amounts,
        string field,
        string? type,
        Report report
    )
    {
        foreach (var name in amounts?.Keys ?? [])
        {
            var error = type is "Container" or "Pod" ? ResourceNames.ContainerError(name) : QuotaResources.Error(name);
            if (error is not null)
            {
                using var at = report.At(field, name);
                report.Add(ResourceKnown, "", $"'{name}' {error}.");
            }
        }
    }

    private static void CheckAmounts(string name, LimitAmounts amounts, bool ofContainer, Report report)
    {
        var min = LimitAmounts.Find(amounts.Min, name);
        var max = LimitAmounts.Find(amounts.Max, name);
        var limit = LimitAmounts.Find(amounts.Default, name);
        var request = LimitAmounts.Find(amounts.DefaultRequest, name);
        // What is absent of a container is filled in: default from max, defaultRequest from default or min. The other checks
        // say all there is to say of the filled in.
        CheckOrder(min, max, "min", name, report);
        CheckOrder(min, request, "defaultRequest", name, report);
        CheckOrder(request, max, "defaultRequest", name, report);
        CheckOrder(request, limit, "defaultRequest", name, report);
        CheckOrder(min, limit, "default", name, report);
        CheckOrder(limit, max, "default", name, report);
        if (LimitAmounts.Find(amounts.Ratio, name) is { } ratio)
        {
            var tooHigh = min is { } low && max is { } high && LimitAmounts.IsAbove(ratio, high, low);
            if (ratio < 1 || tooHigh)
            {
                using var at = report.At("maxLimitRequestRatio", name);
                report.Add(RatioFits, "", $"The ratio of '{name}' is {ratio}.");
            }
        }

        var filledIn = limit ?? (ofContainer ? max : null);
        if (!QuotaResources.MayDiffer(name) && filledIn is not null && request is not null && filledIn != request)
        {
            using var at = report.At("defaultRequest", name);
            report.Add(MustBeEqual, "", $"The defaults of '{name}' are {request} and {filledIn}.");
        }
    }

    private static void CheckOrder(decimal? low, decimal? high, string field, string name, Report report)
    {
        if (low > high)
        {
            using var at = report.At(field, name);
            report.Add(OutOfOrder, "", $"For '{name}', {low} is above {high}.");
        }
    }
}
