using EksSpec.Kubernetes;

namespace EksSpec.Builders;

/// <summary>Container images: <c>registry/repository:tag@digest</c>.</summary>
internal static class ImageName
{
    /// <summary>What is wrong with a text as an image, or <see langword="null"/>.</summary>
    public static string? Error(string text) =>
        text.Length == 0 ? "is empty"
        : text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? "has white space in it"
        : Repository(text).Any(char.IsAsciiLetterUpper) ? "has upper-case letters in the repository"
        : null;

    /// <summary>The tag, where it can be a label value.</summary>
    public static string? Version(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        if (colon < 0 || colon < name.LastIndexOf('/'))
        {
            return null;
        }

        var tag = name[(colon + 1)..];
        return tag.Length > 0 && KubernetesNames.LabelValueError(tag) is null ? tag : null;
    }

    private static string Repository(string image)
    {
        var name = image.Split('@')[0];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var colon = name.LastIndexOf(':');
        var end = colon > name.LastIndexOf('/') ? colon : name.Length;
        return slash < 0 ? name[..end] : name[(slash + 1)..end];
    }
}
