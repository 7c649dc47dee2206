using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Says what an edit comes to in the document that is there.</summary>
internal static class Changes
{
    /// <summary>The steps of an edit, to be made one after the other.</summary>
    /// <exception cref="SpecEditException">The path leads where nothing can be changed.</exception>
    public static IEnumerable<Change> Of(Place document, SpecEdit edit)
    {
        var place = document.Find(edit.Path, out var rest);
        return edit.Kind switch
        {
            SpecEditKind.Set => Set(place, rest, edit),
            _ when !rest.IsEmpty => throw new SpecEditException(edit.Path, "nothing is there"),
            SpecEditKind.Remove => Remove(place, edit),
            _ => Rename(place, edit),
        };
    }

    /// <summary>A value within another; null where there is none.</summary>
    public static InlineDocument? ValueOf(InlineDocument document, SpecPath path)
    {
        InlineDocument? value = document;
        foreach (var step in path.Steps)
        {
            value = step.Key is { } key ? value?[key] : value?.Items.ElementAtOrDefault(step.Index);
        }

        return value;
    }

    private static IEnumerable<Change> Set(Place place, ReadOnlySpan<SpecPath> rest, SpecEdit edit)
    {
        if (rest.IsEmpty)
        {
            return Differences.Between(InlineDocuments.Of(place.Node), edit.Value!, place.Path);
        }

        var value = Wrap(rest[1..], edit);
        var node = place.Node;
        if (node.Kind == NodeKind.Null)
        {
            return [new(ChangeKind.Set, place.Path, Wrap(rest, edit))];
        }

        if (rest[0].Key is { } key)
        {
            return node.Kind == NodeKind.Map
                ? [new(ChangeKind.Set, place.Path.Entry(key), value)]
                : throw new SpecEditException(edit.Path, $"{NameOf(place.Path)} is no map");
        }

        return node.Kind != NodeKind.List ? throw new SpecEditException(edit.Path, $"{NameOf(place.Path)} is no list")
            : rest[0].Index == node.Items.Count() ? [new(ChangeKind.Insert, place.Path.Item(rest[0].Index), value)]
            : throw new SpecEditException(edit.Path, $"{NameOf(place.Path)} has only {node.Items.Count()} items");
    }

    // The value with all that the steps lead through around it.
    private static InlineDocument Wrap(ReadOnlySpan<SpecPath> steps, SpecEdit edit)
    {
        var value = edit.Value!;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            value =
                steps[i].Key is { } key ? InlineDocument.OfMap((key, value))
                : steps[i].Index == 0 ? InlineDocument.OfList(value)
                : throw new SpecEditException(edit.Path, "a new list begins with item 0");
        }

        return value;
    }

    private static Change[] Remove(Place place, SpecEdit edit) =>
        place.Path.IsRoot
            ? throw new SpecEditException(edit.Path, "a document can't be removed from its file")
            : [new(ChangeKind.Remove, place.Path, InlineDocument.Null)];

    private static Change[] Rename(Place place, SpecEdit edit)
    {
        if (place.Path.Key is not { } key)
        {
            throw new SpecEditException(edit.Path, "only what has a key can get another one");
        }

        return key == edit.Key ? []
            : place.Outer!.Node.Find(edit.Key!) is null
                ? [new(ChangeKind.Rename, place.Path, InlineDocument.Null, edit.Key!)]
            : throw new SpecEditException(edit.Path, $"'{edit.Key}' is there already");
    }

    private static string NameOf(SpecPath path) => path.IsRoot ? "the document" : $"'{path}'";
}
