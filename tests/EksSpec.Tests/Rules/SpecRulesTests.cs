using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules;
using FluentValidation;

namespace EksSpec.Tests.Rules;

public class SpecRulesTests
{
    private static readonly ClusterConfig Sound = new()
    {
        Metadata = new() { Name = "shop", Region = "ap-northeast-1" },
        ManagedNodeGroups = [new() { Name = "workers", InstanceType = "m5.large" }],
    };

    [Fact]
    public void A_sound_config_has_no_error() =>
        Assert.DoesNotContain(Checked.Of(Sound), finding => finding.Severity == Findings.Severity.Error);

    [Fact]
    public void Everything_wrong_is_reported_at_once_in_order_of_the_path()
    {
        var config = Sound with
        {
            Metadata = new() { Name = "sh_op", Region = "nowhere" },
            ManagedNodeGroups = [.. Enumerable.Repeat(new ManagedNodeGroup { MaxPodsPerNode = 20 }, 11)],
        };

        var paths = Paths(Checked.Of(config));

        Assert.Equal("managedNodeGroups[0].name", paths[0]);
        Assert.Equal("managedNodeGroups[10].name", paths[10]);
        Assert.Equal(["metadata.name", "metadata.region"], paths[11..]);
    }

    [Fact]
    public void Rules_of_your_own_run_beside_ours()
    {
        var findings = Checked.With(RuleOptions.Default.With(new TeamRules()), Sound);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "TEAM1");
        Assert.Equal("metadata.name", finding.Path.ToString());
        Assert.Equal(Authority.EksSpec, finding.Rule.Authority);
    }

    [Fact]
    public void The_versions_that_EKS_offers_can_be_replaced()
    {
        var config = Sound with { Metadata = Sound.Metadata! with { Version = "1.99" } };
        var options = new RuleOptions { KubernetesVersions = EksVersions.Known.With(new EksVersion("1.99")) };

        Assert.Contains(Checked.Of(config), finding => finding.Rule.Id == "EKS0057");
        Assert.DoesNotContain(Checked.With(options, config), finding => finding.Rule.Id == "EKS0057");
    }

    [Fact]
    public void A_config_of_nulls_throws_nothing()
    {
        var config = new ClusterConfig
        {
            Addons = [null!],
            NodeGroups = [null!],
            ManagedNodeGroups = [null!],
            IamIdentityMappings = [null!],
            IdentityProviders = [null!],
            FargateProfiles = [null!],
            Capabilities = [null!],
            AvailabilityZones = [null!],
            AccessConfig = new() { AccessEntries = [null!] },
            Iam = new() { ServiceAccounts = [null!], PodIdentityAssociations = [null!] },
            Vpc = new() { PublicAccessCidrs = [null!], Subnets = new() },
            RemoteNetworkConfig = new() { RemoteNodeNetworks = [null!] },
        };

        Assert.Contains(Checked.Of(config), finding => finding.Rule.Id == "EKS0018");
    }

    private static string[] Paths(IEnumerable<Finding> findings) =>
        [
            .. findings
                .Where(finding => finding.Severity == Findings.Severity.Error)
                .Select(finding => finding.Path.ToString()),
        ];

    private sealed class TeamRules : AbstractValidator<ClusterConfig>
    {
        public TeamRules() => RuleFor(config => config.Metadata!.Name).MinimumLength(10).WithErrorCode("TEAM1");
    }
}
