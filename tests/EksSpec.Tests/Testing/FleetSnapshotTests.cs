using EksSpec.Testing;

namespace EksSpec.Tests.Testing;

public sealed class FleetSnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void What_was_accepted_matches_and_lies_in_a_tree()
    {
        FleetSnapshot.Match(Shop.Describe().Build(), _folder, SnapshotMode.Accept);

        FleetSnapshot.Match(Shop.Describe().Build(), _folder, SnapshotMode.Judge);
        Assert.True(File.Exists(Path.Combine(_folder, "shop/develop/api.verified.yaml")));
        Assert.True(File.Exists(Path.Combine(_folder, "shop/cluster.verified.yaml")));
    }

    [Fact]
    public void A_change_fails_with_line_and_diff_and_is_kept_beside_it()
    {
        FleetSnapshot.Match(Shop.Describe(replicas: 2).Build(), _folder, SnapshotMode.Accept);
        var changed = Shop.Describe(replicas: 3).Build();

        var e = Assert.Throws<FleetAssertException>(() => FleetSnapshot.Match(changed, _folder, SnapshotMode.Keep));

        Assert.Contains("Shop.cs(", e.Message, StringComparison.Ordinal);
        Assert.Contains("+  replicas: 3", e.Message, StringComparison.Ordinal);
        Assert.Contains("EKSSPEC_ACCEPT_SNAPSHOTS=1", e.Message, StringComparison.Ordinal);
        Assert.Equal(["shop/develop/api.received.yaml"], Received());
    }

    [Fact]
    public void Accepting_takes_what_was_received_and_deletes_orphans()
    {
        FleetSnapshot.Match(Shop.Describe().Build(), _folder, SnapshotMode.Accept);
        var fewer = Shop.Describe(replicas: 3, hasWorker: false).Build();
        Assert.Throws<FleetAssertException>(() => FleetSnapshot.Match(fewer, _folder, SnapshotMode.Keep));

        FleetSnapshot.Match(fewer, _folder, SnapshotMode.Accept);

        FleetSnapshot.Match(fewer, _folder, SnapshotMode.Judge);
        Assert.Empty(Received());
        Assert.False(File.Exists(Path.Combine(_folder, "shop/develop/worker.verified.yaml")));
    }

    [Fact]
    public void An_orphan_and_a_new_file_fail_and_ci_writes_nothing()
    {
        var (more, fewer) = (Shop.Describe().Build(), Shop.Describe(hasWorker: false).Build());
        FleetSnapshot.Match(more, _folder, SnapshotMode.Accept);

        var orphan = Assert.Throws<FleetAssertException>(() => FleetSnapshot.Match(fewer, _folder, SnapshotMode.Judge));
        FleetSnapshot.Match(fewer, _folder, SnapshotMode.Accept);
        var added = Assert.Throws<FleetAssertException>(() => FleetSnapshot.Match(more, _folder, SnapshotMode.Judge));

        Assert.Contains("stale    shop/develop/worker.yaml", orphan.Message, StringComparison.Ordinal);
        Assert.Contains("added    shop/develop/worker.yaml", added.Message, StringComparison.Ordinal);
        Assert.Empty(Received());
    }

    [Fact]
    public void A_marker_accepts_once()
    {
        File.WriteAllText(Path.Combine(_folder, SnapshotTree.Marker), "");
        SnapshotTree tree = new(_folder);
        var isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

        Assert.Equal(isCi ? SnapshotMode.Judge : SnapshotMode.Accept, tree.Mode);
        tree.Accept(Shop.Describe().Build());

        Assert.False(File.Exists(Path.Combine(_folder, SnapshotTree.Marker)));
    }

    [Theory]
    [InlineData("/_/tests/EksSpec.Tests/Testing/Shop.cs")]
    [InlineData("tests/EksSpec.Tests/Testing/Shop.cs")]
    public void The_folder_of_a_deterministic_build_is_found(string file) =>
        Assert.True(File.Exists(Path.Combine(TestFolder.Of(file), "Shop.cs")));

    [Fact]
    public void A_folder_that_is_nowhere_is_said() =>
        Assert.Throws<FleetAssertException>(() => TestFolder.Of("/_/nowhere/at-all/Test.cs"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Received() =>
        Directory
            .EnumerateFiles(_folder, "*.received.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'));
}
