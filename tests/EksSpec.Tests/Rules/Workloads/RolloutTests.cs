using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Workloads;

/// <summary>Where a rollout finds no place for a new pod, in numbers.</summary>
public class RolloutTests
{
    [Theory]
    [InlineData(3, 3, "", true)]
    [InlineData(2, 3, "", false)]
    [InlineData(4, 4, "", false)]
    [InlineData(3, 3, "strategy: { rollingUpdate: { maxUnavailable: 34% } }", false)]
    [InlineData(3, 3, "strategy: { rollingUpdate: { maxUnavailable: 33% } }", true)]
    [InlineData(3, 3, "strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 0% } }", false)]
    [InlineData(3, 3, "strategy: { type: Recreate }", false)]
    [InlineData(3, 3, "paused: true", false)]
    public void Pods_that_share_no_node_need_one_more(int replicas, int nodes, string strategy, bool stops)
    {
        Assert.Equal(stops, Found(replicas, nodes, strategy, Apart("kubernetes.io/hostname")));
        Assert.Equal(stops, Found(replicas, nodes, strategy, "hostNetwork: true"));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Pods_that_share_no_zone_need_one_more(int replicas, bool stops) =>
        Assert.Equal(stops, Found(replicas, 9, "", Apart("topology.kubernetes.io/zone")));

    [Theory]
    [InlineData("topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: other } }")]
    [InlineData(
        "topologyKey: kubernetes.io/hostname, namespaces: [other], labelSelector: { matchLabels: { app: web } }"
    )]
    [InlineData(
        "topologyKey: kubernetes.io/hostname, matchLabelKeys: [pod-template-hash], labelSelector: { matchLabels: { app: web } }"
    )]
    [InlineData("topologyKey: example.com/rack, labelSelector: { matchLabels: { app: web } }")]
    public void Pods_that_may_stand_together_need_none(string term) => Assert.False(Found(3, 3, "", Term(term)));

    private static string Apart(string key) =>
        Term($"topologyKey: {key}, labelSelector: {{ matchLabels: {{ app: web }} }}");

    private static string Term(string term) =>
        $"affinity: {{ podAntiAffinity: {{ requiredDuringSchedulingIgnoredDuringExecution: [{{ {term} }}] }} }}";

    private static bool Found(int replicas, int nodes, string spec, string pod) =>
        SpecRules
            .Check(
                Landscape.Of(
                    SpecReader.Read(
                        $$"""
                        apiVersion: eksctl.io/v1alpha5
                        kind: ClusterConfig
                        metadata: { name: shop, region: eu-west-1 }
                        availabilityZones: [eu-west-1a, eu-west-1b]
                        managedNodeGroups: [{ name: main, instanceType: m5.large, maxSize: {{nodes}} }]
                        ---
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: { name: web }
                        spec:
                          replicas: {{replicas}}
                          {{spec}}
                          selector: { matchLabels: { app: web } }
                          template:
                            metadata: { labels: { app: web } }
                            spec:
                              {{pod}}
                              containers: [{ name: web, image: "web:1", ports: [{ containerPort: 80 }] }]
                        """
                    )
                )
            )
            .Findings.Any(finding => finding.Rule.Id == "EKS4305");
}
