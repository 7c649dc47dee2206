using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>A Git repository as source of Flux.</summary>
internal sealed record FluxGitSource(GitFolder Git) : FluxSource
{
    private const int CommitLength = 40;

    // Without a reference Flux reads master.
    private const string UsualBranch = "main";

    public override string Kind => "GitRepository";

    // Flux doesn't read git@host:shop/deploy.git.
    public override string Url =>
        Git.Url.Contains("://", StringComparison.Ordinal) ? Git.Url
        : Git.Url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? $"ssh://{Git.Url[..colon]}/{Git.Url[(colon + 1)..].TrimStart('/')}"
        : Git.Url;

    public override string? Provider =>
        Git.Url.StartsWith("https://git-codecommit.", StringComparison.Ordinal) ? "aws" : null;

    public override string? Branch =>
        Git.Revision is "HEAD" or "" ? UsualBranch
        : IsName || IsCommit ? null
        : Git.Revision;

    public override string Reference =>
        Branch is { } branch ? $"refs/heads/{branch}"
        : IsName ? Git.Revision
        : $"refs/heads/{UsualBranch}";

    private bool IsName => Git.Revision.StartsWith("refs/", StringComparison.Ordinal);

    private bool IsCommit => Git.Revision.Length == CommitLength && Git.Revision.All(char.IsAsciiHexDigit);

    public override string PathOf(string folder) => $"./{Git.PathOf(folder.TrimEnd('/'))}";

    public override FluxResource Resource(FluxCd flux, string name) =>
        new GitRepository
        {
            Name = name,
            Interval = GoDuration.ToText(flux.SourceInterval),
            Url = Url,
            Reference =
                IsCommit ? new() { Commit = Git.Revision }
                : IsName ? new() { Name = Git.Revision }
                : new() { Branch = Branch },
            Provider = Provider,
            Secret = SecretOf(flux),
        };
}
