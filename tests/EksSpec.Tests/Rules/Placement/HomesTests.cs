using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using LabBase;

namespace EksSpec.Tests.Rules.Placement;

/// <summary>LabBase's files read back without the program that made them, two clusters among them.</summary>
public class HomesTests
{
    [Fact]
    public void Every_workload_of_two_clusters_has_a_home_in_one_of_them() => Assert.Empty(Check(text => text));

    [Theory]
    [InlineData(
        "labbase-nonprod/develop/api.yaml",
        "- Ec2Spot",
        "- Ec2spot",
        "'lifecycle=Ec2spot' on the pod, 'Ec2Spot' on the nodes"
    )]
    [InlineData(
        "labbase-nonprod/develop/api.yaml",
        "key: spotInstance",
        "key: spotinstance",
        "the keys 'spotinstance' on the pod"
    )]
    [InlineData("labbase-nonprod/cluster.yaml", "lifecycle: Ec2Spot", "lifecycle: Ec2Sp0t", "'Ec2Sp0t' on the nodes")]
    [InlineData("labbase-nonprod/cluster.yaml", "key: spotInstance", "key: spotInstanc", "'spotInstanc' on the nodes")]
    public void One_character_that_strands_pods_is_an_error_with_the_culprit(
        string file,
        string before,
        string after,
        string culprit
    )
    {
        var findings = Check(text => text.Replace(before, after, StringComparison.Ordinal), file);

        var stranded = findings.Where(finding => finding.Rule.Id == "EKS5018").ToList();
        Assert.NotEmpty(stranded);
        Assert.All(stranded, finding => Assert.Contains(culprit, finding.Message, StringComparison.Ordinal));
        Assert.Contains(stranded, finding => finding.Object!.ToString() == "Deployment develop/api");
    }

    private static List<Finding> Check(Func<string, string> change, string? file = null)
    {
        var documents = LabBaseFleet
            .Describe()
            .Build()
            // Both clusters have a class of that name, and here nothing says which is whose.
            .Files.Where(written => !written.Path.EndsWith("/loadbalancer-public.yaml", StringComparison.Ordinal))
            .SelectMany(written =>
                SpecReader.Read(file is null || written.Path == file ? change(written.Text) : written.Text)
            )
            .Select(document => document.Value!)
            .ToList();
        return [.. Checked.Of(documents).Where(finding => finding.Severity == Severity.Error)];
    }
}
