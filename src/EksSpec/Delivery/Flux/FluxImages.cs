namespace EksSpec;

/// <summary>Images that Flux moves: it looks for newer tags, and writes them into the files of environments.</summary>
/// <remarks>
/// <para>
/// Each image line gets a comment with the name of a policy, and Flux changes those lines only. From then on such a line is Flux's:
/// <c>WriteTo</c> keeps the tag that it finds there, as long as the image is the same.
/// </para>
/// <para>Environments of branches don't move: their program says the image of their commit.</para>
/// </remarks>
public sealed record FluxImages
{
    /// <summary>Moves the images of environments.</summary>
    /// <param name="environments">Names of environments, each with the tags it follows.</param>
    /// <exception cref="ArgumentException">There is no environment, or one is given twice.</exception>
    public FluxImages(params IEnumerable<(string Environment, ImageTags Tags)> environments)
    {
        ArgumentNullException.ThrowIfNull(environments);
        Environments = ValueMap.From(environments.Select(each => KeyValuePair.Create(each.Environment, each.Tags)));
        if (Environments.Count == 0)
        {
            throw new ArgumentException("There is no environment.", nameof(environments));
        }
    }

    /// <summary>How often Flux looks for tags, and writes them.</summary>
    /// <value>Five minutes. Writes <c>spec.interval</c>.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What the names of images that move begin with, such as a registry.</summary>
    /// <value><see langword="null"/>: those in ECR.</value>
    public ValueList<string>? Registries { get; init; }

    /// <summary>The Secret that opens registries other than ECR, which the role of Flux does.</summary>
    /// <value><see langword="null"/>: they are public. Writes <c>spec.secretRef</c>.</value>
    public string? Secret { get; init; }

    /// <summary>Names of environments whose new tags are pushed to a branch of their own, <c>flux/&lt;cluster&gt;-&lt;environment&gt;</c>, for a pull request.</summary>
    /// <value><see langword="null"/>: the last one that a release goes through. Writes <c>spec.git.push.branch</c>.</value>
    public ValueList<string>? Reviewed { get; init; }

    /// <summary>Name of the author of commits.</summary>
    /// <value><c>flux</c>.</value>
    public string AuthorName { get; init; } = "flux";

    /// <summary>E-mail address of the author of commits.</summary>
    /// <value><c>flux@example.com</c>.</value>
    public string AuthorEmail { get; init; } = "flux@example.com";

    internal ValueMap<ImageTags> Environments { get; }

    internal bool Moves(string image) =>
        Registries is { } registries
            ? registries.Any(registry => image.StartsWith(registry, StringComparison.Ordinal))
            : Delivery.EcrName.IsRegistry(image);
}
