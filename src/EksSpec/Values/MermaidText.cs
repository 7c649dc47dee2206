namespace EksSpec.Values;

/// <summary>Text in a Mermaid flowchart.</summary>
internal static class MermaidText
{
    /// <summary>The text without anything that ends a label.</summary>
    public static string Escape(string text) =>
        DisplayText
            .Clean(text)
            .Replace("#", "#35;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace(">", "#gt;", StringComparison.Ordinal);
}
