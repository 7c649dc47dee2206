namespace EksSpec.Rules;

/// <summary>The taints of devices that a request puts up with, and these taints.</summary>
internal static partial class DeviceTolerations
{
    private const int MaxTaints = 16;
    private static readonly string[] Operators = ["Equal", "Exists"];
    private static readonly string[] Effects = ["NoExecute", "NoSchedule", "None"];

    /// <summary>Looks at the tolerations of a request.</summary>
    public static void Check(IList<V1DeviceToleration>? tolerations, Report report)
    {
        foreach (var toleration in report.Each("tolerations", tolerations))
        {
            var (op, value) = (toleration.OperatorProperty.NullIfEmpty() ?? "Equal", toleration.Value ?? "");
            report.QualifiedName(toleration.Key.NullIfEmpty(), TolerationWrong, "key");
            report.OneOf(op, Operators, TolerationWrong, "operator");
            var isVain = op == "Exists" && value.Length > 0;
            report.If(isVain, TolerationWrong, "value", $"Exists has the value '{value}'.", Mend.Remove);
            var error = op == "Equal" ? KubernetesNames.LabelValueError(value) : null;
            report.Misspelled(error, TolerationWrong, "value", $"The value '{value}'");
            report.OneOfIfSet(toleration.Effect, Effects, TolerationWrong, "effect");
        }
    }

    /// <summary>Looks at the taints of a device.</summary>
    public static void CheckTaints(IList<V1DeviceTaint>? taints, Report report)
    {
        var isTooLong = taints is { Count: > MaxTaints };
        report.If(isTooLong, TaintWrong, "taints", $"There are {taints?.Count} taints.");
        foreach (var taint in report.Each("taints", isTooLong ? null : taints))
        {
            report.QualifiedName(taint.Key ?? "", TaintWrong, "key");
            report.Misspelled(
                KubernetesNames.LabelValueError(taint.Value ?? ""),
                TaintWrong,
                "value",
                $"The value '{taint.Value}'"
            );
            report.OneOf(taint.Effect ?? "", Effects, TaintWrong, "effect");
        }
    }
}
