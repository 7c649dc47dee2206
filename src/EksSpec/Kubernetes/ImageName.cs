using System.Text.RegularExpressions;

namespace EksSpec.Kubernetes;

/// <summary>Container images as text: <c>registry/repository:tag@digest</c>.</summary>
internal static partial class ImageName
{
    private const int MaxNameLength = 255;

    /// <summary>What is wrong with a text as an image, or <see langword="null"/>.</summary>
    public static string? Error(string text)
    {
        if (text.Length == 0)
        {
            return "is empty";
        }

        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return "has white space in it";
        }

        var (registry, repository, tag, digest) = Split(text);
        return repository.Any(char.IsAsciiLetterUpper) ? "has upper-case letters in the repository"
            : !RepositorySpelling().IsMatch(repository) ? "has no repository such as shop/api"
            : registry is not null && !RegistrySpelling().IsMatch(registry) ? "has a registry that is no host"
            : (registry?.Length ?? -1) + 1 + repository.Length > MaxNameLength
                ? "has a registry and repository longer than 255 characters"
            : (tag is null ? null : TagError(tag)) ?? (digest is null ? null : DigestError(digest));
    }

    /// <summary>What is wrong with a text as a registry, or <see langword="null"/>: without a dot it would be a part of the repository.</summary>
    public static string? RegistryError(string text) =>
        RegistrySpelling().IsMatch(text) && IsHost(text) ? null : "is no host of a registry, such as ghcr.io";

    /// <summary>The image of another registry.</summary>
    public static string At(string registry, string image)
    {
        var own = Split(image).Registry;
        return $"{registry}/{(own is null ? image : image[(own.Length + 1)..])}";
    }

    /// <summary>What is wrong with a text as a tag, or <see langword="null"/>.</summary>
    public static string? TagError(string tag) =>
        TagSpelling().IsMatch(tag) ? null : $"has the tag '{tag}', which is none";

    /// <summary>What is wrong with a text as a digest, or <see langword="null"/>.</summary>
    public static string? DigestError(string digest) =>
        DigestSpelling().IsMatch(digest) ? null : "has a digest that is not sha256: and 64 hexadecimal digits";

    /// <summary>The tag, where it can be a label value.</summary>
    public static string? Version(string image) =>
        Split(image).Tag is { Length: > 0 } tag && KubernetesNames.LabelValueError(tag) is null ? tag : null;

    /// <summary>The image with another tag, and without its digest.</summary>
    public static string WithTag(string image, string tag) => $"{WithoutTag(image)}:{tag}";

    /// <summary>The image without its tag and digest.</summary>
    public static string WithoutTag(string image)
    {
        var (registry, repository, _, _) = Split(image);
        return registry is null ? repository : $"{registry}/{repository}";
    }

    /// <summary>The parts. What stands before the first '/' is a registry only when it looks like a host.</summary>
    public static (string? Registry, string Repository, string? Tag, string? Digest) Split(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : image[(at + 1)..];
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        var hasTag = colon > name.LastIndexOf('/');
        var tag = hasTag ? name[(colon + 1)..] : null;
        name = hasTag ? name[..colon] : name;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsHost(name[..slash])
            ? (name[..slash], name[(slash + 1)..], tag, digest)
            : (null, name, tag, digest);
    }

    private static bool IsHost(string part) => part.AsSpan().ContainsAny('.', ':') || part == "localhost";

    [GeneratedRegex(
        @"\A[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RepositorySpelling();

    [GeneratedRegex(
        @"\A[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)*(:[0-9]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RegistrySpelling();

    [GeneratedRegex(
        @"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex TagSpelling();

    [GeneratedRegex(
        @"\Asha256:[a-f0-9]{64}\z|\Asha512:[a-f0-9]{128}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex DigestSpelling();
}
