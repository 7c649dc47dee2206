namespace EksSpec.Rules;

/// <summary>The taints of nodes that a pod puts up with.</summary>
internal static partial class TolerationRules
{
    private static readonly string[] Operators = ["Equal", "Exists"];
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
        var (key, value) = (toleration.Key ?? "", toleration.Value ?? "");
        var (relation, effect) = (toleration.OperatorProperty, toleration.Effect);
        var exists = relation == "Exists";
        var lacksKey = key.Length == 0 && !exists;
        report.QualifiedName(key.NullIfEmpty(), KeySpelled, "key");
        report.If(lacksKey, OperatorKnown, "operator", $"A toleration without key must have the operator Exists.");

        var isTimed = toleration.TolerationSeconds is not null;
        var isUntimely = isTimed && effect != "NoExecute";
        var mend = isUntimely && Meant.Of(effect, Effects) == "NoExecute" ? Mend.Text("NoExecute") : default;
        report.If(isUntimely, SecondsNeedNoExecute, "effect", $"The effect is '{effect}'.", mend);
        report.OneOfIfSet(effect, Effects, EffectKnown, "effect");

        var isEqual = relation is null or "" or "Equal";
        var error = isEqual ? KubernetesNames.LabelValueError(value) : null;
        report.Misspelled(error, ValueFits, "value", $"value '{value}'");
        report.If(exists && value.Length > 0, ValueFits, "value", $"Exists has the value '{value}'.", Mend.Remove);
        var meant = exists || isEqual ? null : Meant.Of(relation, Operators);
        var fits = meant == "Exists" ? value.Length == 0 : key.Length > 0;
        report.If(
            !exists && !isEqual,
            OperatorKnown,
            "operator",
            $"'{relation}' is neither Equal nor Exists.",
            fits ? Mend.Text(meant) : default
        );
    }
}
