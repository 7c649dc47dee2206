namespace EksSpec.Placement;

/// <summary>Which taints a toleration covers.</summary>
internal static class Tolerating
{
    /// <summary>Whether a taint keeps pods off at all: <c>PreferNoSchedule</c> doesn't.</summary>
    public static bool Excludes(NodeGroupTaint taint) => taint.Effect is "NoSchedule" or "NoExecute";

    /// <summary>Whether a toleration covers a taint.</summary>
    public static Match Covers(V1Toleration toleration, NodeGroupTaint taint)
    {
        if (
            (!string.IsNullOrEmpty(toleration.Effect) && toleration.Effect != taint.Effect)
            || (!string.IsNullOrEmpty(toleration.Key) && toleration.Key != taint.Key)
        )
        {
            return Match.No;
        }

        return toleration.OperatorProperty switch
        {
            null or "" or "Equal" => (toleration.Value ?? "") == (taint.Value ?? "") ? Match.Yes : Match.No,
            "Exists" => Match.Yes,
            // An alpha feature of newer clusters; others refuse the pod.
            "Lt" or "Gt" => Match.Maybe,
            _ => Match.No,
        };
    }

    /// <summary>Whether a toleration covers every taint with some effect, whatever its key.</summary>
    public static bool IsBroad(V1Toleration toleration) =>
        string.IsNullOrEmpty(toleration.Key) && toleration.OperatorProperty == "Exists";

    /// <summary>A taint as people write it: <c>spotInstance=true:NoSchedule</c>.</summary>
    public static string Text(NodeGroupTaint taint) =>
        string.IsNullOrEmpty(taint.Value) ? $"{taint.Key}:{taint.Effect}" : $"{taint.Key}={taint.Value}:{taint.Effect}";

    /// <summary>A toleration as people write it.</summary>
    public static string Text(V1Toleration toleration)
    {
        var effect = string.IsNullOrEmpty(toleration.Effect) ? "" : $":{toleration.Effect}";
        if (IsBroad(toleration))
        {
            return $"operator: Exists without key{effect}";
        }

        return toleration.OperatorProperty is null or "" or "Equal" && !string.IsNullOrEmpty(toleration.Value)
            ? $"{toleration.Key}={toleration.Value}{effect}"
            : $"{toleration.Key}{(toleration.OperatorProperty == "Exists" ? " Exists" : "")}{effect}";
    }
}
