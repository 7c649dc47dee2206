using System.Text.RegularExpressions;
using EksSpec.Tests.Cli;
using LabBase;

namespace EksSpec.Tests.Capacity;

/// <summary>The guide shows what the tool prints.</summary>
public sealed partial class CapacityGuideTests : IDisposable
{
    private const string Guide = "docs/guides/capacity.md";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_table_in_the_guide_is_that_of_labbase()
    {
        LabBaseFleet.Describe().Build().WriteTo(_folder.Path);
        var run = ToolRun.Of("capacity", _folder.Path, "--environment", "develop");

        var expected = Table()
            .Replace(Repository.Text(Guide), $"```\n$ eksspec capacity . --environment develop\n{run.Output}```\n");

        Assert.Contains("$ eksspec capacity", expected, StringComparison.Ordinal);
        Snapshot.MatchFile(expected, Guide);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("""```\n\$ eksspec capacity[^`]*```\n""")]
    private static partial Regex Table();
}
