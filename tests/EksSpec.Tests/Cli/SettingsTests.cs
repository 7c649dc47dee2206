namespace EksSpec.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private const string Cluster =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1, version: \"1.32\"}\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("2027-03-23", false)]
    [InlineData("2027-03-24", true)]
    public void The_day_of_the_settings_judges_support_dates(string day, bool ended) =>
        Assert.Equal(ended, Ended(Run($"asOf: {day}")));

    [Fact]
    public void Without_a_day_no_support_date_is_judged() => Assert.False(Ended(Run("profile: strict")));

    [Fact]
    public void The_day_of_the_call_wins_over_that_of_the_settings()
    {
        Assert.False(Ended(Run("asOf: 2027-06-01", "--as-of", "2025-06-01")));
        Assert.True(Ended(Run("asOf: 2025-06-01", "--as-of", "2027-06-01")));
    }

    [Theory]
    [InlineData("asOf: 2027-6-1")]
    [InlineData("asOf: 20270601")]
    [InlineData("asOf: tomorrow")]
    [InlineData("asOf: 2027-02-29")]
    [InlineData("asOf: 2027")]
    [InlineData("asOf: [2027-06-01]")]
    [InlineData("asOf:")]
    [InlineData("profile: loose")]
    [InlineData("delivery: helm")]
    [InlineData("delivery: 1")]
    [InlineData("external: Service/a")]
    [InlineData("external: [1]")]
    [InlineData("suppress: EKS2046")]
    [InlineData("suppress: [{rule: EKS2046}]")]
    [InlineData("suppress: [{reason: known}]")]
    [InlineData("suppress: [{rule: EKS2046, reason: ' '}]")]
    [InlineData("suppress: [{rule: EKS2046, reason: known, until: 2027}]")]
    public void What_the_settings_say_wrongly_is_refused_with_its_name(string settings)
    {
        var run = Run(settings);

        Assert.Equal(2, run.Code);
        Assert.Contains(settings.Split(':')[0], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_named_in_the_call_win_over_those_beside_the_files()
    {
        var named = _folder.Write(
            "elsewhere/settings.yaml",
            "apiVersion: eksspec.io/v1\nkind: Settings\nasOf: 2027-06-01\n"
        );

        Assert.True(Ended(Run("asOf: 2025-06-01", "--settings", named)));
    }

    public void Dispose() => _folder.Dispose();

    private static bool Ended(ToolRun run)
    {
        Assert.NotEqual(2, run.Code);
        return Findings.Of(run).Rules().Contains("EKS0056");
    }

    private ToolRun Run(string settings, params string[] options)
    {
        _folder.Write(".eksspec.yaml", $"apiVersion: eksspec.io/v1\nkind: Settings\n{settings}\n");
        return ToolRun.Of(["validate", "--format", "json", .. options, _folder.Write("cluster.yaml", Cluster)]);
    }
}
