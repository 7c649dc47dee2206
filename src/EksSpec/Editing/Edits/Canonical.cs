using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Editing;

/// <summary>What a model says when it is written.</summary>
internal static class Canonical
{
    /// <summary>The written model; null where it says nothing.</summary>
    /// <exception cref="ArgumentException">It holds what no document can hold.</exception>
    public static InlineDocument? Of(object model) =>
        FirstDocument.TryRead(new(CanonicalYaml.Serialize(model)), out var root, out _) && root is { } node
            ? InlineDocuments.Of(node)
            : null;
}
