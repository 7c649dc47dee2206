using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec;

/// <summary>Documents that stand as text in a field of another one.</summary>
internal static class InlineText
{
    /// <summary>The document, be it JSON or YAML; <see cref="InlineDocument.Null"/> where there is none, or none that can be read.</summary>
    public static InlineDocument Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return InlineDocument.Null;
        }

        try
        {
            return InlineDocument.Parse(text);
        }
        catch (FormatException)
        {
            return
                FirstDocument.TryRead(new(text), out var root, out var problems)
                && problems.Count == 0
                && root is { } map
                ? InlineDocuments.Of(map)
                : InlineDocument.Null;
        }
    }
}
