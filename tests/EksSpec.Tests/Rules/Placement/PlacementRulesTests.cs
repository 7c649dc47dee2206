using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Rules.Placement;

namespace EksSpec.Tests.Rules.Placement;

public class PlacementRulesTests
{
    public static TheoryData<string> WithExamples =>
        [.. PlacementRules.Rules.Where(rule => rule.Fails is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(WithExamples))]
    public void Every_rule_finds_its_bad_example_and_passes_its_good_one(string id)
    {
        var rule = PlacementRules.Rules.Single(rule => rule.Id == id);

        Assert.Contains(Check(rule.Fails!), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(Check(rule.Passes!), finding => finding.Rule.Id == id);
    }

    [Fact]
    public void Every_rule_has_its_own_id_and_both_examples_or_a_claim()
    {
        Assert.Equal(
            PlacementRules.Rules.Count,
            PlacementRules.Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(PlacementRules.Rules, rule => Assert.Equal(rule.Fails is null, rule.Passes is null));
        Assert.True(WithExamples.Count >= 20);
    }

    [Fact]
    public void A_finding_names_document_path_and_fact()
    {
        var rule = PlacementRules.Rules.Single(rule => rule.Id == "EKS5010");

        var finding = Assert.Single(Check(rule.Fails!), finding => finding.Rule == rule);

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
        var documents = SpecReader.Read(PlacementRules.Rules.Single(rule => rule.Id == "EKS5023").Fails!);
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
