using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Placement;

public class PlacementRulesTests
{
    private const string Pool = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: lab, region: ap-northeast-1}
        managedNodeGroups: [{name: web, instanceType: m5.large}]
        ---
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: {name: spot}
        spec:
          template:

        """;

    [Fact]
    public void A_soft_taint_of_a_pool_is_told_in_its_NodePool()
    {
        const string Template = """
                spec:
                  taints:
                  - key: spotInstance
                    value: "true"
                    effect: PreferNoSchedule
            """;

        var finding = Assert.Single(
            SpecRules.Check(Landscape.Of(SpecReader.Read(Pool + Template))).Findings,
            finding => finding.Rule.Id == "EKS5013"
        );

        Assert.Equal("NodePool spot", finding.Object?.ToString());
        Assert.Equal("spec.template.spec.taints[0].effect", finding.Path.ToString());
        Assert.Equal(15, finding.Position?.Line);
    }

    [Fact]
    public void A_pool_that_is_open_to_all_is_told_in_its_NodePool()
    {
        const string Template = """
                metadata: {labels: {lifecycle: Ec2Spot}}
                spec:
                  requirements: [{key: karpenter.sh/capacity-type, operator: In, values: [spot]}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: guest}
            spec:
              nodeSelector: {lifecycle: Ec2Spot}
              containers: [{name: app, image: "app:1"}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: stranger}
            spec: {containers: [{name: app, image: "app:1"}]}
            """;

        var finding = Assert.Single(
            SpecRules.Check(Landscape.Of(SpecReader.Read(Pool + Template))).Findings,
            finding => finding.Rule.Id == "EKS5012"
        );

        Assert.Equal(("NodePool spot", "spec.template.spec.taints"), ($"{finding.Object}", $"{finding.Path}"));
    }

    [Fact]
    public void A_finding_names_document_path_and_fact()
    {
        var rule = RuleCatalog.Find("EKS5010")!;

        var finding = Assert.Single(Check(RuleExamples.Of(rule).Fails!), finding => finding.Rule == rule);

        Assert.Equal("Deployment develop/api", finding.Object!.ToString());
        Assert.Equal("spec.template.spec.affinity", finding.Path);
        Assert.Equal(
            "It tolerates spotInstance=true:NoSchedule of 'develop' but can run on staging too.",
            finding.Message
        );
    }

    [Fact]
    public void A_type_that_is_added_is_known()
    {
        var documents = SpecReader.Read(RuleExamples.Of(RuleCatalog.Find("EKS5023")!).Fails!);
        var types = InstanceTypeCatalog.Default.With(new InstanceType("z9.huge", 64, 262144, 737, "amd64"));

        Assert.DoesNotContain(
            Checked.With(new() { InstanceTypes = types }, documents[0].Value!),
            finding => finding.Rule.Id == "EKS5023"
        );
    }

    private static IReadOnlyList<Finding> Check(string yaml)
    {
        var values = SpecReader.Read(yaml).Select(document => document.Value).ToList();
        Assert.DoesNotContain(null, values);
        return Checked.Of([.. values.Select(value => value!)]);
    }
}
