using EksSpec.Eksctl;
using EksSpec.Isolation;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Isolation;

public class NodeIsolationTests
{
    public static TheoryData<string> Presets =>
        [
            "Ec2Spot",
            "OnDemand",
            "PreferSpot",
            "EksSpot",
            "EksOnDemand",
            "KarpenterSpot",
            "Arm64",
            "NvidiaGpu",
            "Windows",
            "Team",
        ];

    [Fact]
    public void The_article_s_case_comes_out_in_its_correct_form()
    {
        var group = NodeIsolation.Ec2Spot.ApplyTo(
            new ManagedNodeGroup { Name = "develop", Labels = ValueMap.Of(("environment", "develop")) }
        );

        Assert.True(group.Spot);
        Assert.True(group.PropagateAsgTags);
        Assert.Equal(ValueMap.Of(("environment", "develop"), ("lifecycle", "Ec2Spot")), group.Labels);
        Assert.Equal([Taint("spotInstance", "true")], group.Taints);
        Assert.Equal(
            ValueMap.Of(
                ("k8s.io/cluster-autoscaler/node-template/label/environment", "develop"),
                ("k8s.io/cluster-autoscaler/node-template/label/lifecycle", "Ec2Spot"),
                ("k8s.io/cluster-autoscaler/node-template/taint/spotInstance", "true:NoSchedule")
            ),
            group.Tags
        );
    }

    [Fact]
    public void A_self_managed_group_buys_spot_only_and_leaves_the_tags_to_us()
    {
        var group = NodeIsolation.Ec2Spot.ApplyTo(
            new NodeGroup
            {
                Name = "develop",
                InstanceType = "c5.large",
                PropagateAsgTags = true,
            }
        );

        Assert.Null(group.InstanceType);
        Assert.Null(group.PropagateAsgTags);
        Assert.Equal(["c5.large"], group.InstancesDistribution!.InstanceTypes!);
        Assert.Equal(0, group.InstancesDistribution.OnDemandBaseCapacity);
        Assert.Equal(0, group.InstancesDistribution.OnDemandPercentageAboveBaseCapacity);
        Assert.Equal("true:NoSchedule", group.Tags!["k8s.io/cluster-autoscaler/node-template/taint/spotInstance"]);
    }

    [Fact]
    public void A_pod_gets_the_affinity_and_the_toleration()
    {
        var pod = new V1PodSpec { TopologySpreadConstraints = [new() { TopologyKey = "topology.kubernetes.io/zone" }] };

        NodeIsolation.Ec2Spot.ApplyTo(pod);

        var term = Assert.Single(Terms(pod));
        var expression = Assert.Single(term.MatchExpressions);
        Assert.Equal(
            ("lifecycle", "In", "Ec2Spot"),
            (expression.Key, expression.OperatorProperty, Assert.Single(expression.Values))
        );
        var toleration = Assert.Single(pod.Tolerations);
        Assert.Equal(
            ("spotInstance", "Equal", "true", "NoSchedule"),
            (toleration.Key, toleration.OperatorProperty, toleration.Value, toleration.Effect)
        );
        Assert.Equal("Honor", pod.TopologySpreadConstraints[0].NodeTaintsPolicy);
    }

    [Fact]
    public void The_demand_stands_in_every_term_but_opens_no_empty_one()
    {
        var pod = WithTerms(
            new() { MatchExpressions = [In("zone", "a")] },
            new() { MatchExpressions = [In("zone", "b")] },
            new()
        );

        NodeIsolation.Ec2Spot.ApplyTo(pod);

        Assert.Equal([2, 2, 0], Terms(pod).Select(term => term.MatchExpressions?.Count ?? 0));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Applying_twice_changes_nothing(string preset)
    {
        var isolation = Preset(preset);
        var pod = WithTerms(new V1NodeSelectorTerm { MatchExpressions = [In("zone", "a")] });
        isolation.ApplyTo(pod);
        var once = Describe(pod);
        isolation.ApplyTo(pod);
        Assert.Equal(once, Describe(pod));

        if (preset is "KarpenterSpot")
        {
            return;
        }

        var managed = isolation.ApplyTo(new ManagedNodeGroup { Name = "group" });
        Assert.Equal(managed, isolation.ApplyTo(managed));
        if (preset is not ("EksSpot" or "EksOnDemand"))
        {
            var own = isolation.ApplyTo(new NodeGroup { Name = "group" });
            Assert.Equal(own, isolation.ApplyTo(own));
        }
    }

    [Fact]
    public void A_second_preset_narrows()
    {
        var both = NodeIsolation.Ec2Spot.And(NodeIsolation.ForTeam("payments"));

        Assert.Equal(ValueMap.Of(("lifecycle", "Ec2Spot"), ("team", "payments")), both.Labels);
        Assert.Equal(2, both.Taints.Count);
        Assert.Same(both, both.And(both));
    }

    [Fact]
    public void Two_presets_on_one_pod_ask_for_both_in_the_same_term()
    {
        var pod = new V1PodSpec();
        NodeIsolation.Ec2Spot.ApplyTo(pod);
        NodeIsolation.Arm64.ApplyTo(pod);

        Assert.Equal(2, Assert.Single(Terms(pod)).MatchExpressions.Count);
        Assert.Equal(2, pod.Tolerations.Count);
    }

    [Fact]
    public void A_contradiction_throws_at_once()
    {
        var pod = new V1PodSpec();
        NodeIsolation.Ec2Spot.ApplyTo(pod);
        var selected = new V1PodSpec { NodeSelector = new Dictionary<string, string> { ["lifecycle"] = "Ec2spot" } };

        Throws(() => NodeIsolation.Ec2Spot.And(NodeIsolation.OnDemand));
        Throws(() => NodeIsolation.ForTeam("a").And(NodeIsolation.ForTeam("b")));
        Throws(() => NodeIsolation.OnDemand.ApplyTo(pod));
        Throws(() => NodeIsolation.EksOnDemand.ApplyTo(pod));
        Throws(() => NodeIsolation.Ec2Spot.ApplyTo(selected));
        Throws(() => NodeIsolation.OnDemand.ApplyTo(new ManagedNodeGroup { Spot = true }));
        Throws(() => NodeIsolation.Ec2Spot.ApplyTo(new ManagedNodeGroup { Spot = false }));
        Throws(() => NodeIsolation.Arm64.ApplyTo(new ManagedNodeGroup { InstanceTypes = ["m5.large"] }));
        Throws(() => NodeIsolation.EksSpot.ApplyTo(new NodeGroup()));
        Throws(() => NodeIsolation.KarpenterSpot.ApplyTo(new ManagedNodeGroup()));
        Throws(() => NodeIsolation.Windows.ApplyTo(new ManagedNodeGroup { AmiFamily = "Bottlerocket" }));
        Throws(() => NodeIsolation.Ec2Spot.ApplyTo(new ManagedNodeGroup { Taints = [Taint("spotInstance", "no")] }));
    }

    [Fact]
    public void The_message_of_a_contradiction_names_both_sides()
    {
        var thrown = Throws(() => NodeIsolation.ForTeam("a").And(NodeIsolation.ForTeam("b")));

        Assert.Equal(
            "No node satisfies both 'team=a' and 'team=b': the label 'team' would have to be 'a' and 'b'.",
            thrown.Message
        );
    }

    [Fact]
    public void A_preference_tolerates_without_requiring()
    {
        var pod = new V1PodSpec();

        NodeIsolation.PreferSpot.ApplyTo(pod);

        Assert.Null(pod.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution);
        Assert.Single(pod.Affinity.NodeAffinity.PreferredDuringSchedulingIgnoredDuringExecution);
        Assert.Single(pod.Tolerations);
    }

    [Fact]
    public void An_effect_that_isolates_nothing_and_a_misspelled_label_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NodeIsolation.Of("a", "b", "c", "d", TaintEffect.PreferNoSchedule));
        Assert.Throws<ArgumentException>(() => NodeIsolation.ForTeam("pay ments"));
    }

    [Fact]
    public void A_node_pool_carries_the_same_label_and_taint()
    {
        Assert.Equal(
            """
            {"apiVersion":"karpenter.sh/v1","kind":"NodePool","metadata":{"name":"develop"},"spec":{"template":{"metadata":{"labels":{"lifecycle":"Ec2Spot"}},"spec":{"requirements":[{"key":"karpenter.sh/capacity-type","operator":"In","values":["spot"]}],"taints":[{"key":"spotInstance","value":"true","effect":"NoSchedule"}],"nodeClassRef":{"group":"karpenter.k8s.aws","kind":"EC2NodeClass","name":"default"}}}}}
            """,
            NodeIsolation.Ec2Spot.ToNodePool("develop").ToString()
        );
    }

    [Fact]
    public void An_admission_policy_demands_the_affinity_inside_and_refuses_the_toleration_outside()
    {
        var (policy, binding) = NodeIsolation.Ec2Spot.ToAdmissionPolicy("spot", "environment", "develop", "logging");

        Assert.Equal("spot", binding.Spec.PolicyName);
        Assert.Equal(
            ["kube-system", "logging"],
            policy.Spec.MatchConstraints.NamespaceSelector.MatchExpressions[0].Values
        );
        Assert.Equal(3, policy.Spec.Validations.Count);
        Assert.Contains("variables.terms.all(", policy.Spec.Validations[0].Expression, StringComparison.Ordinal);
        Assert.StartsWith("variables.inside || !", policy.Spec.Validations[1].Expression, StringComparison.Ordinal);
    }

    private static IsolationContradictionException Throws(Action action) =>
        Assert.Throws<IsolationContradictionException>(action);

    private static IsolationContradictionException Throws(Func<object> function) =>
        Assert.Throws<IsolationContradictionException>(function);

    private static NodeIsolation Preset(string name) =>
        name switch
        {
            "Team" => NodeIsolation.ForTeam("payments"),
            _ => (NodeIsolation)typeof(NodeIsolation).GetProperty(name)!.GetValue(null)!,
        };

    private static NodeGroupTaint Taint(string key, string value) =>
        new()
        {
            Key = key,
            Value = value,
            Effect = "NoSchedule",
        };

    private static V1NodeSelectorRequirement In(string key, params string[] values) =>
        new()
        {
            Key = key,
            OperatorProperty = "In",
            Values = [.. values],
        };

    private static IList<V1NodeSelectorTerm> Terms(V1PodSpec pod) =>
        pod.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms;

    private static V1PodSpec WithTerms(params V1NodeSelectorTerm[] terms) =>
        new()
        {
            Affinity = new()
            {
                NodeAffinity = new()
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = new() { NodeSelectorTerms = [.. terms] },
                },
            },
        };

    private static string Describe(V1PodSpec pod) => System.Text.Json.JsonSerializer.Serialize(pod);
}
