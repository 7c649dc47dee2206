using System.Globalization;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Writing;
using LabBase;

namespace EksSpec.Tests.Builders;

public class LabBaseTests
{
    private static readonly Fleet Reviewed = LabBaseFleet.Describe().Build();

    public static TheoryData<string> Paths => [.. Reviewed.Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Its_files_are_as_reviewed(string path)
    {
        var file = Reviewed.Files.Single(file => file.Path == path);

        Snapshot.Match(file.Text, Path.GetExtension(path)[1..], Case(path));
    }

    [Fact]
    public void No_reviewed_file_is_left_that_it_no_longer_has() =>
        Snapshot.NoneIsLeft(nameof(Its_files_are_as_reviewed), Reviewed.Files.Select(file => Case(file.Path)));

    [Fact]
    public void Nobody_finds_anything_in_it()
    {
        Assert.True(LabBaseFleet.Describe().TryBuild(out var fleet, out var findings));

        Assert.Empty(findings.Select(finding => finding.ToString()));
        Assert.Empty(fleet.Findings);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/Anchorage")]
    public void Every_culture_and_time_zone_gives_the_same_bytes(string culture, string? timeZone)
    {
        var expected = Bytes();
        var (cultureBefore, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", timeZone);
            TimeZoneInfo.ClearCachedData();

            Assert.Equal(expected, Bytes());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = cultureBefore;
            Environment.SetEnvironmentVariable("TZ", zoneBefore);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void One_description_gives_the_same_bytes_twice()
    {
        var builder = LabBaseFleet.Describe();

        Assert.Equal(Bytes(builder.Build()), Bytes(builder.Build()));
    }

    [Fact]
    public void Its_files_read_back_without_a_finding_as_the_same_bytes()
    {
        foreach (var file in LabBaseFleet.Describe().Build().Files)
        {
            var documents = SpecReader.Read(file.Text);

            Assert.Empty(documents.SelectMany(document => document.Findings));
            Assert.Equal(file.Text, CanonicalYaml.SerializeAll(documents.Select(document => document.Value!)));
        }
    }

    [Fact]
    public void Where_its_pods_run_is_proved()
    {
        var proofs = LabBaseFleet.Describe().Build().ProvePlacement();

        Assert.Equal(["labbase-nonprod", "labbase-prod"], proofs.Keys);
        Assert.All(proofs.Values, proof => Assert.True(proof.IsProven, proof.ToString()));
        Assert.All(proofs.Values, proof => Assert.NotEmpty(proof.Results));
    }

    [Fact]
    public void Ten_mistakes_are_ten_findings_and_nothing_is_written()
    {
        var fleet = LabBaseFleet.Describe();
        var (shared, production) = (fleet.Clusters[0], fleet.Clusters[1]);
        var (develop, staging) = (fleet.Environments[0], fleet.Environments[1]);
        var api = fleet.Workloads.OfType<DeploymentBuilder>().First(workload => workload.Name == "api");

        // 1: one tag, two values. 2: two groups of one name. 3: bounds the wrong way round.
        shared.WithTag("cost", "develop").WithTag("cost", "staging");
        shared.AddNodeGroup("staging").WithTaint("spare", "true");
        production
            .AddNodeGroup("batch")
            .WithTaint("batch", "true")
            .WithSize(min: 1, max: 2)
            .Configure(group => group with { MinSize = 3 });
        // 4: an address instead of a block. 5: one zone.
        shared.Configure(config => config with { Vpc = config.Vpc! with { PublicAccessCidrs = ["203.0.113.10"] } });
        production.Configure(config => config with { AvailabilityZones = ["ap-northeast-1a"] });
        // 6: a workload that is nowhere. 7: two workloads of one name.
        fleet.AddDeployment("forgotten", "labbase/forgotten:1.0");
        fleet.AddDeployment("forgotten", "labbase/forgotten:1.0").In(develop);
        // 8: a fixed number of replicas beside the autoscaler. 9: a selector that misses its pods.
        api.In(develop, replicas: 3);
        api.In(staging, there => there.Configure(d => d.Spec.Selector.MatchLabels["app.kubernetes.io/name"] = "app"));
        // 10: a Service without a port to lead to.
        fleet.AddDeployment("silent", "labbase/silent:1.0").In(develop).AddService();

        var built = fleet.TryBuild(out var nothing, out var findings);

        Assert.False(built);
        Assert.Null(nothing);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.True(errors.Count == 10, string.Join('\n', errors));
        Assert.Equal(10, errors.Select(error => error.Rule.Id).Distinct().Count());
        Assert.All(errors, error => Assert.EndsWith(".", error.Fix, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.EndsWith(".cs", error.Position?.File, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.NotEmpty(error.Message));
        Assert.All(errors, error => Assert.False(error.Path.IsRoot));
        Assert.Equal(findings, Assert.Throws<FleetInvalidException>(fleet.Build).Findings);
    }

    [Fact]
    public void An_isolation_that_is_half_taken_away_is_refuted_by_the_pods_it_kept_apart()
    {
        var fleet = LabBaseFleet.Describe();
        var spot = fleet.Environments[0].Demands[0].Group as NodeGroupBuilder;

        spot!.Configure(group => group with { Taints = null });

        Assert.False(fleet.TryBuild(out _, out var findings));
        var refuted = findings.Where(finding => finding.Rule.Id == "EKS5001").ToList();
        Assert.Equal(
            ["api", "branch-cleanup", "nightly", "web"],
            refuted.Select(finding => finding.Object!.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            refuted,
            finding => Assert.DoesNotContain("develop", finding.Object!.Namespace, StringComparison.Ordinal)
        );
    }

    // A file name can't hold the path as it is.
    private static string Case(string path) => $"path={Path.ChangeExtension(path, null).Replace('/', '+')}";

    private static byte[] Bytes() => Bytes(LabBaseFleet.Describe().Build());

    private static byte[] Bytes(Fleet fleet) => [.. fleet.Files.SelectMany(file => file.Content.ToArray())];
}
