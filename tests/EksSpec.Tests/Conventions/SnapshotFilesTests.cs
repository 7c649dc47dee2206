namespace EksSpec.Tests.Conventions;

public class SnapshotFilesTests
{
    private static readonly HashSet<string> Tests =
    [
        .. typeof(SnapshotFilesTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")),
    ];

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateDirectories(Repository.Tests, "Snapshots", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .SelectMany(Directory.EnumerateFiles);

    [Fact]
    public void Every_snapshot_belongs_to_a_test() => Assert.DoesNotContain(Files, file => !HasTest(file));

    [Fact]
    public void No_received_file_is_left() =>
        Assert.DoesNotContain(Files, file => file.Contains(".received.", StringComparison.Ordinal));

    // {Class}.{Method}.verified.{extension}, or {Class}.{Method}_{name=value}.verified.{extension}.
    private static bool HasTest(string file)
    {
        var end = Path.GetFileName(file).IndexOf(".verified.", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var test = Path.GetFileName(file)[..end];
        var parameters = test.IndexOf('=', StringComparison.Ordinal);
        return Tests.Contains(test) || (parameters > 0 && Tests.Contains(test[..test.LastIndexOf('_', parameters)]));
    }
}
