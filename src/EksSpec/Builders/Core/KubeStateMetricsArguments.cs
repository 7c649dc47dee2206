namespace EksSpec.Builders;

/// <summary>How kube-state-metrics is told what to show, and how it calls it.</summary>
internal static class KubeStateMetricsArguments
{
    /// <summary>Lets it show labels of nodes.</summary>
    public static string AllowList(IEnumerable<string> labels) =>
        $"--metric-labels-allowlist=nodes=[{string.Join(',', labels.Distinct().Order(StringComparer.Ordinal))}]";

    /// <summary>What it calls a label: <c>label_lifecycle</c>.</summary>
    public static string NameOf(string label) =>
        "label_" + string.Concat(label.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
