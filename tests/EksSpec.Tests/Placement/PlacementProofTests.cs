using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class PlacementProofTests
{
    private static readonly ClusterConfig LabBase = Cluster(
        Group("staging", ValueMap.Of(("environment", "staging"))),
        NodeIsolation.Ec2Spot.ApplyTo(Group("develop"))
    );

    private static readonly PlacementClaim[] Claims =
    [
        PlacementClaim.OnlyOn("develop/api", "develop"),
        PlacementClaim.OnlyOn("staging/api", "staging"),
        PlacementClaim.NeverOn(WorkloadSelection.InNamespace("staging"), "develop"),
        PlacementClaim.DaemonSetReaches("fluent-bit"),
        PlacementClaim.HasHome(WorkloadSelection.All),
        PlacementClaim.SystemPodsHaveHome(),
    ];

    /// <summary>LabBase with one character changed, and what the proof has to say about it.</summary>
    public static TheoryData<string, string> Mutations =>
        new()
        {
            { "node label key", "keys 'lifecycle' on the pod and 'lifecycl' on the nodes look alike" },
            { "node label value", "'lifecycle=Ec2Spot' on the pod, 'Ec2spot' on the nodes" },
            { "node taint key", "keys 'spotInstance' on the pod and 'spotinstance' on the nodes differ" },
            { "node taint value", "values 'true' on the pod and 'True' on the nodes differ" },
            { "node taint effect", "It doesn't tolerate the taint spotInstance=true:NoExecute" },
            { "affinity key", "keys 'Lifecycle' on the pod and 'lifecycle' on the nodes look alike" },
            { "affinity value", "'lifecycle=Ec2Sport' on the pod, 'Ec2Spot' on the nodes" },
            { "affinity operator", "lifecycle NotIn [Ec2Spot] holds, for the nodes don't have that label" },
            { "toleration key", "keys 'spotInstances' on the pod and 'spotInstance' on the nodes differ" },
            { "toleration value", "values 'tru' on the pod and 'true' on the nodes differ" },
            { "toleration effect", "effects 'NoExecute' on the pod and 'NoSchedule' on the nodes differ" },
        };

    [Fact]
    public void LabBase_is_proven()
    {
        var proof = PlacementProof.Of(PlacementMatrix.Compute(LabBase, Manifests()), Claims);

        Assert.True(proof.IsProven, proof.ToString());
        Assert.Empty(proof.Findings);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void One_changed_character_is_refuted_with_its_culprit(string place, string culprit)
    {
        var (cluster, pod) = Mutate(place);

        var proof = PlacementProof.Of(PlacementMatrix.Compute(cluster, Manifests(pod)), Claims);

        var refuted = proof.Results.First(result => result.Outcome == ProofOutcome.Refuted);
        Assert.Contains(refuted.Reasons, reason => reason.Culprit.Contains(culprit, StringComparison.Ordinal));
        Assert.All(refuted.Reasons, reason => Assert.Equal("Deployment/develop/api", reason.Workload!.Id));
    }

    [Fact]
    public void A_group_without_its_taint_lets_the_others_in()
    {
        var open = LabBase with
        {
            ManagedNodeGroups = [LabBase.ManagedNodeGroups![0], LabBase.ManagedNodeGroups[1] with { Taints = null }],
        };

        var result = Judge(open, PlacementClaim.NeverOn("staging/api", "develop"));

        Assert.Equal(ProofOutcome.Refuted, result.Outcome);
        Assert.Equal(
            "Deployment/staging/api on develop: The nodes have no taint that would keep it off. "
                + "It requires no label of its nodes, so nothing holds it elsewhere.",
            Assert.Single(result.Reasons).ToString()
        );
    }

    [Fact]
    public void A_broad_toleration_is_named_as_the_culprit()
    {
        var pod = Tolerating(Toleration(null, "Exists"));

        var result = PlacementProof
            .Of(
                PlacementMatrix.Compute(LabBase, [Deployment("api", pod, "staging")]),
                [PlacementClaim.NeverOn("api", "develop")]
            )
            .Results[0];

        Assert.StartsWith(
            "Its toleration 'operator: Exists without key' covers the taint spotInstance=true:NoSchedule.",
            Assert.Single(result.Reasons).Culprit,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_toleration_without_affinity_leaves_home_and_the_label_that_would_hold_it_is_named()
    {
        var pod = Tolerating(Toleration("spotInstance", "Equal", "true", "NoSchedule"));

        var result = PlacementProof
            .Of(PlacementMatrix.Compute(LabBase, [Deployment("api", pod)]), [PlacementClaim.OnlyOn("api", "develop")])
            .Results[0];

        Assert.Equal(
            "It requires no label of its nodes, so nothing holds it elsewhere. The nodes have no taint that would keep it off. "
                + "Only lifecycle=Ec2Spot tells its own nodes apart, and it doesn't require that.",
            Assert.Single(result.Reasons).Culprit
        );
    }

    [Fact]
    public void A_claim_about_nothing_is_no_proof()
    {
        var result = Judge(LabBase, PlacementClaim.HasHome("apo"));

        Assert.Equal(ProofOutcome.Unknown, result.Outcome);
        Assert.Equal(Severity.Warning, Assert.Single(result.Findings).Severity);
    }

    [Fact]
    public void A_claim_about_a_group_that_is_not_there_is_refuted_with_a_hint()
    {
        var result = Judge(LabBase, PlacementClaim.NeverOn("staging/api", "develp"));

        Assert.Equal(
            "develp: The cluster has no such group; 'develop' looks alike.",
            Assert.Single(result.Reasons).ToString()
        );
    }

    [Fact]
    public void A_daemon_set_has_to_reach_every_node_not_just_some()
    {
        var pod = Selecting("topology.kubernetes.io/zone", "ap-northeast-1a");

        var result = PlacementProof
            .Of(
                PlacementMatrix.Compute(Cluster(Group("staging")), [DaemonSet("agent", pod)]),
                [PlacementClaim.DaemonSetReaches("agent")]
            )
            .Results[0];

        Assert.StartsWith("Fits some of the nodes", Assert.Single(result.Reasons).Culprit, StringComparison.Ordinal);
    }

    [Fact]
    public void System_pods_need_a_group_without_a_taint()
    {
        var cluster = Cluster(NodeIsolation.Ec2Spot.ApplyTo(Group("develop")));

        var result = Judge(cluster, PlacementClaim.SystemPodsHaveHome());

        Assert.Equal(
            ["Deployment/kube-system/coredns", "Deployment/kube-system/metrics-server"],
            result.Reasons.Select(reason => reason.Workload!.Id)
        );
        Assert.All(result.Findings, finding => Assert.Equal("EKS5006", finding.Rule.Id));
    }

    [Fact]
    public void Spreading_is_proved_over_groups_and_zones()
    {
        var oneZone = Requiring(Term(Requirement("topology.kubernetes.io/zone", "In", "ap-northeast-1a")));
        var manifests = new object[] { Deployment("wide", new()), Deployment("narrow", oneZone) };
        var proof = PlacementProof.Of(
            PlacementMatrix.Compute(Cluster(Group("a"), Group("b")), manifests),
            [
                PlacementClaim.SpreadOver("wide", "a", "b"),
                PlacementClaim.SpreadOverZones("wide", 2),
                PlacementClaim.SpreadOverZones("narrow", 2),
            ]
        );

        Assert.Equal(
            [ProofOutcome.Proven, ProofOutcome.Proven, ProofOutcome.Refuted],
            proof.Results.Select(r => r.Outcome)
        );
    }

    private static ProofResult Judge(ClusterConfig cluster, PlacementClaim claim) =>
        PlacementProof.Of(PlacementMatrix.Compute(cluster, Manifests()), [claim]).Results[0];

    private static V1PodSpec Develop()
    {
        var pod = new V1PodSpec();
        NodeIsolation.Ec2Spot.ApplyTo(pod);
        return pod;
    }

    private static object[] Manifests(V1PodSpec? develop = null) =>
        [
            Deployment("api", develop ?? Develop(), "develop"),
            Deployment("api", new(), "staging"),
            DaemonSet("fluent-bit", Tolerating(Toleration(null, "Exists")), "logging"),
        ];

    private static (ClusterConfig, V1PodSpec) Mutate(string place)
    {
        var group = LabBase.ManagedNodeGroups![1];
        var pod = Develop();
        var expression = pod.Affinity
            .NodeAffinity
            .RequiredDuringSchedulingIgnoredDuringExecution
            .NodeSelectorTerms[0]
            .MatchExpressions[0];
        var toleration = pod.Tolerations[0];
        switch (place)
        {
            case "node label key":
                group = group with { Labels = ValueMap.Of(("lifecycl", "Ec2Spot")) };
                break;
            case "node label value":
                group = group with { Labels = ValueMap.Of(("lifecycle", "Ec2spot")) };
                break;
            case "node taint key":
                group = group with { Taints = [Taint("spotinstance", "true")] };
                break;
            case "node taint value":
                group = group with { Taints = [Taint("spotInstance", "True")] };
                break;
            case "node taint effect":
                group = group with { Taints = [Taint("spotInstance", "true", "NoExecute")] };
                break;
            case "affinity key":
                expression.Key = "Lifecycle";
                break;
            case "affinity value":
                expression.Values = ["Ec2Sport"];
                break;
            case "affinity operator":
                expression.OperatorProperty = "NotIn";
                break;
            case "toleration key":
                toleration.Key = "spotInstances";
                break;
            case "toleration value":
                toleration.Value = "tru";
                break;
            case "toleration effect":
                toleration.Effect = "NoExecute";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(place));
        }

        return (LabBase with { ManagedNodeGroups = [LabBase.ManagedNodeGroups[0], group] }, pod);
    }
}
