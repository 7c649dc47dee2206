using EksSpec.Delivery;

namespace EksSpec.Builders;

/// <summary>The order of objects in a file: what others need comes first.</summary>
internal static class DocumentOrder
{
    /// <summary>Sorts; objects of one rank keep their order.</summary>
    public static IReadOnlyList<Manifest> Sort(IEnumerable<Manifest> manifests) =>
        [.. manifests.OrderBy(manifest => KindOrder.RankOf(manifest.Kind))];
}
