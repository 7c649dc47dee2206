using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Placement;

public class PlacementRulesTests
{
    [Fact]
    public void A_finding_names_document_path_and_fact()
    {
        var rule = RuleCatalog.Find("EKS5010")!;

        var finding = Assert.Single(Check(RuleExamples.Of(rule).Fails!), finding => finding.Rule == rule);

        Assert.Equal("Deployment develop/api", finding.Document);
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
        var types = InstanceTypeCatalog.Default.With(new InstanceTypeInfo("z9.huge", 64, 262144, 737, "amd64"));

        Assert.DoesNotContain(
            PlacementRules.Check((ClusterConfig)documents[0].Value!, [], types),
            finding => finding.Rule.Id == "EKS5023"
        );
    }

    [Fact]
    public void The_kubelet_keeps_its_share()
    {
        var left = InstanceTypeCatalog.Default.Find("m5.large")!.Allocatable();

        Assert.Equal(1.93m, left.Cpu);
        Assert.Equal(8192 - 255 - (11 * 29) - 100, left.MemoryBytes / 1024 / 1024);
        Assert.Equal(29, left.Pods);
    }

    private static IReadOnlyList<Finding> Check(string yaml)
    {
        var values = SpecReader.Read(yaml).Select(document => document.Value).ToList();
        Assert.DoesNotContain(null, values);
        return SpecRules.CheckTogether([.. values.Select(value => value!)]);
    }
}
