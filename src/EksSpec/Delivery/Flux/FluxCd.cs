using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Delivery by Flux 2.9: a source, and a Kustomization for each folder.</summary>
/// <remarks>
/// <para>
/// Written to <c>&lt;cluster&gt;/flux/</c>: that is the folder to give to <c>flux bootstrap … --path</c>, to eksctl
/// (<see cref="Bootstrap"/>) or to a <c>FluxInstance</c> (<see cref="Instance"/>). What a cluster shares comes first, each environment
/// depends on it. Without a home each cluster has a Flux of its own; with one, its Flux reaches the others.
/// </para>
/// <para>
/// Objects with <c>${</c> in a text are annotated, so that no Kustomization empties it; Jobs, so that a new image makes them anew;
/// Namespaces and volume claims outside of branches, so that Flux never deletes the data in them.
/// </para>
/// </remarks>
public sealed record FluxCd : DeliveryTool
{
    /// <summary>Delivers from Git.</summary>
    /// <param name="git">The repository that the fleet is written to: <c>https://git.example.com/shop/deploy.git</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="git"/> is null.</exception>
    public FluxCd(GitFolder git)
    {
        ArgumentNullException.ThrowIfNull(git);
        Source = new FluxGitSource(git);
    }

    private FluxCd(FluxSource source) => Source = source;

    /// <summary>Delivers from a registry, to which the fleet's folder is pushed.</summary>
    /// <param name="url">The repository of the registry, without a tag: <c>oci://111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/deploy</c>.</param>
    /// <param name="tag">The tag that Flux follows.</param>
    /// <exception cref="ArgumentException">The URL doesn't begin with <c>oci://</c>, or the tag is empty.</exception>
    /// <remarks>
    /// Writes an <c>OCIRepository</c>. ECR is read with the role of Flux, other registries with <see cref="Secret"/>. Push with
    /// <c>flux push artifact &lt;url&gt;:&lt;tag&gt; --path=&lt;folder&gt; --source=&lt;repository&gt; --revision=&lt;branch&gt;@sha1:&lt;commit&gt;</c>.
    /// </remarks>
    public static FluxCd FromRegistry(string url, string tag = "latest")
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        return url.StartsWith("oci://", StringComparison.Ordinal) && url.Length > "oci://".Length
            ? new(new FluxRegistrySource(url, tag))
            : throw new ArgumentException($"'{url}' doesn't begin with oci://.", nameof(url));
    }

    /// <summary>How often the source is read.</summary>
    /// <value>One minute. Writes <c>spec.interval</c> of the source.</value>
    public TimeSpan SourceInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the folders are applied, beside when they change: what somebody changed in the cluster is set back.</summary>
    /// <value>Ten minutes. Writes <c>spec.interval</c> of the Kustomizations.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long Flux waits after a failure.</summary>
    /// <value>One minute. Writes <c>spec.retryInterval</c>.</value>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a folder may take to be applied and to become healthy, new nodes included.</summary>
    /// <value>Ten minutes. Writes <c>spec.timeout</c>.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Namespace of Flux and of all its resources.</summary>
    /// <value><c>flux-system</c>.</value>
    public string Namespace { get; init; } = "flux-system";

    /// <summary>The Secret that lets Flux into the repository.</summary>
    /// <value>
    /// <c>flux-system</c>, which <c>flux bootstrap</c> makes; <see langword="null"/> for a public repository. ECR and CodeCommit are
    /// read with the role of Flux, without a secret. Writes <c>spec.secretRef</c> of the source.
    /// </value>
    public string? Secret { get; init; } = "flux-system";

    /// <summary>The account whose rights apply the folders.</summary>
    /// <value><see langword="null"/>: that of Flux, which may do everything. Writes <c>spec.serviceAccountName</c>.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>Images that Flux moves to newer tags.</summary>
    /// <value><see langword="null"/>: none.</value>
    public FluxImages? Images { get; init; }

    /// <summary>Where Flux reports to.</summary>
    /// <value>Empty: nowhere.</value>
    public ValueList<FluxNotification> Notifications { get; init; } = [];

    /// <summary>Who tells Flux of a push, so that it looks at once.</summary>
    /// <value><see langword="null"/>: nobody.</value>
    public FluxWebhook? Webhook { get; init; }

    /// <summary>Has eksctl install Flux with the cluster.</summary>
    /// <value><see langword="null"/>: it doesn't.</value>
    public FluxBootstrap? Bootstrap { get; init; }

    /// <summary>The version of Flux, or a range such as <c>2.9.x</c>, that the Flux Operator installs.</summary>
    /// <value><see langword="null"/>: something else installs it. Writes a <c>FluxInstance</c> that reads the folder.</value>
    public string? Instance { get; init; }

    internal FluxSource Source { get; }

    internal override DeliveryKind Kind => DeliveryKind.Flux;

    internal override DeliveryPlan PlanOf(DeliverySet set) => new FluxPlan(this, set).Make();
}
