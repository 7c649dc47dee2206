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
}
