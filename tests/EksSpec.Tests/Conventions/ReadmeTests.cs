using System.Text.RegularExpressions;
using EksSpec.LoadBalancing;
using EksSpec.Placement;
using LabBase;

namespace EksSpec.Tests.Conventions;

/// <summary>What README.md and the guides show is code that is compiled and tested.</summary>
public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guides/embed.md")]
    [InlineData("docs/guides/labbase.md")]
    [InlineData("docs/guides/own-rules.md")]
    [InlineData("docs/guides/build.md")]
    [InlineData("docs/guides/capacity.md")]
    [InlineData("docs/guides/load-balancers.md")]
    [InlineData("docs/guides/observability.md")]
    [InlineData("docs/guides/regions.md")]
    [InlineData("docs/guides/snapshot-tests.md")]
    [InlineData("docs/guides/switch.md")]
    [InlineData("docs/guides/branch-clean-up.md")]
    [InlineData("docs/guides/branch-environments.md")]
    [InlineData("docs/guides/branch-generators.md")]
    [InlineData("docs/guides/deliver-with-spinnaker.md")]
    [InlineData("docs/guides/access.md")]
    [InlineData("docs/guides/deliver-with-argo-cd.md")]
    [InlineData("docs/guides/deliver-with-kubectl.md")]
    [InlineData("docs/guides/custom-resources.md")]
    public void Code_on_a_page_is_cut_from_code_that_runs(string page)
    {
        var readme = Repository.Text(page);
        var shown = 0;
        var expected = Block()
            .Replace(
                readme,
                block =>
                {
                    shown++;
                    var (file, region) = (block.Groups["file"].Value, block.Groups["region"].Value);
                    return $"<!-- {file}#{region} -->\n```csharp\n{Region(Repository.Text(file), region)}```\n";
                }
            );

        Assert.NotEqual(0, shown);
        Snapshot.MatchFile(expected, page);
    }

    [Fact]
    public void The_picture_in_the_readme_is_drawn_from_labbase()
    {
        var proofs = LabBaseFleet.Describe().Build().ProvePlacement();

        Snapshot.MatchFile(PlacementDrawing.Svg(proofs["labbase-nonprod"].Matrix), "docs/labbase.svg");
    }

    [Fact]
    public void The_picture_of_the_load_balancer_is_drawn_from_labbase()
    {
        var site = LabBaseFleet.Describe().Build().Landscape.Sites[0];

        Snapshot.MatchFile(LoadBalancers.Of(site).ToSvg(), "docs/front-door.svg");
    }

    [Fact]
    public void The_claims_that_the_readme_shows_hold() => LabBaseProof.Hold(LabBaseFleet.Describe().Build());

    /// <summary>The lines of a region, moved to the left margin.</summary>
    private static string Region(string code, string name)
    {
        var lines = code.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == $"#region {name}");
        Assert.True(start >= 0, $"There is no region '{name}'.");
        var inside = lines.Skip(start + 1).TakeWhile(line => line.Trim() != "#endregion").ToList();
        var margin = inside.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(inside.Select(line => (line.Length == 0 ? line : line[margin..]) + "\n"));
    }

    [GeneratedRegex("""<!-- (?<file>\S+)#(?<region>\w+) -->\n```csharp\n(?<code>[^`]*)```\n""")]
    private static partial Regex Block();
}
