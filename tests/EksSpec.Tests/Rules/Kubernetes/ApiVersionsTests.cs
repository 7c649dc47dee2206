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

    private static IReadOnlyList<Finding> Check(string yaml, string? target) =>
        SpecRules.Check(
            Assert.Single(SpecReader.Read(yaml)).Value!,
            RuleOptions.Default with
            {
                TargetVersion = target,
            }
        );
}
