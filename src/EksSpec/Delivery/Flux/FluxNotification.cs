namespace EksSpec;

/// <summary>Where Flux reports to.</summary>
public sealed record FluxNotification
{
    private FluxNotification(string name, string type, string? secret) => (Name, Type, Secret) = (name, type, secret);

    /// <summary>Name of provider and alert.</summary>
    public string Name { get; init; }

    /// <summary>Whether only what fails is reported.</summary>
    /// <value><see langword="true"/> for messages to people; what stands at a commit is reported whatever it is. Writes <c>spec.eventSeverity</c>.</value>
    public bool ErrorsOnly { get; init; }

    internal string Type { get; }

    internal string? Secret { get; }

    internal string? Address { get; private init; }

    internal string? Channel { get; private init; }

    /// <summary>Messages to a channel of Slack.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="secret">A Secret beside Flux with the <c>address</c> of a webhook, or the <c>token</c> of a bot.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static FluxNotification Slack(string channel, string secret) =>
        new("slack", "slack", Given(secret)) { Channel = Given(channel), ErrorsOnly = true };

    /// <summary>Messages to Microsoft Teams.</summary>
    /// <param name="secret">A Secret beside Flux with the <c>address</c> of a webhook.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static FluxNotification Teams(string secret) => new("teams", "msteams", Given(secret)) { ErrorsOnly = true };

    /// <summary>The status of commits: what Flux delivers, and whether it could.</summary>
    /// <param name="type">The Git host: <c>github</c>, <c>gitlab</c>, <c>gitea</c>, <c>bitbucket</c>, <c>bitbucketserver</c> or <c>azuredevops</c>.</param>
    /// <param name="url">The repository that Flux reads.</param>
    /// <param name="secret">A Secret beside Flux with a <c>token</c>.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static FluxNotification CommitStatus(string type, string url, string secret) =>
        new("commit-status", Given(type), Given(secret)) { Address = Given(url) };

    /// <summary>Comments at pull requests: what Flux delivers of a branch, and where it is seen.</summary>
    /// <param name="type">The Git host: <c>githubpullrequestcomment</c>, <c>gitlabmergerequestcomment</c> or <c>giteapullrequestcomment</c>.</param>
    /// <param name="url">The repository of the pull requests.</param>
    /// <param name="secret">A Secret beside Flux with a <c>token</c>.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static FluxNotification PullRequestComment(string type, string url, string secret) =>
        new("pull-requests", Given(type), Given(secret)) { Address = Given(url) };

    /// <summary>A call of any address.</summary>
    /// <param name="secret">A Secret beside Flux with the <c>address</c>.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static FluxNotification Webhook(string secret) => new("webhook", "generic", Given(secret));

    private static string Given(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }
}

/// <summary>Who tells Flux of a push.</summary>
/// <param name="Type">The Git host: <c>github</c>, <c>gitlab</c>, <c>bitbucket</c>, <c>generic</c> or <c>generic-hmac</c>.</param>
/// <param name="Secret">A Secret beside Flux with the <c>token</c> that the host knows.</param>
/// <remarks>Writes a <c>Receiver</c>; its URL is in its status, below the Service <c>webhook-receiver</c>.</remarks>
public sealed record FluxWebhook(string Type, string Secret);
