namespace EksSpec.Rules;

/// <summary>The nodes themselves.</summary>
internal sealed partial class Nodes : RuleGroup<V1Node>
{
    private static readonly string[] Effects = ["NoExecute", "NoSchedule", "PreferNoSchedule"];

    public override void Check(V1Node subject, Report report)
    {
        AvoidedPods.Check(subject.Metadata?.Annotations, report);
        using (report.At("spec"))
        {
            CheckTaints(subject.Spec?.Taints, report);
            CheckRanges(subject.Spec, report);
        }

        using var at = report.At("status");
        CheckAmounts(subject.Status?.Capacity, "capacity", report);
        CheckAmounts(subject.Status?.Allocatable, "allocatable", report);
    }

    private static void CheckTaints(IList<V1Taint>? taints, Report report)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var taint in report.Each("taints", taints))
        {
            var (key, value, effect) = (taint.Key ?? "", taint.Value ?? "", taint.Effect ?? "");
            report.Misspelled(KubernetesNames.QualifiedNameError(key), TaintWrong, "key", $"The taint key '{key}'");
            report.Misspelled(
                KubernetesNames.LabelValueError(value),
                TaintWrong,
                "value",
                $"The taint value '{value}'"
            );
            report.OneOf(effect, Effects, TaintWrong, "effect");
            report.If(!seen.Add((key, effect)), TaintWrong, "", $"'{key}:{effect}' is given twice.");
        }
    }

    // The older field alone counts as the first of the newer one.
    private static void CheckRanges(V1NodeSpec? spec, Report report)
    {
        var (ranges, older) = (spec?.PodCIDRs, spec?.PodCIDR ?? "");
        if (ranges is not { Count: > 0 })
        {
            var error = older.Length > 0 ? IpText.BlockError(older) : null;
            report.Misspelled(error, PodRange, "podCIDR", $"The range '{older}'");
            return;
        }

        foreach (var range in report.Each("podCIDRs", ranges))
        {
            report.Misspelled(IpText.BlockError(range), PodRange, "", $"The range '{range}'");
        }

        var isMore = !IpText.AreOfDifferentFamilies(ranges);
        report.If(isMore, PodRange, "podCIDRs", $"There are {ranges.Count} ranges, and more than one of a family.");
    }

    private static void CheckAmounts(IDictionary<string, ResourceQuantity>? amounts, string field, Report report)
    {
        foreach (var (name, amount) in report.Each(field, amounts))
        {
            var count = Quantities.OfResource(amount);
            var isPart = ResourceNames.IsWhole(name) && !Quantities.IsWhole(count);
            report.If(count < 0 || isPart, AmountWrong, "", $"The amount of {name} is {amount}.");
        }
    }
}
