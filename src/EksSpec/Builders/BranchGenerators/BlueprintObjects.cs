using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>What a generator makes of a blueprint for every branch.</summary>
internal static class BlueprintObjects
{
    /// <summary>The objects of any branch as documents, its Namespace first.</summary>
    public static IReadOnlyList<InlineDocument> Of(EnvironmentBuilder blueprint) =>
        [
            .. blueprint
                .Cluster.Fleet!.BranchObjectsOf(blueprint)
                .Select(item => WrittenDocument.Of(item.Value!))
                .OfType<InlineDocument>(),
        ];

    /// <summary>The API group, empty for that of the core, and the version.</summary>
    public static (string Group, string Version) GroupOf(InlineDocument item)
    {
        var api = item["apiVersion"]?.AsText ?? "";
        var slash = api.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", api) : (api[..slash], api[(slash + 1)..]);
    }
}
