using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Cli;
using EksSpec.Values;
using EksSpec.Writing;
using LabBase;

namespace EksSpec.Tests.Deliveries;

/// <summary>LabBase, delivered by Spinnaker.</summary>
public class LabBaseBySpinnakerTests
{
    private static readonly Fleet Plain = LabBaseFleet.Describe().Build();
    private static readonly Fleet Delivered = LabBaseFleet.Describe().DeliverWith(new Spinnaker("labbase")).Build();

    public static TheoryData<string> Pipelines => [.. FilesOf(Delivered).Select(file => file.Path)];

    [Fact]
    public void It_builds_with_nothing_above_info() =>
        Assert.DoesNotContain(Delivered.Findings, finding => finding.Severity > Severity.Info);

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void A_pipeline_has_what_Spinnaker_asks_for(string path) =>
        Assert.Empty(PipelineRules.Broken(Parse(Delivered, path)));

    [Fact]
    public void Two_builds_have_the_same_bytes()
    {
        var again = LabBaseFleet.Describe().DeliverWith(new Spinnaker("labbase")).Build();

        Assert.All(FilesOf(Delivered), file => Assert.Equal(file.Text, FileOf(again, file.Path).Text));
    }

    [Fact]
    public void Nothing_but_the_mark_of_what_keeps_its_name_changes()
    {
        foreach (var file in Plain.Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var lines = FileOf(Delivered, file.Path)
                .Text.Split('\n')
                .Where(line => line != "    strategy.spinnaker.io/versioned: \"false\"");
            var without = string.Join('\n', lines)
                .Replace("  annotations:\n  name", "  name", StringComparison.Ordinal);
            Assert.Equal(file.Text, without.Replace("  annotations:\n  labels", "  labels", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_manifests_of_pipelines_are_those_of_the_files()
    {
        var written = Delivered
            .Landscape.Objects.Select(item => InlineDocument.Parse(CanonicalJson.Serialize(item.Value!)))
            .ToHashSet();
        var deployed = FilesOf(Delivered)
            .Where(file => !file.Path.Contains("/spinnaker-", StringComparison.Ordinal))
            .SelectMany(file => InlineDocument.Parse(file.Text)["stages"]!.Items)
            .SelectMany(stage => stage["manifests"]?.Items ?? [])
            .ToList();

        Assert.All(deployed, manifest => Assert.Contains(manifest, written));
        // The ClusterConfigs are eksctl's.
        Assert.Equal(written.Count - Delivered.Landscape.Sites.Count, deployed.Distinct().Count());
    }

    [Fact]
    public void Pods_run_where_they_run_without_Spinnaker() => Assert.Equal(Drawn(Plain), Drawn(Delivered));

    [Fact]
    public void What_was_written_is_read_back_without_findings()
    {
        var documents = Delivered
            .Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(file => SpecReader.Read(file.Text, new() { File = file.Path }));
        var found = SpecRules.Check(Landscape.Of(documents, new()), new()).Findings;

        Assert.DoesNotContain(found, finding => finding.Severity > Severity.Info);
    }

    [Fact]
    public void The_tool_finds_nothing_in_the_folder_that_was_written()
    {
        using TemporaryFolder folder = new();
        Delivered.WriteTo(folder.Path);

        var run = ToolRun.Of("validate", folder.Path);

        Assert.Equal(0, run.Code);
        Assert.EndsWith("0 errors, 0 warnings, 0 info\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pipelines() =>
        Snapshot.Match(
            string.Concat(
                FilesOf(Delivered).Select(file => PipelineOutline.Of(file.Path, InlineDocument.Parse(file.Text)))
            ),
            "txt"
        );

    private static string Drawn(Fleet fleet) =>
        string.Concat(
            fleet.ProvePlacement().Select(proof => $"{proof.Key}\n{PlacementDrawing.Svg(proof.Value.Matrix)}")
        );

    private static IEnumerable<FleetFile> FilesOf(Fleet fleet) =>
        fleet.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal));

    private static FleetFile FileOf(Fleet fleet, string path) => fleet.Files.Single(file => file.Path == path);

    private static InlineDocument Parse(Fleet fleet, string path) => InlineDocument.Parse(FileOf(fleet, path).Text);
}
