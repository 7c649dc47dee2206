using EksSpec.Tests.Testing;

namespace EksSpec.Tests.Reports;

public sealed class FleetDriftTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void What_was_just_written_is_current()
    {
        var fleet = Shop.Describe().Build();
        fleet.WriteTo(_directory);

        var comparison = fleet.Compare(_directory);

        Assert.True(comparison.IsCurrent);
        Assert.Empty(comparison.ToString());
    }

    [Fact]
    public void A_change_is_told_with_its_line_of_the_program_and_a_diff()
    {
        Shop.Describe(replicas: 2).Build().WriteTo(_directory);

        var comparison = Shop.Describe(replicas: 3).Build().Compare(_directory);

        var change = Assert.Single(comparison.Changed);
        Assert.Equal("shop/develop/api.yaml", change.Path);
        var place = Assert.Single(change.Places);
        Assert.Equal("Deployment develop/api", $"{place.Object.Kind} {place.Object.Namespace}/{place.Object.Name}");
        Assert.Equal("spec.replicas", place.Path.ToString());
        Assert.EndsWith("Shop.cs", place.Position!.File, StringComparison.Ordinal);
        Assert.Contains(
            "AddDeployment(\"api\"",
            Repository.Text("tests/EksSpec.Tests/Testing/Shop.cs").Split('\n')[place.Position.Line - 1],
            StringComparison.Ordinal
        );
        Assert.Contains("-  replicas: 2\n+  replicas: 3\n", change.Diff, StringComparison.Ordinal);
    }

    [Fact]
    public void New_and_stale_files_are_told_and_nothing_is_written()
    {
        Shop.Describe(hasWorker: true).Build().WriteTo(_directory);
        var fewer = Shop.Describe(hasWorker: false).Build();

        Assert.Equal(["shop/develop/worker.yaml"], fewer.Compare(_directory).Stale);

        File.Delete(Path.Combine(_directory, "shop/develop/api.yaml"));

        Assert.Equal("shop/develop/api.yaml", Assert.Single(fewer.Compare(_directory).Added).Path);
        Assert.False(File.Exists(Path.Combine(_directory, "shop/develop/api.yaml")));
        Assert.True(File.Exists(Path.Combine(_directory, "shop/develop/worker.yaml")));
    }

    [Fact]
    public void A_secret_is_never_shown()
    {
        Shop.Describe(password: "correct horse").Build().WriteTo(_directory);

        var text = Shop.Describe(password: "battery staple").Build().Compare(_directory).ToString();

        Assert.Contains("***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Y29ycmVjdCBob3JzZQ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", text, StringComparison.Ordinal);
        Assert.DoesNotContain("staple", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_yaml_any_more_is_a_change()
    {
        var fleet = Shop.Describe().Build();
        fleet.WriteTo(_directory);
        File.WriteAllBytes(Path.Combine(_directory, "shop/develop/api.yaml"), [0xff, 0xfe, (byte)'{', 0, (byte)'\t']);

        Assert.Equal("shop/develop/api.yaml", Assert.Single(fleet.Compare(_directory).Changed).Path);
    }

    [Fact]
    public void A_directory_that_is_not_there_lacks_everything()
    {
        var fleet = Shop.Describe().Build();
        var missing = Path.Combine(_directory, "missing");

        Assert.Equal(fleet.Files.Count, fleet.Compare(missing).Added.Count);
        Assert.False(Directory.Exists(missing));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
