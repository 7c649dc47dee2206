using EksSpec.Builders;

namespace EksSpec;

/// <summary>A repository at a Git host, whose branches or pull requests Argo CD or Flux looks for.</summary>
public sealed record GitHost
{
    private GitHost(GitHostKind kind, string owner, string repository, string? project = null, string? api = null)
    {
        (Kind, Owner, Repository) = (kind, Guard.Text(owner), Guard.Text(repository));
        (Project, Api) = (Guard.TextOrNull(project), Guard.TextOrNull(api)?.TrimEnd('/'));
    }

    internal GitHostKind Kind { get; }

    /// <summary>The organization, group, workspace or project with the repository; of CodeCommit the region.</summary>
    internal string Owner { get; }

    internal string? Project { get; }

    internal string Repository { get; }

    internal string? Api { get; private init; }

    internal string? Secret { get; private init; }

    internal string SecretKey { get; private init; } = "token";

    /// <summary>A repository at GitHub.</summary>
    /// <param name="owner">Organization or user.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost GitHub(string owner, string repository) => new(GitHostKind.GitHub, owner, repository);

    /// <summary>A repository at GitLab.</summary>
    /// <param name="group">Group, with its parents: <c>shop/backend</c>.</param>
    /// <param name="project">Name of the project in its URL.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost GitLab(string group, string project) => new(GitHostKind.GitLab, group, project);

    /// <summary>A repository at a Gitea or Forgejo.</summary>
    /// <param name="url">Where it is: <c>https://git.example.com</c>.</param>
    /// <param name="owner">Organization or user.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost Gitea(string url, string owner, string repository) =>
        new(GitHostKind.Gitea, owner, repository, api: Guard.Text(url));

    /// <summary>A repository at Azure DevOps.</summary>
    /// <param name="organization">Organization.</param>
    /// <param name="project">Project.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost AzureDevOps(string organization, string project, string repository) =>
        new(GitHostKind.AzureDevOps, organization, repository, Guard.Text(project));

    /// <summary>A repository at Bitbucket Cloud.</summary>
    /// <param name="workspace">Workspace.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost Bitbucket(string workspace, string repository) =>
        new(GitHostKind.Bitbucket, workspace, repository);

    /// <summary>A repository at a Bitbucket Server or Data Center.</summary>
    /// <param name="api">Its REST API: <c>https://git.example.com/rest</c>.</param>
    /// <param name="project">Key of the project.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost BitbucketServer(string api, string project, string repository) =>
        new(GitHostKind.BitbucketServer, project, repository, api: Guard.Text(api));

    /// <summary>A repository at AWS CodeCommit. It is read with the IAM role of the program that looks.</summary>
    /// <param name="region">AWS region.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static GitHost CodeCommit(string region, string repository) =>
        new(GitHostKind.CodeCommit, region, repository);

    /// <summary>Reads with a token.</summary>
    /// <param name="secret">Name of a Secret beside the program that looks: for Argo CD in its namespace, for Flux in that of the set.</param>
    /// <param name="key">Key of the token in it. Flux asks for <c>username</c> and <c>password</c>, whatever is said here.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks, or the key is empty.</exception>
    /// <exception cref="InvalidOperationException">It is CodeCommit, which asks for an IAM role.</exception>
    public GitHost WithToken(string secret, string key = "token") =>
        Kind == GitHostKind.CodeCommit
            ? throw new InvalidOperationException("CodeCommit is read with an IAM role, and with no token.")
            : this with
            {
                Secret = Guard.Subdomain(secret),
                SecretKey = Guard.Text(key),
            };

    /// <summary>Looks at an installation of one's own.</summary>
    /// <param name="url">Of GitHub Enterprise and GitLab the API for Argo CD, the address of the host for Flux.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public GitHost WithApi(string url) => this with { Api = Guard.Text(url).TrimEnd('/') };
}
