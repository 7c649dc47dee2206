using System.Collections.Concurrent;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>Finds where a field belongs that stands where none of its name is: the nearest place, if there is one such.</summary>
internal sealed class FieldPlaces
{
    private const int Farthest = 4;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<ModelField>> Known = new(StringComparer.Ordinal);

    private readonly List<FieldPlace> _found = [];
    private readonly string _key;
    private readonly Node _value;

    private FieldPlaces(string key, Node value) => (_key, _value) = (key, value);

    /// <summary>The place where a field belongs; null where none is near, or several are as near.</summary>
    /// <param name="root">The document.</param>
    /// <param name="model">Its model type.</param>
    /// <param name="holder">The way to what holds the field now.</param>
    /// <param name="key">The field, in any case.</param>
    /// <param name="value">Its value.</param>
    public static FieldPlace? Of(Node root, string model, ReadOnlySpan<Segment> holder, string key, Node value)
    {
        var search = new FieldPlaces(key, value);
        var levels = Levels(root, model, holder);
        for (var up = 0; up < levels.Count && up <= Farthest; up++)
        {
            var (type, path, node) = levels[^(up + 1)];
            search.Look(type, path, node, up, up, []);
        }

        var least = search._found.Select(place => place.Steps).DefaultIfEmpty().Min();
        var nearest = search._found.Where(place => place.Steps == least).ToList();
        var held = nearest.Where(place => place.IsHeld).ToList();
        return nearest.Count == 1 ? nearest[0]
            : held.Count == 1 ? held[0]
            : null;
    }

    // The objects on the way, each with its type.
    private static List<(string Model, SpecPath Path, Node? Node)> Levels(
        Node root,
        string model,
        ReadOnlySpan<Segment> way
    )
    {
        List<(string Model, SpecPath Path, Node? Node)> levels = [(model, SpecPath.Root, root)];
        var (path, node, isInside) = (SpecPath.Root, (Node?)root, false);
        var field = default(ModelField);
        foreach (var (key, index) in way)
        {
            path = key is null ? path.Item(index) : path.Entry(key);
            node = key is null ? node?.Items.At(index) : node?.Find(key);
            field = isInside ? field : FieldsOf(levels[^1].Model).FirstOrDefault(known => known.Name == key);
            if (field.Model is null)
            {
                return [];
            }

            isInside = !isInside && (field.IsList || field.IsMap);
            if (!isInside)
            {
                levels.Add((field.Model, path, node));
            }
        }

        return levels;
    }

    private void Look(string model, SpecPath path, Node? node, int steps, int up, string[] above)
    {
        foreach (var field in FieldsOf(model))
        {
            if (steps > 0 && FieldNames.SameButForCase(_key, field.Name) && Fits(field))
            {
                var isTaken = node?.Find(field.Name) is not null;
                // A neighbour that isn't there is one of many that could have been written.
                if (node is not null || up == 0)
                {
                    _found.Add(new(path.Field(field.Name), steps, up, node is not null, isTaken));
                }
            }

            // What is of a type that it is in already, or filled in by the cluster, nobody means.
            if (field is { Model: { } held, IsMap: false, Name: not ("status" or "managedFields") } && held != model)
            {
                Descend(held, field, path.Field(field.Name), node?.Find(field.Name), steps, up, [.. above, model]);
            }
        }
    }

    private void Descend(string held, ModelField field, SpecPath path, Node? node, int steps, int up, string[] above)
    {
        var next = steps + (field.IsList ? 2 : 1);
        if (next > Farthest || Array.IndexOf(above, held) >= 0)
        {
            return;
        }

        if (!field.IsList)
        {
            Look(held, path, node is { Kind: NodeKind.Map } ? node : null, next, up, above);
        }
        else if (node is { Kind: NodeKind.List } list && list.Items.Count() == 1)
        {
            Look(held, path.Item(0), list.Items.At(0), next, up, above);
        }
    }

    private bool Fits(ModelField field) =>
        _value.Kind switch
        {
            NodeKind.Null => true,
            NodeKind.List => field.IsList,
            NodeKind.Map => field.IsMap || (field.Model is not null && !field.IsList),
            _ => field is { IsMap: false, IsList: false, Model: null },
        };

    private static IReadOnlyList<ModelField> FieldsOf(string model) => Known.GetOrAdd(model, ModelField.AllOf);
}
