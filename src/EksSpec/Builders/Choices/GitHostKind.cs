namespace EksSpec.Builders;

/// <summary>Whose API a Git host has.</summary>
internal enum GitHostKind
{
    /// <summary>GitHub, and GitHub Enterprise.</summary>
    GitHub,

    /// <summary>GitLab.</summary>
    GitLab,

    /// <summary>Gitea and Forgejo.</summary>
    Gitea,

    /// <summary>Azure DevOps.</summary>
    AzureDevOps,

    /// <summary>Bitbucket Cloud.</summary>
    Bitbucket,

    /// <summary>Bitbucket Server and Data Center.</summary>
    BitbucketServer,

    /// <summary>AWS CodeCommit.</summary>
    CodeCommit,
}
