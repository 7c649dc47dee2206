using EksSpec.Findings;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>How long environments of branches live, and what tells of it.</summary>
public class BranchLifeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, 999, TimeSpan.FromHours(9));

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public BranchLifeTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        _develop = _cluster.AddEnvironment("develop");
    }

    [Fact]
    public void A_namespace_says_how_long_it_lives_in_our_words_and_in_those_of_kube_janitor()
    {
        Branches(new Branch("one")).ExpiresAfter(TimeSpan.FromDays(7)).ExpiresWhenIdle(TimeSpan.FromHours(12));

        var notes = Notes("one");

        Assert.Equal("7d", notes["janitor/ttl"]);
        Assert.Equal("7d", notes["eksspec.dev/expires-after"]);
        Assert.Equal("12h", notes["eksspec.dev/idle-after"]);
        Assert.DoesNotContain("janitor/expires", notes);
        Assert.DoesNotContain("eksspec.dev/expires-at", notes);
        Assert.DoesNotContain("eksspec.dev/deployed-at", notes);
    }

    [Fact]
    public void Times_are_written_in_utc_to_the_second()
    {
        Branches(new Branch("one") { DeployedAt = Noon, ExpiresAt = Noon.AddDays(1) });

        var notes = Notes("one");

        Assert.Equal("2026-03-01T03:00:00Z", notes["eksspec.dev/deployed-at"]);
        Assert.Equal("2026-03-02T03:00:00Z", notes["eksspec.dev/expires-at"]);
        Assert.Equal("2026-03-02T03:00:00Z", notes["janitor/expires"]);
    }

    [Fact]
    public void What_a_branch_says_takes_the_place_of_what_all_say()
    {
        Branches(new Branch("one") { ExpiresAt = Noon }, "two").ExpiresAfter(TimeSpan.FromDays(7));

        Assert.DoesNotContain("janitor/ttl", Notes("one"));
        Assert.DoesNotContain("eksspec.dev/expires-after", Notes("one"));
        Assert.Equal("7d", Notes("two")["janitor/ttl"]);
    }

    [Fact]
    public void Kube_janitor_is_told_when_idle_time_ends()
    {
        Branches(
                new Branch("idle") { DeployedAt = Noon },
                new Branch("both") { DeployedAt = Noon, ExpiresAt = Noon.AddHours(1) }
            )
            .ExpiresWhenIdle(TimeSpan.FromHours(12));

        Assert.Equal("2026-03-01T15:00:00Z", Notes("idle")["janitor/expires"]);
        Assert.Equal("2026-03-01T04:00:00Z", Notes("both")["janitor/expires"]);
    }

    [Theory]
    [InlineData(1, "1m")]
    [InlineData(60, "1h")]
    [InlineData(90, "90m")]
    [InlineData(36 * 60, "36h")]
    [InlineData(365 * 24 * 60, "365d")]
    public void A_time_is_written_in_the_largest_unit_that_is_whole(int minutes, string text)
    {
        Branches("one").ExpiresAfter(TimeSpan.FromMinutes(minutes));

        Assert.Equal(text, Notes("one")["janitor/ttl"]);
    }

    [Fact]
    public void Times_out_of_bounds_are_refused()
    {
        var branches = Branches("one");

        Assert.Throws<ArgumentOutOfRangeException>(() => branches.ExpiresAfter(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => branches.ExpiresAfter(TimeSpan.FromSeconds(59)));
        Assert.Throws<ArgumentOutOfRangeException>(() => branches.ExpiresWhenIdle(TimeSpan.FromDays(365.5)));
        Assert.Throws<ArgumentException>(() => branches.ExpiresWhenIdle(TimeSpan.FromSeconds(61)));
    }

    [Fact]
    public void The_end_of_time_is_no_crash()
    {
        Branches(new Branch("one") { DeployedAt = DateTimeOffset.MaxValue }).ExpiresWhenIdle(TimeSpan.FromDays(1));

        Assert.DoesNotContain("janitor/expires", Notes("one"));
    }

    [Fact]
    public void What_somebody_says_of_one_branch_stays()
    {
        var branches = Branches("one").ExpiresAfter(TimeSpan.FromDays(7));
        branches[0].WithAnnotation("janitor/ttl", "forever");

        Assert.Equal("forever", Notes("one")["janitor/ttl"]);
    }

    [Fact]
    public void The_blueprint_lives_on()
    {
        Branches("one").ExpiresAfter(TimeSpan.FromDays(7));

        Assert.Null(Space("develop").Annotations);
    }

    [Fact]
    public void Two_times_to_live_contradict_each_other()
    {
        Branches("one").ExpiresAfter(TimeSpan.FromDays(7)).ExpiresAfter(TimeSpan.FromDays(8));

        Assert.Contains(Findings(), finding => finding.Rule.Id == "EKS7001");
    }

    [Fact]
    public void Idle_time_needs_to_know_the_last_deployment()
    {
        Branches(new Branch("one") { DeployedAt = Noon }, "two", "three").ExpiresWhenIdle(TimeSpan.FromDays(1));

        var finding = Assert.Single(Findings(), finding => finding.Rule.Id == "EKS7030");

        Assert.Contains("'two' and 1 more", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void An_end_before_the_beginning_is_found()
    {
        Branches(new Branch("one") { DeployedAt = Noon, ExpiresAt = Noon });

        Assert.Contains(Findings(), finding => finding.Rule.Id == "EKS7031");
    }

    [Fact]
    public void A_time_to_live_that_nobody_looks_at_is_found()
    {
        Branches("one").ExpiresAfter(TimeSpan.FromDays(7));
        Assert.Equal(Severity.Info, Unseen().Severity);

        _cluster.AddBranchCleanup(BranchCleanup.ArgoCd);

        Assert.Equal(Severity.Warning, Unseen().Severity);
        Assert.Contains("Argo CD", Unseen().Message, StringComparison.Ordinal);

        Finding Unseen() => Assert.Single(Findings(), finding => finding.Rule.Id == "EKS7032");
    }

    private BranchEnvironmentsBuilder Branches(params Branch[] branches)
    {
        _fleet.AddDeployment("web", "shop/web:1").WithRequests("100m", "64Mi").WithLimits(memory: "64Mi").In(_develop);
        return _cluster.AddBranchEnvironments(_develop, branches.AsEnumerable());
    }

    private IReadOnlyList<Finding> Findings()
    {
        _fleet.TryBuild(out _, out var findings);
        return findings;
    }

    private IDictionary<string, string> Notes(string branch) => Space($"develop-{branch}").Annotations;

    private V1ObjectMeta Space(string environment) =>
        SpecReader
            .Read(_fleet.Build().Files.Single(file => file.Path == $"shop/{environment}/00-namespace.yaml").Text)
            .Select(document => document.Value)
            .OfType<V1Namespace>()
            .Single()
            .Metadata;
}
