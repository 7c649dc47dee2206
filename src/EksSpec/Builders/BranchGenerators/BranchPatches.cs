using EksSpec.CustomResources;
using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>What kustomize has to change in objects that were rendered for any branch, so that they are those of one.</summary>
internal static class BranchPatches
{
    /// <summary>The patches, in the order of the objects; the namespace of all is the last, as the others still look for the old one.</summary>
    /// <param name="objects">The objects, as the base has them.</param>
    /// <param name="template">Makes the texts of the patches.</param>
    /// <param name="number">The expression of the pull request's number; <see langword="null"/> where there is none.</param>
    public static IEnumerable<ApplicationPatch> Of(
        IReadOnlyList<InlineDocument> objects,
        BranchTemplate template,
        string? number
    )
    {
        foreach (var item in objects)
        {
            List<InlineDocument> changes = [.. Changes(item, "", template)];
            if (number is not null && item["kind"]?.AsText == "Namespace")
            {
                changes.Add(Change("add", $"/metadata/annotations/{Escaped(BranchMarks.PullRequest)}", number));
            }

            if (changes.Count > 0)
            {
                yield return For(item, changes);
            }
        }

        var spaces = objects.Select(SpaceOf).OfType<string>().Where(BranchTemplate.Varies);
        foreach (var space in spaces.Distinct(StringComparer.Ordinal))
        {
            yield return new(Text([Change("replace", "/metadata/namespace", template.Fill(space))]))
            {
                Namespace = space,
            };
        }
    }

    private static ApplicationPatch For(InlineDocument item, IReadOnlyList<InlineDocument> changes)
    {
        var (group, version) = BlueprintObjects.GroupOf(item);
        var name = item["metadata"]?["name"]?.AsText ?? "";
        return new(Text(changes))
        {
            Group = group.Length == 0 ? null : group,
            Version = version,
            Kind = item["kind"]?.AsText,
            Name = name,
            Namespace = SpaceOf(item),
            AllowNameChange = BranchTemplate.Varies(name) ? true : null,
        };
    }

    private static IEnumerable<InlineDocument> Changes(InlineDocument value, string path, BranchTemplate template)
    {
        // The namespace of all objects is one patch.
        if (path == "/metadata/namespace")
        {
            return [];
        }

        if (value.AsText is { } text)
        {
            return BranchTemplate.Varies(text) ? [Change("replace", path, template.Fill(text))] : [];
        }

        return value.Entries.Any(entry => BranchTemplate.Varies(entry.Key))
            ? [Change("replace", path, template.Fill(value))]
            : value
                .Entries.SelectMany(entry => Changes(entry.Value, $"{path}/{Escaped(entry.Key)}", template))
                .Concat(value.Items.SelectMany((item, index) => Changes(item, $"{path}/{index}", template)));
    }

    private static InlineDocument Change(string operation, string path, InlineDocument value) =>
        InlineDocument.OfMap(("op", operation), ("path", path), ("value", value));

    private static string Text(IReadOnlyList<InlineDocument> changes) =>
        CanonicalYaml.Serialize(InlineDocument.OfList(changes.ToValueList()));

    private static string? SpaceOf(InlineDocument item) => item["metadata"]?["namespace"]?.AsText;

    // JSON pointers have / between their parts.
    private static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
