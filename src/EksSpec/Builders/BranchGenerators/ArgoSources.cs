using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>How an ApplicationSet finds branches. Each has the values <c>slug</c>, <c>branch</c> and <c>commit</c>.</summary>
internal static class ArgoSources
{
    /// <summary>What the values are called in the template.</summary>
    public static readonly BranchTemplate Template = new(
        TemplateLanguage.Argo,
        ".values.slug",
        ".values.branch",
        ".values.commit"
    );

    /// <summary>The expression of a pull request's number.</summary>
    public static readonly string Number = TemplateLanguage.Argo.Expression(".number");

    /// <summary>Why Argo CD can't look there, or <see langword="null"/>.</summary>
    public static string? Error(BranchSource source) =>
        (source.Kind, source.Host?.Kind) switch
        {
            (BranchSourceKind.PullRequests, GitHostKind.CodeCommit) =>
                "Argo CD doesn't look for pull requests at AWS CodeCommit: give it branches, or take Flux.",
            (BranchSourceKind.Branches, GitHostKind.Bitbucket) =>
                "Argo CD reads branches of Bitbucket Cloud as a user with a password only: give it pull requests.",
            _ => null,
        };

    /// <summary>The generator of branches that are looked for, or known.</summary>
    public static InlineDocument Of(BranchSource source, int length) =>
        source.Kind switch
        {
            BranchSourceKind.PullRequests => PullRequests(source, length),
            BranchSourceKind.Branches => Branches(source, length),
            _ => Known(source, length),
        };

    /// <summary>The generator of folders that the program wrote for branches.</summary>
    public static InlineDocument Folders(
        BranchSource source,
        GitFolder output,
        string prefix,
        IEnumerable<string> others
    )
    {
        var paths = others.Select(path => Fields.Map(("path", output.PathOf(path)), ("exclude", true)));
        var name = prefix[(prefix.LastIndexOf('/') + 1)..];
        return Fields.Map(
            (
                "git",
                Fields.Map(
                    ("repoURL", output.Url),
                    ("revision", output.Revision),
                    (
                        "directories",
                        InlineDocument.OfList([Fields.Map(("path", output.PathOf($"{prefix}*"))), .. paths])
                    ),
                    ("requeueAfterSeconds", Seconds(source.Every)),
                    (
                        "values",
                        Fields.Map(("slug", TemplateLanguage.Argo.Expression($"trimPrefix \"{name}\" .path.basename")))
                    )
                )
            )
        );
    }

    private static InlineDocument PullRequests(BranchSource source, int length)
    {
        var host = source.Host!;
        var labels = source.Labels.Count == 0 ? null : Fields.List(source.Labels, InlineDocument.OfText);
        var (key, place) = host.Kind switch
        {
            GitHostKind.GitHub => ("github", Fields.Map(("owner", host.Owner), ("repo", host.Repository))),
            GitHostKind.GitLab => (
                "gitlab",
                Fields.Map(("project", $"{host.Owner}/{host.Repository}"), ("pullRequestState", "opened"))
            ),
            GitHostKind.Gitea => ("gitea", Fields.Map(("owner", host.Owner), ("repo", host.Repository))),
            GitHostKind.AzureDevOps => (
                "azuredevops",
                Fields.Map(
                    ("organization", host.Owner),
                    ("project", Fields.Text(host.Project)),
                    ("repo", host.Repository)
                )
            ),
            GitHostKind.Bitbucket => ("bitbucket", Fields.Map(("owner", host.Owner), ("repo", host.Repository))),
            _ => ("bitbucketServer", Fields.Map(("project", host.Owner), ("repo", host.Repository))),
        };
        var isBitbucket = host.Kind is GitHostKind.Bitbucket or GitHostKind.BitbucketServer;
        var filter = source.Pattern is null ? null : InlineDocument.OfList(Fields.Map(("branchMatch", source.Pattern)));
        var found = Fields.Map(
            (
                key,
                With(
                    place,
                    ("api", Fields.Text(host.Api)),
                    Token(host, "tokenRef", isBitbucket),
                    ("labels", isBitbucket ? null : labels)
                )
            ),
            ("filters", filter),
            ("requeueAfterSeconds", Seconds(source.Every)),
            ("values", Values(length, ".head_sha"))
        );
        return Fields.Map(("pullRequest", found));
    }

    private static InlineDocument Branches(BranchSource source, int length)
    {
        var host = source.Host!;
        var (key, place) = host.Kind switch
        {
            GitHostKind.GitHub => ("github", Fields.Map(("organization", host.Owner))),
            GitHostKind.GitLab => ("gitlab", Fields.Map(("group", host.Owner))),
            GitHostKind.Gitea => ("gitea", Fields.Map(("owner", host.Owner))),
            GitHostKind.AzureDevOps => (
                "azureDevOps",
                Fields.Map(("organization", host.Owner), ("teamProject", Fields.Text(host.Project)))
            ),
            GitHostKind.CodeCommit => ("awsCodeCommit", Fields.Map(("region", host.Owner))),
            _ => ("bitbucketServer", Fields.Map(("project", host.Owner))),
        };
        var token = host.Kind == GitHostKind.AzureDevOps ? "accessTokenRef" : "tokenRef";
        var filter = Fields.Map(
            ("repositoryMatch", $"^{Literal(host.Repository)}$"),
            ("branchMatch", Fields.Text(source.Pattern))
        );
        var found = Fields.Map(
            (
                key,
                With(
                    place,
                    ("api", Fields.Text(host.Api)),
                    Token(host, token, host.Kind == GitHostKind.BitbucketServer),
                    ("allBranches", true)
                )
            ),
            ("filters", InlineDocument.OfList(filter)),
            ("requeueAfterSeconds", Seconds(source.Every)),
            ("values", Values(length, ".sha"))
        );
        return Fields.Map(("scmProvider", found));
    }

    private static InlineDocument Known(BranchSource source, int length)
    {
        var elements = source.Listed.Select(branch =>
            Fields.Map(
                (
                    "values",
                    Fields.Map(
                        ("slug", BranchSlug.Of(branch.Name, length)),
                        ("branch", branch.Name.Replace("\"", "\\\"", StringComparison.Ordinal)),
                        ("commit", Fields.Text(branch.Commit))
                    )
                )
            )
        );
        return Fields.Map(("list", Fields.Map(("elements", InlineDocument.OfList(elements.ToValueList())))));
    }

    private static InlineDocument Values(int length, string commit)
    {
        var steps = SlugSteps.Of(".branch", length).Append("$slug").Select(TemplateLanguage.Argo.Step);
        return Fields.Map(
            ("slug", string.Join('\n', steps)),
            ("branch", TemplateLanguage.Argo.Expression($".branch | {SlugSteps.Quoted}")),
            ("commit", TemplateLanguage.Argo.Expression(commit))
        );
    }

    private static (string Key, InlineDocument? Value) Token(GitHost host, string key, bool isBearer)
    {
        if (host.Secret is null)
        {
            return (key, null);
        }

        var secret = Fields.Map(("secretName", host.Secret), ("key", host.SecretKey));
        return isBearer ? ("bearerToken", Fields.Map(("tokenRef", secret))) : (key, secret);
    }

    private static InlineDocument With(
        InlineDocument map,
        params ReadOnlySpan<(string Key, InlineDocument? Value)> more
    ) => InlineDocument.OfMap([.. map.Entries, .. Fields.Map(more).Entries]);

    private static InlineDocument? Seconds(TimeSpan? time) => time is { } every ? (long)every.TotalSeconds : null;

    // A name has letters, digits and what these are: only the dot means something else.
    private static string Literal(string name) => name.Replace(".", "\\.", StringComparison.Ordinal);
}
