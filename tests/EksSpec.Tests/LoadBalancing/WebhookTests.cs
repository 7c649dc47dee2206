using static EksSpec.Tests.LoadBalancing.GroupYaml;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>What the webhook for IngressClassParams refuses.</summary>
public class WebhookTests
{
    [Theory]
    [InlineData("inboundCIDRs: [10.0.0.0/8]", null)]
    [InlineData("inboundCIDRs: [10.1.0.0/8]", "IngressClassParams spec.inboundCIDRs")]
    [InlineData("inboundCIDRs: [10.0.0.1]", "IngressClassParams spec.inboundCIDRs")]
    [InlineData("subnets: {ids: [subnet-1, subnet-2]}", null)]
    [InlineData("subnets: {ids: [subnet-1, subnet-1]}", "IngressClassParams spec.subnets")]
    [InlineData("subnets: {ids: []}", "IngressClassParams spec.subnets")]
    [InlineData("subnets: {tags: {tier: [private]}}", null)]
    [InlineData("subnets: {ids: [subnet-1], tags: {tier: [private]}}", "IngressClassParams spec.subnets")]
    [InlineData("subnets: {tags: {tier: []}}", "IngressClassParams spec.subnets")]
    public void Parameters_of_a_class_are_looked_at_when_they_are_made(string spec, string? error)
    {
        var made = Read([
            $"apiVersion: elbv2.k8s.aws/v1beta1\nkind: IngressClassParams\nmetadata: {{name: a}}\nspec: {{{spec}}}",
        ]);

        Assert.Equal(error, made.Refused.Select(refusal => refusal.Error).SingleOrDefault());
    }
}
