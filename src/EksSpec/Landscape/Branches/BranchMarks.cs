namespace EksSpec;

/// <summary>Labels and annotations of a branch's namespace: which blueprint it follows, and whose it is.</summary>
internal static class BranchMarks
{
    /// <summary>Label: name of the blueprint, in its namespace's spelling.</summary>
    public const string Blueprint = "eksspec.dev/blueprint";

    /// <summary>Label: the slug that stands for the branch in every name.</summary>
    public const string Slug = "eksspec.dev/branch";

    /// <summary>Label: <c>true</c> where the branch is one of a fork.</summary>
    public const string Fork = "eksspec.dev/fork";

    /// <summary>Annotation: the branch as Git knows it.</summary>
    public const string BranchName = "eksspec.dev/branch-name";

    /// <summary>Annotation: the commit that is deployed.</summary>
    public const string Commit = "eksspec.dev/commit";

    /// <summary>Annotation: number of the pull request.</summary>
    public const string PullRequest = "eksspec.dev/pull-request";

    /// <summary>Label of a suspended Job: it is to run before the environment is deleted.</summary>
    public const string OnDelete = "eksspec.dev/on-delete";

    /// <summary>Annotation: name of the schema or database in PostgreSQL.</summary>
    public const string PostgreSql = "eksspec.dev/postgresql-name";

    /// <summary>Annotation: name of the database in MySQL.</summary>
    public const string MySql = "eksspec.dev/mysql-name";

    /// <summary>Annotation: when it was deployed last.</summary>
    public const string DeployedAt = "eksspec.dev/deployed-at";

    /// <summary>Annotation: when it is over.</summary>
    public const string ExpiresAt = "eksspec.dev/expires-at";

    /// <summary>Annotation: how long after its namespace was made it is over, where no time is said.</summary>
    public const string ExpiresAfter = "eksspec.dev/expires-after";

    /// <summary>Annotation: how long after the last deployment it is over.</summary>
    public const string IdleAfter = "eksspec.dev/idle-after";

    /// <summary>Annotation that kube-janitor reads: how long after an object was made it is deleted.</summary>
    public const string JanitorTimeToLive = "janitor/ttl";

    /// <summary>Annotation that kube-janitor reads: when an object is deleted.</summary>
    public const string JanitorExpires = "janitor/expires";

    /// <summary>Label of what ends environments of branches.</summary>
    public const string Cleanup = "eksspec.dev/branch-cleanup";
}
