using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Reports;

/// <summary>Finds what differs between the objects of a file and what was written of them earlier.</summary>
internal static class ChangedPlaces
{
    /// <summary>The places, in the order of the objects. Of several that one line wrote, the first.</summary>
    public static ValueList<ChangedPlace> Of(IReadOnlyList<SpecObject> objects, string before)
    {
        Dictionary<(string?, string?, string?), SpecDocument> earlier = [];
        foreach (var document in SpecReader.Read(before))
        {
            earlier.TryAdd((document.Kind, document.Namespace, document.Name), document);
        }

        List<ChangedPlace> places = [];
        foreach (var item in objects)
        {
            var now = WrittenDocument.Of(item.Value!) ?? InlineDocument.Null;
            var was = earlier
                .GetValueOrDefault((item.Ref.Kind, now["metadata"]?["namespace"]?.AsText, item.Ref.Name))
                ?.AsWritten;
            var paths = was is null ? [SpecPath.Root] : Between(was, now, SpecPath.Root);
            places.AddRange(paths.Select(path => new ChangedPlace(item.Ref, path, item.Locate(path))));
        }

        return places.DistinctBy(place => (place.Object, place.Position)).ToValueList();
    }

    private static IEnumerable<SpecPath> Between(InlineDocument was, InlineDocument now, SpecPath path)
    {
        if (was.Equals(now))
        {
            return [];
        }

        return (was.Kind, now.Kind, was.Items.Count == now.Items.Count) switch
        {
            (InlineDocumentKind.Map, InlineDocumentKind.Map, _) => was
                .Entries.Concat(now.Entries)
                .Select(entry => entry.Key)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(key =>
                    Between(was[key] ?? InlineDocument.Null, now[key] ?? InlineDocument.Null, path.Entry(key))
                ),
            (InlineDocumentKind.List, InlineDocumentKind.List, true) => was.Items.SelectMany(
                (item, i) => Between(item, now.Items[i], path.Item(i))
            ),
            _ => [path],
        };
    }
}
