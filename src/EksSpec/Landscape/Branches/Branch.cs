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

    /// <summary>What the branch has built: images by the names of workloads.</summary>
    /// <value>A workload that isn't named has the image of the blueprint. An image takes the place of that one in all containers of the workload that have it.</value>
    public ValueMap<string> Images { get; init; } = ValueMap<string>.Empty;

    /// <summary>Whether the branch is one of a fork, so that its environment must not have secrets.</summary>
    /// <value>Written as label <c>eksspec.dev/fork</c> of the namespace.</value>
    public bool IsFork { get; init; }

    /// <summary>The branch with an image of a workload.</summary>
    /// <param name="workload">Name of the workload.</param>
    /// <param name="image">Image, with a tag or digest: best the commit, as a tag with the branch's name moves.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <remarks>A name that is no workload's, and an image that is none, are found when the fleet is built.</remarks>
    public Branch WithImage(string workload, string image)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(image);
        return this with { Images = Images.With(workload, image) };
    }

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
