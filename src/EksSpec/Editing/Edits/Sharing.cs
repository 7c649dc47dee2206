using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Values that stand in several places, because aliases bring them there.</summary>
internal static class Sharing
{
    /// <summary>Writes out the aliases through which a change of a place would reach other places.</summary>
    public static IEnumerable<Splice> Expand(Place place, LocalEdits edits)
    {
        var tree = place.Tree;
        var aliases = Enumerable.Range(0, tree.HasAliases ? tree.Behind(0) : 0);
        return from alias in aliases
            where tree[alias].Style == YamlStyle.Alias && !IsIn(alias, place.Value)
            let shared = tree.Follow(alias)
            where IsIn(place.Value, shared) || IsIn(shared, place.Value)
            from splice in edits.Replace(Place.At(tree, alias), InlineDocuments.Of(new Node(tree, shared)))
            select splice;

        bool IsIn(int inner, int outer) => inner >= outer && inner < tree.Behind(outer);
    }
}
