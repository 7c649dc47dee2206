namespace EksSpec.Rules;

/// <summary>The taints of nodes that a pod puts up with.</summary>
internal static partial class TolerationRules
{
    private static readonly string[] Effects = ["NoExecute", "NoSchedule", "PreferNoSchedule"];

    /// <summary>Looks at tolerations: of a pod or of a runtime class.</summary>
    public static void Check(IList<V1Toleration>? tolerations, string field, Report report)
    {
        foreach (var toleration in report.Each(field, tolerations))
        {
            Check(toleration, report);
        }
    }

    private static void Check(V1Toleration toleration, Report report)
    {
        var key = toleration.Key ?? "";
        var value = toleration.Value ?? "";
        if (key.Length > 0)
        {
            report.QualifiedName(key, KeySpelled, "key");
        }
        else if (toleration.OperatorProperty != "Exists")
        {
            report.Add(OperatorKnown, "operator", "A toleration without key must have the operator Exists.");
        }

        report.If(
            toleration.TolerationSeconds is not null && toleration.Effect != "NoExecute",
            SecondsNeedNoExecute,
            "effect",
            $"The effect is '{toleration.Effect}'."
        );

        switch (toleration.OperatorProperty)
        {
            case null or "" or "Equal":
                report.Misspelled(KubernetesNames.LabelValueError(value), ValueFits, "value", $"value '{value}'");
                break;
            case "Exists":
                report.If(value.Length > 0, ValueFits, "value", $"Exists has the value '{value}'.");

                break;
            default:
                report.Add(OperatorKnown, "operator", $"'{toleration.OperatorProperty}' is neither Equal nor Exists.");
                break;
        }

        report.OneOfIfSet(toleration.Effect, Effects, EffectKnown, "effect");
    }
}
