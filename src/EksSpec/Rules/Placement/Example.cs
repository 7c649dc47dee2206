namespace EksSpec.Rules.Placement;

/// <summary>Parts that the examples of the placement rules have in common.</summary>
internal static class Example
{
    /// <summary>A cluster with a plain group and more groups.</summary>
    public static string Cluster(string groups) =>
        $$"""
            apiVersion: eksctl.io/v1alpha5
            kind: ClusterConfig
            metadata: {name: labbase, region: ap-northeast-1}
            availabilityZones: [ap-northeast-1a, ap-northeast-1c]
            managedNodeGroups:
            - {name: staging, instanceType: m5.large, maxSize: 4}
            {{groups}}

            """;

    /// <summary>The article's spot group.</summary>
    public const string SpotGroup =
        "- {name: develop, spot: true, instanceType: m5.large, labels: {lifecycle: Ec2Spot}, "
        + "taints: [{key: spotInstance, value: \"true\", effect: NoSchedule}]}";

    /// <summary>The affinity that holds a pod on it.</summary>
    public const string Affinity =
        "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
        + "[{matchExpressions: [{key: lifecycle, operator: In, values: [Ec2Spot]}]}]}}}";

    /// <summary>The toleration that lets a pod onto it.</summary>
    public const string Toleration =
        "tolerations: [{key: spotInstance, operator: Equal, value: \"true\", effect: NoSchedule}]";

    /// <summary>A workload after a separator.</summary>
    public static string Workload(
        string pod,
        string kind = "Deployment",
        string name = "api",
        int? replicas = 2,
        string ns = "develop",
        string container = ""
    ) =>
        $"---\napiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: {ns}}}\n"
        + $"spec:\n{(replicas is null ? "" : $"  replicas: {replicas}\n")}"
        + $"  selector: {{matchLabels: {{app: {name}}}}}\n  template:\n    metadata: {{labels: {{app: {name}}}}}\n"
        + $"    spec:\n      containers: [{{name: app, image: \"registry.example.com/app:1\"{container}}}]\n"
        + string.Concat(pod.Split('\n').Select(line => line.Length == 0 ? "" : $"      {line}\n"));
}
