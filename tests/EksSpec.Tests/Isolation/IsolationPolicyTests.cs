using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Isolation;

/// <summary>The admission policy that holds an isolation: what it looks at, and that the API server takes it.</summary>
public class IsolationPolicyTests
{
    public static TheoryData<string> Presets =>
        [
            "Ec2Spot",
            "OnDemand",
            "PreferSpot",
            "EksSpot",
            "EksOnDemand",
            "KarpenterSpot",
            "KarpenterOnDemand",
            "Arm64",
            "NvidiaGpu",
            "Windows",
            "Team",
            "Environment",
            "Dedicated",
        ];

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_API_server_takes_the_policy_of_every_preset(string preset)
    {
        var (policy, binding) = Preset(preset).ToAdmissionPolicy("line", "environment", "develop");

        var result = SpecRules.Check(Landscape.Of([policy, binding]));

        Assert.DoesNotContain(result.Findings, finding => finding.Severity == EksSpec.Findings.Severity.Error);
    }

    [Fact]
    public void Pods_and_DaemonSets_are_looked_at_when_they_are_made_and_when_they_change()
    {
        var rules = Policy().Spec.MatchConstraints.ResourceRules;

        Assert.Equal(["pods", "daemonsets"], rules.SelectMany(rule => rule.Resources));
        Assert.All(rules, rule => Assert.Equal(["CREATE", "UPDATE"], rule.Operations));
    }

    [Fact]
    public void A_pod_of_the_DaemonSet_controller_needs_no_affinity_of_its_own_and_its_DaemonSet_does()
    {
        Assert.Contains(
            "|| variables.byDaemonSet ||",
            Policy().Spec.Validations[0].Expression,
            StringComparison.Ordinal
        );
        Assert.StartsWith("variables.isPod && ", Variable("byDaemonSet"), StringComparison.Ordinal);
        Assert.Contains("dyn(object).spec.template.spec", Variable("pod"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_alone_lets_no_pod_through()
    {
        var expression = Variable("byDaemonSet");

        Assert.Contains(
            "o.kind == 'DaemonSet' && has(o.controller) && o.controller) && (",
            expression,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'system:serviceaccount:kube-system:daemon-set-controller'",
            expression,
            StringComparison.Ordinal
        );
        Assert.Contains("subresource('binding')", expression, StringComparison.Ordinal);
    }

    [Fact]
    public void A_toleration_that_is_added_counts_and_one_that_was_there_stays()
    {
        var expression = Policy().Spec.Validations[1].Expression;

        Assert.StartsWith(
            "variables.inside || !variables.tolerations.exists(t, ",
            expression,
            StringComparison.Ordinal
        );
        Assert.Contains(" || variables.oldTolerations.exists(t, ", expression, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pod_that_runs_may_be_changed_though_it_has_a_node() =>
        Assert.StartsWith("variables.settled || ", Policy().Spec.Validations[^1].Expression, StringComparison.Ordinal);

    private static V1ValidatingAdmissionPolicy Policy() =>
        NodeIsolation.Ec2Spot.ToAdmissionPolicy("line", "environment", "develop").Policy;

    private static string Variable(string name) =>
        Policy().Spec.Variables.Single(variable => variable.Name == name).Expression;

    private static NodeIsolation Preset(string name) =>
        name switch
        {
            "Team" => NodeIsolation.ForTeam("payments"),
            "Environment" => NodeIsolation.ForEnvironment("develop"),
            "Dedicated" => NodeIsolation.Dedicated("tier", "gold"),
            _ => (NodeIsolation)typeof(NodeIsolation).GetProperty(name)!.GetValue(null)!,
        };
}
