namespace EksSpec.Rules;

/// <summary>Texts of fields that may be empty as well as absent.</summary>
internal static class OptionalText
{
    /// <summary>The text; <see langword="null"/> where it is empty, which for many fields is as good as absent.</summary>
    public static string? NullIfEmpty(this string? text) => string.IsNullOrEmpty(text) ? null : text;
}
