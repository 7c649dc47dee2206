using k8s.Models;

namespace EksSpec.Tests.Rules.Kubernetes;

/// <summary>Which requests a policy or a webhook is asked about.</summary>
public sealed class ResourceMatchingTests
{
    [Fact]
    public void Two_stars_are_one_too_many()
    {
        var policy = new V1ValidatingAdmissionPolicy
        {
            Metadata = new() { Name = "policy.shop.example" },
            Spec = new()
            {
                MatchConstraints = new()
                {
                    ResourceRules =
                    [
                        new()
                        {
                            ApiGroups = [""],
                            ApiVersions = ["v1"],
                            Operations = ["*", "*"],
                            Resources = ["pods"],
                        },
                    ],
                },
                Validations = [new() { Expression = "true" }],
            },
        };

        var finding = Assert.Single(Checked.Of(policy));

        Assert.Equal("spec.matchConstraints.resourceRules[0].operations", finding.Path.ToString());
    }
}
