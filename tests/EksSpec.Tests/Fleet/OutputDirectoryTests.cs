namespace EksSpec.Tests.Fleets;

public sealed class OutputDirectoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("eksspec-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_second_run_touches_nothing()
    {
        var first = Fleet("shop").WriteTo(_root);
        var times = Times();
        var second = Fleet("shop").WriteTo(_root);

        Assert.Equal(["shop/cluster.yaml"], first.Written);
        Assert.Empty(second.Written);
        Assert.Equal(["shop/cluster.yaml"], second.Unchanged);
        Assert.Empty(second.Stale);
        Assert.Equal(times, Times());
    }

    [Fact]
    public void A_file_that_is_no_longer_part_of_the_fleet_is_stale_until_it_is_deleted()
    {
        Fleet("old").WriteTo(_root);

        Assert.Equal(["old/cluster.yaml"], Fleet("shop").WriteTo(_root).Stale);
        var files = Times();
        Assert.Equal(["old/cluster.yaml"], Fleet("shop").WriteTo(_root).Stale);
        Assert.Equal(files, Times());
        File.Delete(Path.Combine(_root, "old", "cluster.yaml"));
        Assert.Empty(Fleet("shop").WriteTo(_root).Stale);
    }

    [Fact]
    public void A_file_that_was_changed_by_hand_is_written_again()
    {
        var fleet = Fleet("shop");
        fleet.WriteTo(_root);
        var file = Path.Combine(_root, "shop", "cluster.yaml");
        File.AppendAllText(file, "# by hand\n");

        Assert.Equal(["shop/cluster.yaml"], fleet.WriteTo(_root).Written);
        Assert.Equal(fleet.Files[0].Text, File.ReadAllText(file));
    }

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        var foreign = Path.Combine(_root, "shop", "foreign.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(foreign)!);
        File.WriteAllText(foreign, "mine: true\n");

        Assert.Empty(Fleet("shop").WriteTo(_root).Stale);
        Assert.Equal("mine: true\n", File.ReadAllText(foreign));
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        var elsewhere = Directory.CreateTempSubdirectory("eksspec-").FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_root, "shop"), elsewhere);

            Assert.Throws<IOException>(() => Fleet("shop").WriteTo(_root));
            Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
            Assert.Empty(Directory.EnumerateFiles(_root));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_refused_and_what_it_leads_to_stays()
    {
        var secret = Path.Combine(_root, "secret");
        File.WriteAllText(secret, "keep");
        Directory.CreateDirectory(Path.Combine(_root, "shop"));
        File.CreateSymbolicLink(Path.Combine(_root, "shop", "cluster.yaml"), secret);

        Assert.Throws<IOException>(() => Fleet("shop").WriteTo(_root));
        Assert.Equal("keep", File.ReadAllText(secret));
    }

    [Theory]
    [InlineData("../escaped.yaml")]
    [InlineData("/escaped.yaml")]
    [InlineData("clusters/../../escaped.yaml")]
    [InlineData("clusters//escaped.yaml")]
    [InlineData("C:escaped.yaml")]
    [InlineData(".git/config")]
    public void A_path_that_leads_out_is_refused(string path)
    {
        Assert.Throws<IOException>(() => OutputDirectory.Write(Path.Combine(_root, "out"), [FleetFile.Of(path, [])]));
        Assert.Empty(Directory.EnumerateFiles(_root));
    }

    [Fact]
    public void A_list_of_files_that_somebody_forged_reports_nothing_outside()
    {
        var outside = Path.Combine(_root, "outside.yaml");
        File.WriteAllText(outside, "");
        var output = Path.Combine(_root, "out");
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, FileIndex.Name), "../outside.yaml\n");

        Assert.Empty(Fleet("shop").WriteTo(output).Stale);
    }

    [Fact]
    public void What_an_interrupted_run_left_is_in_nobody_s_way()
    {
        Directory.CreateDirectory(Path.Combine(_root, "shop"));
        File.WriteAllText(Path.Combine(_root, "shop", "cluster.yaml.tmp"), "half");

        Assert.Equal(["shop/cluster.yaml"], Fleet("shop").WriteTo(_root).Written);
        Assert.Equal(["cluster.yaml"], Directory.EnumerateFiles(Path.Combine(_root, "shop")).Select(Path.GetFileName));
    }

    private static Fleet Fleet(string cluster)
    {
        FleetBuilder fleet = new("shop", "eu-central-1");
        fleet.AddCluster(cluster);
        return fleet.Build();
    }

    private List<(string, DateTime)> Times() =>
        [
            .. Directory
                .EnumerateFiles(_root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.GetLastWriteTimeUtc(file))),
        ];
}
