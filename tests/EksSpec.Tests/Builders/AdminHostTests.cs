using System.Text.RegularExpressions;
using EksSpec.Access;
using EksSpec.Eksctl;
using EksSpec.Findings;
using LabBase;

namespace EksSpec.Tests.Builders;

public partial class AdminHostTests
{
    private const string Role = "arn:aws:iam::111122223333:role/admin-host";
    private const string Address = "203.0.113.10/32";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");

    [Fact]
    public void Every_cluster_lets_the_host_in_with_least_rights_those_added_later_too()
    {
        _fleet.AddAdminHost(Address, Role);
        var nonprod = _fleet.AddCluster("nonprod");
        nonprod.AddEnvironment("develop");
        nonprod.AddEnvironment("staging").WithNamespace("stage");
        _fleet.AddCluster("prod").AddEnvironment("production");

        var configs = Configs();

        Assert.All(
            configs,
            config =>
            {
                Assert.Equal([Address], config.Vpc!.PublicAccessCidrs!);
                Assert.True(config.Vpc.ClusterEndpoints is { PrivateAccess: true, PublicAccess: true });
                Assert.Equal("API_AND_CONFIG_MAP", config.AccessConfig!.AuthenticationMode);
            }
        );
        Assert.Equal("AmazonEKSEditPolicy develop stage; AmazonEKSViewPolicy cluster", Rights(configs[0]));
        Assert.Equal("AmazonEKSEditPolicy production; AmazonEKSViewPolicy cluster", Rights(configs[1]));
    }

    [Fact]
    public void Branches_of_a_blueprint_are_a_star()
    {
        var cluster = _fleet.AddCluster("nonprod");
        var develop = cluster.AddEnvironment("develop");
        var preview = cluster.AddBlueprint("preview");
        cluster.AddBranchEnvironments(develop);
        cluster.AddBranchEnvironments(preview, "feature/login");
        _fleet.AddAdminHost(Address, Role);
        var before = Rights(Configs()[0]);
        cluster.AddBranchEnvironments(preview, "feature/logout");
        cluster.AddBranchEnvironments(develop, "feature/login", "fix/1");

        Assert.Equal("AmazonEKSEditPolicy develop develop-* preview-*; AmazonEKSViewPolicy cluster", before);
        Assert.Equal(before, Rights(Configs()[0]));
    }

    [Fact]
    public void Rights_that_are_said_replace_the_usual_ones_and_where_there_are_none_the_host_is_not_let_in()
    {
        var nonprod = _fleet.AddCluster("nonprod");
        var develop = nonprod.AddEnvironment("develop");
        var staging = nonprod.AddEnvironment("staging");
        _fleet.AddCluster("prod").AddEnvironment("production");
        _fleet.AddAdminHost(Address, Role).WithAdmin(develop).WithEdit(develop, staging).WithView(staging);

        var configs = Configs();

        Assert.Equal("AmazonEKSAdminPolicy develop; AmazonEKSEditPolicy staging", Rights(configs[0]));
        Assert.Null(configs[1].AccessConfig);
        Assert.Null(configs[1].Vpc);
    }

    [Fact]
    public void A_host_may_be_on_some_clusters_only_and_do_everything_there()
    {
        _fleet.AddCluster("nonprod");
        var prod = _fleet.AddCluster("prod");
        _fleet.AddAdminHost(Address, Role).On(prod).UseClusterAdmin().WithClusterView();

        var configs = Configs();

        Assert.Null(configs[0].AccessConfig);
        Assert.Equal("AmazonEKSClusterAdminPolicy cluster", Rights(configs[1]));
    }

    [Fact]
    public void Two_hosts_of_one_role_are_one_entry()
    {
        var develop = _fleet.AddCluster("nonprod").AddEnvironment("develop");
        _fleet.AddAdminHost(Address, Role).WithClusterView();
        _fleet.AddAdminHost("203.0.113.11/32", Role).WithEdit(develop);

        var config = Assert.Single(Configs());

        Assert.Equal([Address, "203.0.113.11/32"], config.Vpc!.PublicAccessCidrs!);
        Assert.Equal("AmazonEKSEditPolicy develop; AmazonEKSViewPolicy cluster", Rights(config));
    }

    [Fact]
    public void A_cluster_without_a_public_endpoint_gets_the_entry_alone()
    {
        _fleet.AddCluster("nonprod").WithPrivateApi();
        _fleet.AddAdminHost(Address, Role);

        Assert.True(_fleet.TryBuild(out var fleet, out _));
        var config = fleet.Landscape.Sites[0].Config!;
        Assert.Null(config.Vpc!.PublicAccessCidrs);
        Assert.Equal("AmazonEKSViewPolicy cluster", Rights(config));
    }

    [Fact]
    public void A_chosen_authentication_mode_stays()
    {
        _fleet.AddCluster("nonprod").UseAccessEntriesOnly();
        _fleet.AddAdminHost(Address, Role);

        Assert.Equal("API", Configs()[0].AccessConfig!.AuthenticationMode);
    }

    [Fact]
    public void An_authentication_mode_without_access_entries_contradicts()
    {
        _fleet
            .AddCluster("nonprod")
            .Configure(config =>
                config with
                {
                    AccessConfig = config.AccessConfig! with { AuthenticationMode = "CONFIG_MAP" },
                }
            );
        _fleet.AddAdminHost(Address, Role);

        Assert.Contains("EKS0169", Ids());
    }

    [Fact]
    public void The_partition_of_the_role_is_that_of_the_policies()
    {
        _fleet.AddCluster("nonprod", region: "cn-north-1");
        _fleet.AddAdminHost(Address, "arn:aws-cn:iam::111122223333:role/admin-host");

        Assert.Equal(
            "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            Configs()[0].AccessConfig!.AccessEntries![0].AccessPolicies![0].PolicyArn
        );
    }

    [Theory]
    [InlineData("203.0.113.0/24", true)]
    [InlineData("203.0.113.10/31", true)]
    [InlineData("203.0.113.10/32", false)]
    [InlineData("2001:db8::1/128", false)]
    [InlineData("2001:db8::/64", true)]
    public void A_block_of_addresses_is_no_host(string source, bool isFound)
    {
        _fleet.AddCluster("nonprod");
        _fleet.AddAdminHost(source, Role);

        Assert.Equal(isFound, Ids().Contains("EKS4640"));
    }

    [Fact]
    public void What_is_not_of_the_fleet_is_found_with_the_line_of_the_host()
    {
        FleetBuilder other = new("other", "eu-central-1", "1.34");
        var strange = other.AddCluster("strange");
        _fleet.AddCluster("nonprod").AddEnvironment("develop");
        _fleet.AddAdminHost(Address, Role).On(strange).WithView(strange.AddEnvironment("elsewhere"));

        _fleet.TryBuild(out _, out var findings);

        var found = findings.Where(finding => finding.Rule.Id == "EKS4641").ToList();
        Assert.Equal(3, found.Count);
        Assert.All(
            found,
            finding => Assert.EndsWith("AdminHostTests.cs", finding.Position!.File, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_role_that_has_an_entry_already_is_found_at_the_line_of_the_host()
    {
        _fleet.AddCluster("nonprod").AddAccessEntry(Role).AllowView();
        _fleet.AddAdminHost(Address, Role);

        _fleet.TryBuild(out _, out var findings);

        var twice = Assert.Single(findings, finding => finding.Rule.Id == "EKS0181");
        Assert.Equal("accessConfig.accessEntries[1].principalARN", twice.Path.ToString());
        Assert.EndsWith("AdminHostTests.cs", twice.Position!.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("111122223333", false)]
    [InlineData("444455556666", true)]
    public void A_role_of_another_account_that_may_change_the_cluster_is_found(string account, bool isFound)
    {
        _fleet.WithAccount(account).AddCluster("nonprod").AddEnvironment("develop");
        _fleet.AddAdminHost(Address, Role);

        Assert.Equal(isFound, Ids().Contains("EKS4607"));
    }

    [Fact]
    public void A_cluster_that_stands_alone_is_asked_for_roles_of_other_accounts_too()
    {
        _fleet.WithAccount("444455556666").AddCluster("nonprod");
        _fleet.AddAdminHost(Address, Role).UseClusterAdmin();

        Assert.Contains("EKS4607", Ids());
    }

    [Fact]
    public void A_role_that_only_looks_may_be_of_another_account()
    {
        _fleet.WithAccount("444455556666").AddCluster("nonprod");
        _fleet.AddAdminHost(Address, Role);

        Assert.DoesNotContain("EKS4607", Ids());
    }

    [Fact]
    public void An_environment_whose_name_is_none_is_found_and_thrown_at_nobody()
    {
        _fleet.AddCluster("nonprod").AddEnvironment("Not A Name");
        _fleet.AddAdminHost(Address, Role);

        Assert.Contains("EKS7008", Ids());
    }

    [Fact]
    public void The_guide_shows_the_table_of_its_program()
    {
        const string Page = "docs/guides/access.md";
        var table = ClusterAccess.Of(Guide().Build().Landscape.Sites[0]).ToText();

        Snapshot.MatchFile(Table().Replace(Repository.Text(Page), $"<!-- table -->\n```\n{table}```\n"), Page);
    }

    private static FleetBuilder Guide()
    {
        #region host
        FleetBuilder fleet = new("shop", region: "eu-central-1", kubernetesVersion: "1.34");
        fleet.AddAdminHost("203.0.113.10/32", "arn:aws:iam::111122223333:role/admin-host");

        var cluster = fleet.AddCluster("nonprod");
        var develop = cluster.AddEnvironment("develop");
        var staging = cluster.AddEnvironment("staging");
        cluster.AddBranchEnvironments(develop, "feature/JIRA-1_Login");

        cluster.AddAccessEntry("arn:aws:iam::111122223333:role/testers").WithKubernetesGroups("testers");
        staging
            .AddRole("tester")
            .AllowRead(["pods", "pods/log"])
            .Allow(["create"], ["pods/portforward"])
            .AddBinding()
            .AllowGroup("testers");
        #endregion
        return fleet;
    }

    private List<ClusterConfig> Configs()
    {
        Assert.True(_fleet.TryBuild(out var fleet, out var findings), string.Join('\n', findings));
        return [.. fleet.Landscape.Sites.Select(site => site.Config!)];
    }

    private HashSet<string> Ids()
    {
        _fleet.TryBuild(out _, out var findings);
        return [.. findings.Select(finding => finding.Rule.Id)];
    }

    private static string Rights(ClusterConfig config) =>
        string.Join(
            "; ",
            Assert
                .Single(config.AccessConfig!.AccessEntries!)
                .AccessPolicies!.Select(policy =>
                    $"{policy.PolicyArn!.Split('/')[1]} {string.Join(' ', policy.AccessScope!.Namespaces ?? [policy.AccessScope.Type!])}"
                )
        );

    [GeneratedRegex("<!-- table -->\n```\n[^`]*```\n")]
    private static partial Regex Table();
}
