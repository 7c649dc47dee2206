using EksSpec.Ec2;
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
