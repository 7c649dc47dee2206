namespace EksSpec.Tests.Rules.Advice;

public class VersionSupportTests : AdviceTests
{
    private static readonly DateOnly Today = new(2026, 8, 22);

    [Theory]
    [InlineData("1.30", "EKS0056")]
    [InlineData("1.32", "EKS2044")]
    [InlineData("1.33", "EKS2044")]
    [InlineData("1.34", "EKS2045")]
    [InlineData("1.35", null)]
    [InlineData("latest", null)]
    public void Support_is_judged_by_the_day(string version, string? id)
    {
        foreach (var rule in (string[])["EKS2044", "EKS2045", "EKS0056"])
        {
            Assert.Equal(rule == id ? 1 : 0, Find(rule, $"  version: \"{version}\"\n", asOf: Today).Count);
        }
    }

    [Theory]
    [InlineData(26, 0)]
    [InlineData(27, 1)]
    public void After_its_last_day_no_cluster_of_a_version_is_made(int day, int findings) =>
        Assert.Equal(findings, Find("EKS0056", "  version: \"1.31\"\n", asOf: new(2026, 11, day)).Count);

    [Fact]
    public void The_price_is_named() =>
        Assert.Contains("0.60 instead of 0.10 USD", One("EKS2044", "  version: \"1.32\"\n", asOf: Today).Message);

    [Fact]
    public void Who_does_not_pay_is_upgraded() =>
        Assert.Contains(
            "upgrades the cluster by itself",
            One("EKS2044", "  version: \"1.32\"\nupgradePolicy: {supportType: STANDARD}\n", asOf: Today).Message
        );

    [Fact]
    public void Without_a_day_nothing_is_said() => None("EKS2044", "  version: \"1.32\"\n");

    [Fact]
    public void The_version_that_eksctl_takes_by_itself_is_judged_too() => One("EKS2045", "", asOf: Today);
}
