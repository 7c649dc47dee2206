namespace EksSpec.Delivery;

/// <summary>A text as one word of a shell.</summary>
internal static class ShellText
{
    /// <summary>The text, in quotes unless every character of it is plain.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or '-')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
