namespace EksSpec.Rules;

/// <summary>What each container, pod or claim of a namespace may ask for, and gets when it asks for nothing.</summary>
internal sealed partial class LimitRanges : RuleGroup<V1LimitRange>
{
    private const string Claim = "PersistentVolumeClaim";
    private static readonly string[] Types = ["Container", Claim, "Pod"];

    public override void Check(V1LimitRange subject, Report report)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        using var at = report.At("spec");
        foreach (var limit in report.Each("limits", subject.Spec?.Limits))
        {
            CheckType(limit.Type ?? "", types, report);
            CheckLimit(limit, new(limit), report);
        }
    }

    private static void CheckType(string type, HashSet<string> types, Report report)
    {
        var isKnown = type.Contains('/', StringComparison.Ordinal) || type is "Container" or "Pod" or Claim;
        var error = KubernetesNames.QualifiedNameError(type) ?? (isKnown ? null : "is not a known one");
        var meant = error is null ? null : Meant.Of(type, Types);
        var mend = meant is null || types.Contains(meant) ? default : Mend.Text(meant);
        report.Misspelled(error, TypeSpelled, "type", $"The type '{type}'", mend);
        report.If(!types.Add(type), TypeTwice, "type", $"Another limit is for '{type}' too.");
    }

    private static void CheckLimit(V1LimitRangeItem limit, LimitAmounts amounts, Report report)
    {
        var isBound = amounts.Min.ContainsKey("storage") || amounts.Max.ContainsKey("storage");
        report.If(limit.Type == Claim && !isBound, ClaimBound, "", $"Neither min nor max of storage is set.");
        CheckNames(limit.Max, "max", limit.Type, report);
        CheckNames(limit.Min, "min", limit.Type, report);
        CheckNames(limit.MaxLimitRequestRatio, "maxLimitRequestRatio", limit.Type, report);
        if (limit.Type == "Pod")
        {
            report.If(limit.DefaultProperty is { Count: > 0 }, PodDefaults, "default", $"Pods get no defaults.");
            report.If(limit.DefaultRequest is { Count: > 0 }, PodDefaults, "defaultRequest", $"Pods get no defaults.");
        }
        else
        {
            CheckNames(limit.DefaultProperty, "default", limit.Type, report);
            CheckNames(limit.DefaultRequest, "defaultRequest", limit.Type, report);
        }

        foreach (var name in amounts.Names)
        {
            CheckAmounts(name, amounts, ofContainer: limit.Type == "Container", report);
        }
    }

    private static void CheckNames(
        IDictionary<string, ResourceQuantity>? amounts,
        string field,
        string? type,
        Report report
    )
    {
        foreach (var (name, _) in report.Each(field, amounts))
        {
            var error = type is "Container" or "Pod" ? ResourceNames.ContainerError(name) : QuotaResources.Error(name);
            var meant = error is null ? null : ResourceNames.Meant(name);
            report.Misspelled(error, ResourceKnown, "", $"'{name}'", Respelled.Key(meant, amounts!));
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
            using var at = report.At("maxLimitRequestRatio", name);
            var isTooHigh = min is { } low && max is { } high && LimitAmounts.IsAbove(ratio, high, low);
            report.If(ratio < 1 || isTooHigh, RatioFits, "", $"The ratio of '{name}' is {ratio}.");
        }

        using (report.At("defaultRequest", name))
        {
            var filledIn = limit ?? (ofContainer ? max : null);
            var differ = filledIn is not null && request is not null && filledIn != request;
            var isWrong = differ && !QuotaResources.MayDiffer(name);
            report.If(
                isWrong,
                MustBeEqual,
                "",
                $"The defaults of '{name}' are {AmountText.Of(request!.Value)} and {AmountText.Of(filledIn!.Value)}."
            );
        }
    }

    private static void CheckOrder(decimal? low, decimal? high, string field, string name, Report report)
    {
        using var at = report.At(field, name);
        report.If(
            low > high,
            OutOfOrder,
            "",
            $"For '{name}', {AmountText.Of(low!.Value)} is above {AmountText.Of(high!.Value)}."
        );
    }
}
