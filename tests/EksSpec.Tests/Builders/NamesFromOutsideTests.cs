using EksSpec.Findings;

namespace EksSpec.Tests.Builders;

/// <summary>What comes from a branch, a pipeline or a configuration never throws: what is wrong with it is a finding, with its line.</summary>
public class NamesFromOutsideTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");

    [Theory]
    [InlineData("Feature/Login")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a-branch-with-a-name-that-is-longer-than-the-sixty-three-letters-of-a-label")]
    public void An_environment_of_a_branch(string branch)
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment(branch);
        _fleet.AddDeployment("api", "shop/api:1").In(develop);

        var finding = TheOnlyError("metadata.name");

        Assert.Equal("EKS7008", finding.Rule.Id);
        Assert.EndsWith("NamesFromOutsideTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_a_workload_is_found_once()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop");
        _fleet.AddDeployment("api", "shop/api:1").WithLabel("branch", "feature/login").In(develop);

        TheOnlyError("metadata.labels.branch");
    }

    [Fact]
    public void An_image_is_found_once()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop");
        _fleet.AddDeployment("api", "shop/api:feature/login").In(develop);

        TheOnlyError("spec.template.spec.containers[0].image");
    }

    [Fact]
    public void A_host_is_found_once()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop");
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(develop);
        api.AddService().AddIngress().WithHost("feature/login.shop.example");

        TheOnlyError("spec.rules[0].host");
    }

    [Fact]
    public void A_domain_is_found_once()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop").WithDomain("feature/login.example");
        var api = _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(develop);
        api.AddService().AddIngress().WithSubdomain("api");

        TheOnlyError("");
    }

    [Fact]
    public void A_role_is_found_once()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop");
        _fleet.AddDeployment("api", "shop/api:1").In(develop).AddRole("feature/login").AllowRead("pods");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.All(
            findings.Where(finding => finding.Severity == Severity.Error),
            finding => Assert.Contains("feature/login", finding.Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_workload_with_a_role_is_a_finding_too()
    {
        var develop = _fleet.AddCluster("shop").AddEnvironment("develop");
        _fleet.AddDeployment("API", "shop/api:1").In(develop).AddRole().AllowRead("pods");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Message.Contains("'API'", StringComparison.Ordinal));
    }

    private Finding TheOnlyError(string path)
    {
        Assert.False(_fleet.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(path, finding.Path);
        return finding;
    }
}
