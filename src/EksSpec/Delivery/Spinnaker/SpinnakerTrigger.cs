using EksSpec.CustomResources;
using EksSpec.Kubernetes;

namespace EksSpec;

/// <summary>What starts the pipeline of a release by itself.</summary>
public sealed record SpinnakerTrigger
{
    private SpinnakerTrigger(InlineDocument fields, string? image) => (Fields, Image) = (fields, image);

    /// <summary>The fields of the trigger as Spinnaker has them.</summary>
    /// <value><c>triggers[]</c>, without <c>expectedArtifactIds</c>.</value>
    public InlineDocument Fields { get; }

    /// <summary>The image that it brings.</summary>
    /// <value><see langword="null"/> where it brings none.</value>
    internal string? Image { get; }

    /// <summary>A new tag of an image.</summary>
    /// <param name="account">Spinnaker's account of the registry.</param>
    /// <param name="image">The image as manifests have it, with its registry and without a tag.</param>
    /// <param name="tag">A regular expression that the tag has to match; without it every tag but <c>latest</c>.</param>
    /// <returns>A trigger of type <c>docker</c>. The release waits for this image.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static SpinnakerTrigger OfImage(string account, string image, string? tag = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentException.ThrowIfNullOrWhiteSpace(image);
        var (registry, repository, _, _) = ImageName.Split(image);
        var slash = repository.IndexOf('/', StringComparison.Ordinal);
        return new(
            CustomResources.Fields.Map(
                ("type", "docker"),
                ("enabled", true),
                ("account", account),
                ("registry", registry ?? "index.docker.io"),
                ("organization", slash < 0 ? "" : repository[..slash]),
                ("repository", repository),
                ("tag", CustomResources.Fields.Text(tag))
            ),
            ImageName.WithoutTag(image)
        );
    }

    /// <summary>A push to a branch.</summary>
    /// <param name="source">Where the repository is: <c>github</c>, <c>gitlab</c>, <c>bitbucket</c>, <c>stash</c>.</param>
    /// <param name="project">Owner of the repository.</param>
    /// <param name="slug">Name of the repository.</param>
    /// <param name="branch">A regular expression that the branch has to match; without it every branch.</param>
    /// <returns>A trigger of type <c>git</c>.</returns>
    /// <exception cref="ArgumentException">Source, project or slug is empty.</exception>
    public static SpinnakerTrigger OfPush(string source, string project, string slug, string branch = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(project);
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentNullException.ThrowIfNull(branch);
        return new(
            CustomResources.Fields.Map(
                ("type", "git"),
                ("enabled", true),
                ("source", source),
                ("project", project),
                ("slug", slug),
                ("branch", branch)
            ),
            null
        );
    }

    /// <summary>A call of Spinnaker's <c>/webhooks/webhook/&lt;source&gt;</c>, which may bring images as artifacts.</summary>
    /// <param name="source">The last part of the address.</param>
    /// <returns>A trigger of type <c>webhook</c>.</returns>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    public static SpinnakerTrigger OfWebhook(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return new(
            CustomResources.Fields.Map(
                ("type", "webhook"),
                ("enabled", true),
                ("source", source),
                ("payloadConstraints", InlineDocument.OfMap())
            ),
            null
        );
    }

    /// <summary>The trigger of a pipeline that takes these images.</summary>
    internal InlineDocument ToDocument(IReadOnlyCollection<string> images) =>
        InlineDocument.OfMap([
            .. Fields.Entries,
            new(
                "expectedArtifactIds",
                InlineDocument.OfList(Image is not null && images.Contains(Image) ? [Image] : [])
            ),
        ]);
}
