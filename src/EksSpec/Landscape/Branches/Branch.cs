namespace EksSpec;

/// <summary>A Git branch that gets an environment of its own.</summary>
/// <param name="Name">The branch as Git knows it, such as <c>feature/JIRA-1_Login</c>; without <c>refs/heads/</c>.</param>
/// <remarks>A text is a branch wherever one is asked for. What is no branch's name is found when the fleet is built.</remarks>
public sealed record Branch(string Name)
{
    /// <summary>The commit that is deployed.</summary>
    /// <value><see langword="null"/> leaves the annotation <c>eksspec.dev/commit</c> of the namespace out.</value>
    public string? Commit { get; init; }

    /// <summary>Number of its pull request.</summary>
    /// <value><see langword="null"/> leaves the annotation <c>eksspec.dev/pull-request</c> of the namespace out.</value>
    public int? PullRequest { get; init; }

    /// <summary>When its environment is deployed: the time of this run, as the caller knows it.</summary>
    /// <value>
    /// Written in UTC, to the second; <see langword="null"/> leaves the annotation <c>eksspec.dev/deployed-at</c> of the namespace out.
    /// <see cref="BranchEnvironmentsBuilder.ExpiresWhenIdle"/> counts from it.
    /// </value>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>When its environment is over, whatever <see cref="BranchEnvironmentsBuilder.ExpiresAfter"/> says of all branches.</summary>
    /// <value>
    /// Written in UTC, to the second; <see langword="null"/> leaves the annotation <c>eksspec.dev/expires-at</c> of the namespace out.
    /// </value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>A branch of which only the name is known.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator Branch(string name) => new(name);
}
