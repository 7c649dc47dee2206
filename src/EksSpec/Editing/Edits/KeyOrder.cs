using EksSpec.Reading;

namespace EksSpec.Editing;

/// <summary>Where among the keys of a map a reader expects another one.</summary>
internal static class KeyOrder
{
    /// <summary>The keys of a map in the order of their schema; those that are no fields are in none.</summary>
    /// <param name="document">The document as it is meant to become.</param>
    /// <param name="map">The path of the map.</param>
    public static IReadOnlyList<string> Of(InlineDocument document, SpecPath map)
    {
        var model = SpecReader.Read(CanonicalYaml.Serialize(document))[0].Value;
        var value = model is null or InlineDocument ? null : Canonical.Of(model);
        foreach (var step in map.Steps)
        {
            value = step.Key is { } key ? value?[key] : value?.Items.ElementAtOrDefault(step.Index);
        }

        return value is null ? [] : [.. value.Entries.Select(entry => entry.Key)];
    }

    /// <summary>The place that a key gets: behind those it follows in the order, if the others follow it too; else the last.</summary>
    public static int PlaceOf(string key, IReadOnlyList<string> keys, IReadOnlyList<string> order)
    {
        var ranks = order.Select((name, rank) => (name, rank)).ToDictionary(StringComparer.Ordinal);
        var known = keys.Where(ranks.ContainsKey).Select(name => ranks[name]).ToList();
        if (!ranks.TryGetValue(key, out var own) || !known.SequenceEqual(known.Order()))
        {
            return keys.Count;
        }

        var place = keys.Count;
        while (place > 0 && (!ranks.TryGetValue(keys[place - 1], out var rank) || rank > own))
        {
            place--;
        }

        // Nothing that it follows: then it is the first, unless there is nothing known that follows it.
        return place > 0 || known.Count > 0 ? place : keys.Count;
    }
}
