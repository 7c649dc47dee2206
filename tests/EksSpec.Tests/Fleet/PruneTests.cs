namespace EksSpec.Tests.Fleets;

/// <summary>What a fleet no longer has is deleted when that is asked for, and nothing else ever.</summary>
public sealed class PruneTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("eksspec-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_of_a_branch_that_is_gone_are_deleted_with_their_folder()
    {
        Shop("one", "two").WriteTo(_root);

        var result = Shop("two").WriteTo(_root, prune: true);

        Assert.Equal(["shop/develop-one/00-namespace.yaml", "shop/develop-one/web.yaml"], result.Deleted);
        Assert.Empty(result.Stale);
        Assert.Empty(result.Written);
        Assert.False(Directory.Exists(Path.Combine(_root, "shop", "develop-one")));
        Assert.True(Directory.Exists(Path.Combine(_root, "shop", "develop-two")));
        Assert.DoesNotContain("develop-one", File.ReadAllText(Index), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_touches_nothing()
    {
        Shop("one").WriteTo(_root);
        var before = Everything();

        var dry = Shop("two").WriteTo(_root, prune: true, dryRun: true);

        Assert.Equal(before, Everything());
        var real = Shop("two").WriteTo(_root, prune: true);
        Assert.Equal(dry, real);
        Assert.NotEmpty(dry.Deleted);
        Assert.NotEmpty(dry.Written);
    }

    [Fact]
    public void A_dry_run_does_not_even_make_the_directory()
    {
        var directory = Path.Combine(_root, "out");

        Assert.NotEmpty(Shop("one").WriteTo(directory, prune: true, dryRun: true).Written);
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public void A_file_that_somebody_changed_stays_and_is_stale_until_somebody_deletes_it()
    {
        Shop("one").WriteTo(_root);
        var web = Path.Combine(_root, "shop", "develop-one", "web.yaml");
        File.AppendAllText(web, "# by hand\n");

        var result = Shop().WriteTo(_root, prune: true);

        Assert.Equal(["shop/develop-one/00-namespace.yaml"], result.Deleted);
        Assert.Equal(["shop/develop-one/web.yaml"], result.Stale);
        Assert.EndsWith("# by hand\n", File.ReadAllText(web), StringComparison.Ordinal);
        Assert.Equal(["shop/develop-one/web.yaml"], Shop().WriteTo(_root, prune: true).Stale);
        File.Delete(web);
        Assert.Empty(Shop().WriteTo(_root, prune: true).Stale);
    }

    [Fact]
    public void A_file_of_others_keeps_its_folder()
    {
        Shop("one").WriteTo(_root);
        var foreign = Path.Combine(_root, "shop", "develop-one", "mine.yaml");
        File.WriteAllText(foreign, "mine: true\n");

        Assert.Equal(2, Shop().WriteTo(_root, prune: true).Deleted.Count);
        Assert.Equal("mine: true\n", File.ReadAllText(foreign));
    }

    [Fact]
    public void A_list_without_hashes_deletes_nothing()
    {
        Shop("one").WriteTo(_root);
        File.WriteAllLines(Index, File.ReadAllLines(Index).Select(line => line.Split(' ')[0]));

        var result = Shop().WriteTo(_root, prune: true);

        Assert.Empty(result.Deleted);
        Assert.Equal(2, result.Stale.Count);
    }

    [Fact]
    public void A_list_that_somebody_forged_deletes_nothing_outside()
    {
        var outside = Path.Combine(_root, "outside.yaml");
        File.WriteAllText(outside, "keep");
        var output = Directory.CreateDirectory(Path.Combine(_root, "out")).FullName;
        var hash = FileIndex.Hash("keep"u8);
        File.WriteAllText(Path.Combine(output, FileIndex.Name), $"../outside.yaml {hash}\n{outside} {hash}\n");

        Assert.Empty(Shop("one").WriteTo(output, prune: true).Deleted);
        Assert.Equal("keep", File.ReadAllText(outside));
    }

    [Fact]
    public void Nothing_is_deleted_through_a_link()
    {
        Shop("one").WriteTo(_root);
        var folder = Path.Combine(_root, "shop", "develop-one");
        var elsewhere = Path.Combine(_root, "elsewhere");
        Directory.Move(folder, elsewhere);
        Directory.CreateSymbolicLink(folder, elsewhere);

        var result = Shop().WriteTo(_root, prune: true);

        Assert.Empty(result.Deleted);
        Assert.Equal(2, result.Stale.Count);
        Assert.Equal(2, Directory.GetFiles(elsewhere).Length);
    }

    [Fact]
    public void A_part_writes_and_prunes_its_own_files_only()
    {
        Shop("one", "two").WriteTo(_root);
        var (fleet, branches) = Describe("three");
        fleet.AddDeployment("extra", "shop/extra:1").WithRequests("100m", "64Mi").In(branches.All);

        var written = fleet.Build().Only(branches).WriteTo(_root, prune: true);

        Assert.Equal(
            ["shop/develop-three/00-namespace.yaml", "shop/develop-three/web.yaml", "shop/develop-three/extra.yaml"],
            written.Written
        );
        Assert.Empty(written.Deleted);
        Assert.Empty(written.Stale);
        Assert.True(File.Exists(Path.Combine(_root, "shop", "develop-one", "web.yaml")));

        var less = Part("three").WriteTo(_root, prune: true);

        Assert.Equal(["shop/develop-three/extra.yaml"], less.Deleted);
        // The list still has what the part left alone.
        Assert.Equal(4, Shop("three").WriteTo(_root, prune: true).Deleted.Count);
    }

    [Fact]
    public void A_part_that_is_gone_is_deleted()
    {
        Shop("one", "two").WriteTo(_root);
        var before = Everything();

        Assert.Equal(2, Part("one").DeleteFrom(_root, dryRun: true).Deleted.Count);
        Assert.Equal(before, Everything());
        Assert.Equal(2, Part("one").DeleteFrom(_root).Deleted.Count);
        Assert.False(Directory.Exists(Path.Combine(_root, "shop", "develop-one")));
        Assert.Empty(Shop("two").WriteTo(_root).Written);
    }

    [Fact]
    public void A_branch_whose_name_another_begins_with_is_another()
    {
        Shop("one", "one-more").WriteTo(_root);

        Assert.All(
            Part("one").DeleteFrom(_root).Deleted,
            path => Assert.StartsWith("shop/develop-one/", path, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_environment_of_another_fleet_is_refused()
    {
        var (_, others) = Describe("stranger");

        Assert.Throws<ArgumentException>(() => Shop("one").Only(others[0]));
        Assert.Throws<ArgumentException>(() => Shop("one").Only());
    }

    private string Index => Path.Combine(_root, FileIndex.Name);

    private static Fleet Shop(params string[] branches) => Describe(branches).Fleet.Build();

    private static FleetPart Part(string branch)
    {
        var (fleet, branches) = Describe(branch);
        return fleet.Build().Only(branches[0]);
    }

    private static (FleetBuilder Fleet, BranchEnvironmentsBuilder Branches) Describe(params string[] branches)
    {
        FleetBuilder fleet = new("shop", "eu-central-1");
        var cluster = fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        cluster.AddNodeGroup("general").WithInstanceTypes("m5.large").WithSize(min: 2, max: 3);
        var develop = cluster.AddBlueprint("develop");
        fleet.AddDeployment("web", "shop/web:1").WithRequests("100m", "64Mi").In(develop);
        var environments = cluster
            .AddBranchEnvironments(develop, branches.Select(name => new Branch(name)))
            .Without(Enum.GetValues<BranchDefault>());
        return (fleet, environments);
    }

    private List<(string, DateTime, string)> Everything() =>
        [
            .. Directory
                .EnumerateFiles(_root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.GetLastWriteTimeUtc(file), File.ReadAllText(file))),
        ];
}
