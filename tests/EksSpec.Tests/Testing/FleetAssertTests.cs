using EksSpec.Placement;
using EksSpec.Testing;

namespace EksSpec.Tests.Testing;

public sealed class FleetAssertTests
{
    [Fact]
    public void A_fleet_without_findings_passes() =>
        FleetAssert.HasNoFindings(Shop.Describe().Build(), Findings.Severity.Error);

    [Fact]
    public void Findings_are_named_with_their_lines()
    {
        var e = Assert.Throws<FleetAssertException>(() => FleetAssert.Builds(Shop.Describe(isStranded: true)));

        Assert.Contains("Shop.cs(", e.Message, StringComparison.Ordinal);
        Assert.Contains("Deployment", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Placement_is_asserted_and_the_culprit_is_named()
    {
        var fleet = Shop.Describe().Build();

        FleetAssert.RunsOnlyOn(fleet, "shop", "develop", "develop");
        FleetAssert.Holds(fleet, "shop", PlacementClaim.HasHome(WorkloadSelection.All));
        var e = Assert.Throws<FleetAssertException>(() => FleetAssert.RunsOnlyOn(fleet, "shop", "develop", "main"));

        Assert.Contains("api", e.Message, StringComparison.Ordinal);
        Assert.Contains("main", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FleetAssert.RunsOnlyOn(fleet, "ship", "develop", "main"));
    }

    [Fact]
    public void What_is_written_is_asserted()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var fleet = Shop.Describe().Build();
            fleet.WriteTo(directory);

            FleetAssert.IsWrittenTo(fleet, directory);
            Assert.Throws<FleetAssertException>(() =>
                FleetAssert.IsWrittenTo(Shop.Describe(replicas: 5).Build(), directory)
            );
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
