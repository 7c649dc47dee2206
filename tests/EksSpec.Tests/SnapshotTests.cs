using EksSpec.Tests.Cli;

namespace EksSpec.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Verified => Path.Combine(_folder.Path, "Snapshots", "A.B.verified.txt");

    private string Received => Path.Combine(_folder.Path, "Received", "A.B.received.txt");

    [Fact]
    public void What_was_received_lies_where_no_test_looks_for_snapshots()
    {
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Repository.Tests, "Snapshots", SearchOption.AllDirectories),
            folder => Snapshot.Received.StartsWith(folder, StringComparison.Ordinal)
        );
        Assert.Contains("TestResults/", Repository.Text(".gitignore").Split('\n'));
    }

    [Fact]
    public void A_failed_snapshot_leaves_the_verified_file_alone_and_nothing_beside_it()
    {
        _folder.Write("Snapshots/A.B.verified.txt", "old\n");

        var thrown = Assert.Throws<Xunit.Sdk.EqualException>(() => Match("new\n"));

        Assert.Contains("new", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("old\n", File.ReadAllText(Verified));
        Assert.Equal("new\n", File.ReadAllText(Received));
        Assert.Equal([Verified], Directory.GetFiles(Path.GetDirectoryName(Verified)!));
    }

    [Fact]
    public void A_snapshot_that_nobody_has_looked_at_fails_and_shows_the_text()
    {
        var thrown = Assert.Throws<Xunit.Sdk.TrueException>(() => Match("new\n"));

        Assert.Contains("new\n", thrown.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void What_matches_again_takes_the_received_file_away()
    {
        _folder.Write("Snapshots/A.B.verified.txt", "same\n");
        _folder.Write("Received/A.B.received.txt", "another\n");

        Match("same\n");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_byte_order_mark_is_a_difference()
    {
        _folder.Write("Snapshots/A.B.verified.txt", "\uFEFFsame\n");

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Match("same\n"));
    }

    [Fact]
    public void Accepting_takes_the_text()
    {
        Match("new\n", accept: true);

        Assert.Equal("new\n", File.ReadAllText(Verified));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void On_CI_nothing_is_written()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Match("new\n", keep: false));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private void Match(string text, bool accept = false, bool keep = true) =>
        Snapshot.Compare(text, Verified, Received, accept, keep);
}
