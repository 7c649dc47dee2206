using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules;
using FluentValidation;

namespace EksSpec.Tests.Rules.Core;

public sealed class RuleOptionsTests
{
    [Fact]
    public void Nothing_is_asked_of_the_outside_unless_it_is_set()
    {
        var options = RuleOptions.Default;

        Assert.Equal(new RuleOptions(), options);
        Assert.Null(options.AsOf);
        Assert.Null(options.TargetVersion);
        Assert.Equal(RuleProfile.Recommended, options.Profile);
        Assert.Same(EksVersions.Known, options.KubernetesVersions);
        Assert.Same(InstanceTypeCatalog.Default, options.InstanceTypes);
        Assert.Same(UserRules.None, options.UserRules);
        Assert.Empty(options.Suppressions);
        Assert.Empty(options.External);
    }

    [Fact]
    public void A_rule_of_ones_own_is_added_to_a_copy()
    {
        var options = RuleOptions.Default with { Profile = RuleProfile.Strict };
        var more = options.With(new InlineValidator<ClusterConfig>());

        Assert.NotSame(options.UserRules, more.UserRules);
        Assert.Equal(options, more with { UserRules = options.UserRules });
    }

    [Fact]
    public void A_validator_is_needed() =>
        Assert.Throws<ArgumentNullException>("validator", () => RuleOptions.Default.With<ClusterConfig>(null!));
}
