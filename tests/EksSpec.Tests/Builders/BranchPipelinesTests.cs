namespace EksSpec.Tests.Builders;

public sealed class BranchPipelinesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("eksspec-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_branch_comes_and_goes_by_itself()
    {
        var all = Run();
        var login = Run("--branch", "feature/JIRA-1_Login", "--deployed-at", "2026-03-01T08:00:00Z");
        var other = Run("--branch", "other", "--commit", "0f1e2d3");

        Assert.Contains("shop/cluster.yaml", all.Written);
        var folder = $"shop/develop-{BranchSlug.Of("feature/JIRA-1_Login")}/";
        Assert.Equal(4, login.Written.Count);
        Assert.All(login.Written, path => Assert.StartsWith(folder, path, StringComparison.Ordinal));
        Assert.Contains(
            "eksspec.dev/deployed-at: \"2026-03-01T08:00:00Z\"",
            File.ReadAllText(Path.Combine(_root, folder, "00-namespace.yaml")),
            StringComparison.Ordinal
        );
        Assert.Empty(other.Stale);

        Assert.Equal(
            login.Written.Order(),
            Run("--branch", "feature/JIRA-1_Login", "--gone", "--dry-run").Deleted.Order()
        );
        Assert.Equal(login.Written.Order(), Run("--branch", "feature/JIRA-1_Login", "--gone").Deleted.Order());
        Assert.False(Directory.Exists(Path.Combine(_root, folder)));
        Assert.Equal(4, Run("--branch", "other", "--commit", "0f1e2d3").Unchanged.Count);
    }

    [Fact]
    public void A_new_deployment_counts_anew()
    {
        Run("--branch", "a", "--deployed-at", "2026-03-01T08:00:00Z");

        var again = Run("--branch", "a", "--deployed-at", "2026-03-02T08:00:00Z");

        Assert.Equal(["shop/develop-a/00-namespace.yaml"], again.Written);
        Assert.Equal(3, again.Unchanged.Count);
    }

    private WriteResult Run(params string[] args) => BranchPipelines.Run(args, _root);
}
