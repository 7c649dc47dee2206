namespace EksSpec.Tests.Cli;

/// <summary>Small documents for calls of the tool.</summary>
internal static class Yaml
{
    public const string Cluster = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata:
          name: labbase
          region: ap-northeast-1
          version: "1.34"
        managedNodeGroups:
          - name: develop
            instanceTypes:
              - m5.large
              - m5a.large
            spot: true
            labels:
              lifecycle: Ec2Spot
            taints:
              - key: spotInstance
                value: "true"
                effect: NoSchedule

        """;

    /// <summary>The cluster with one mistake that eksctl refuses, in line 18.</summary>
    public static readonly string BrokenCluster = Cluster.Replace("NoSchedule", "NoShedule", StringComparison.Ordinal);

    public const string ConfigMap = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          mode: develop

        """;

    public const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
        spec:
          containers:
            - name: api
              image: example.com/api:1
          nodeSelector:
            lifecycle: Ec2Spot
          tolerations:
            - key: spotInstance
              operator: Equal
              value: "true"
              effect: NoSchedule

        """;
}
