namespace EksSpec.GoText;

/// <summary>Base64 as Go decodes it.</summary>
internal static class GoBase64
{
    /// <summary>Decodes a text; null where it is not base64. Go skips line breaks and nothing else, .NET blanks too.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        return !text.AsSpan().ContainsAny(' ', '\t') && Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes[..length]
            : null;
    }
}
