using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Kubernetes;

public class ApiVersionsTests
{
    private const string Budget =
        "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: shop}\nspec: {maxUnavailable: 1}\n";

    [Theory]
    [InlineData("1.20", null)]
    [InlineData("1.21", "EKS3196")]
    [InlineData("1.24", "EKS3196")]
    [InlineData("1.25", "EKS3195")]
    [InlineData(null, "EKS3195")]
    public void The_target_version_decides_what_is_left_of_an_api_version(string? target, string? rule)
    {
        var findings = Check(Budget, target);

        Assert.Equal(rule, findings.SingleOrDefault()?.Rule.Id);
    }

    [Fact]
    public void The_fix_names_what_replaces_it()
    {
        var finding = Assert.Single(
            Check("apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: shop}\n", null)
        );

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("networking.k8s.io/v1", finding.Fix, StringComparison.Ordinal);
        Assert.Equal("apiVersion", finding.Path);
    }

    [Theory]
    [InlineData("apiVersion: networking.k8s.io/v1beta1\nkind: ServiceCIDR\nmetadata: {name: more}\n")]
    [InlineData("apiVersion: batch/v2alpha1\nkind: CronJob\nmetadata: {name: shop}\n")]
    public void What_is_off_by_default_is_refused_whatever_the_target(string yaml) =>
        Assert.Contains(Check(yaml, "1.20"), finding => finding.Rule.Id == "EKS3195");

    // Reading knows no target, so that it leaves what was served once to the rules.
    private static IReadOnlyList<Finding> Check(string yaml, string? target)
    {
        var document = Assert.Single(SpecReader.Read(yaml));
        var options = RuleOptions.Default with { TargetVersion = target };
        return [.. document.Findings, .. Checked.With(options, document.Value!)];
    }
}
