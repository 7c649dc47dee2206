using EksSpec.Builders;

namespace EksSpec;

/// <summary>A container image by its parts: <c>registry/repository:tag@digest</c>. It can be given wherever an image is asked for.</summary>
public sealed record ImageReference
{
    private ImageReference(string? registry, string repository, string? tag, string? digest)
    {
        Registry = registry;
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>Host of the registry, with its port.</summary>
    /// <value><see langword="null"/> means Docker Hub.</value>
    public string? Registry { get; }

    /// <summary>Path below the registry, such as <c>shop/api</c>.</summary>
    public string Repository { get; }

    /// <summary>Tag, such as <c>1.2.3</c>.</summary>
    /// <value><see langword="null"/> without a digest means <c>latest</c>.</value>
    public string? Tag { get; }

    /// <summary>Digest, such as <c>sha256:…</c>: the image can't change under it.</summary>
    /// <value><see langword="null"/> leaves the choice to the tag.</value>
    public string? Digest { get; }

    /// <summary>Reads an image.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no image.</exception>
    public static ImageReference Parse(string text)
    {
        var parts = ImageName.Split(Guard.Spelled(text, ImageName.Error));
        return new(parts.Registry, parts.Repository, parts.Tag, parts.Digest);
    }

    /// <summary>The image as text.</summary>
    /// <param name="image">The image.</param>
    public static implicit operator string(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.ToString();
    }

    /// <summary>The same image with another tag, and without a digest.</summary>
    /// <param name="tag">Letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, up to 128.</param>
    /// <exception cref="ArgumentException">The text is no tag.</exception>
    public ImageReference WithTag(string tag) =>
        new(Registry, Repository, Guard.Spelled(tag, ImageName.TagError), null);

    /// <summary>The same image fixed to a digest.</summary>
    /// <param name="digest">Digest, such as <c>sha256:</c> and 64 hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The text is no digest.</exception>
    public ImageReference WithDigest(string digest) =>
        new(Registry, Repository, Tag, Guard.Spelled(digest, ImageName.DigestError));

    /// <summary>The image as it is written.</summary>
    public override string ToString() =>
        $"{(Registry is null ? "" : $"{Registry}/")}{Repository}{(Tag is null ? "" : $":{Tag}")}{(Digest is null ? "" : $"@{Digest}")}";
}
