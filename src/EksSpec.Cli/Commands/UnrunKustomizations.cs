using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Cli.Commands;

/// <summary>What kustomizations change in their objects. Whoever takes the objects from their files doesn't see it.</summary>
internal static class UnrunKustomizations
{
    // Which objects there are, and their namespace, is taken from a kustomization; the rest of these changes nothing.
    private static readonly HashSet<string> Seen = new(StringComparer.Ordinal)
    {
        "apiVersion",
        "kind",
        "metadata",
        "resources",
        "bases",
        "components",
        "crds",
        "namespace",
        "openapi",
        "generatorOptions",
        "buildMetadata",
        "sortOptions",
    };

    /// <summary>A sentence for each kustomization that changes or makes objects.</summary>
    public static IEnumerable<string> Of(IEnumerable<SpecDocument> documents)
    {
        foreach (var document in documents)
        {
            if (Kustomization.Of(document) is null || document.Value is not InlineDocument says)
            {
                continue;
            }

            string[] fields = [.. says.Entries.Select(entry => entry.Key).Where(key => !Seen.Contains(key))];
            if (fields.Length > 0)
            {
                var place = document.Locate(SpecPath.Root.Field(fields[0]))?.ToString() ?? document.File;
                yield return $"{place}: kustomize isn't run: what stands in {string.Join(", ", fields)} is not carried over. Import what kustomize build prints.";
            }
        }
    }
}
