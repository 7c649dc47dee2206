using EksSpec.Findings;
using EksSpec.Tests.Writing;
using EksSpec.Values;

namespace EksSpec.Tests.Editing;

/// <summary>Edits that somebody could make of a document, each with what the document means afterwards.</summary>
/// <remarks>What it means is worked out here once more, by other means than the library's.</remarks>
internal sealed class RandomEdits(InlineDocument document, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(SpecPath Path, InlineDocument Value)> _places = [.. Places(SpecPath.Root, document)];

    /// <summary>The next one; null where the document has nothing to change.</summary>
    public (SpecEdit Edit, InlineDocument Wanted)? Next()
    {
        var (path, value) = _places[_random.Next(_places.Count)];
        return (_random.Next(6), value.Kind) switch
        {
            (0, _) when !path.IsRoot => (SpecEdit.Remove(path), Changed(path, _ => null)),
            (1, _) when path.Key is { } key && document is var _ => Rename(path, key),
            (2, InlineDocumentKind.Map) => Add(path, value),
            (3, InlineDocumentKind.List) => Append(path, value),
            (4, InlineDocumentKind.Null) when !path.IsRoot => Set(
                path.Entry("new"),
                path,
                InlineDocument.OfMap(("new", true)),
                true
            ),
            _ when value.Kind < InlineDocumentKind.List || _random.Next(4) == 0 => path.IsRoot
                ? null
                : Set(path, path, AnyValue()),
            _ => null,
        };
    }

    private (SpecEdit, InlineDocument) Rename(SpecPath path, string key)
    {
        var name = AnyKey();
        var parent = path.Parent!;
        var map = _places.First(place => place.Path == parent).Value;
        if (map[name] is not null)
        {
            return (SpecEdit.Rename(path, key), document);
        }

        var renamed = map.Entries.Select(entry => (entry.Key == key ? name : entry.Key, entry.Value)).ToArray();
        return (SpecEdit.Rename(path, name), Changed(parent, _ => InlineDocument.OfMap(renamed)));
    }

    private (SpecEdit, InlineDocument) Add(SpecPath path, InlineDocument map)
    {
        var (key, value) = (AnyKey(), AnyValue());
        var entries = map.Entries.Where(entry => entry.Key != key).Select(entry => (entry.Key, entry.Value));
        return (
            SpecEdit.Set(path.Entry(key), value),
            Changed(path, _ => InlineDocument.OfMap([.. entries, (key, value)]))
        );
    }

    private (SpecEdit, InlineDocument) Append(SpecPath path, InlineDocument list)
    {
        var value = AnyValue();
        return (
            SpecEdit.Set(path.Item(list.Items.Count), value),
            Changed(path, _ => InlineDocument.OfList([.. list.Items, value]))
        );
    }

    private (SpecEdit, InlineDocument) Set(SpecPath set, SpecPath changed, InlineDocument value, bool isTrue = false) =>
        (SpecEdit.Set(set, isTrue ? true : value), Changed(changed, _ => value));

    private InlineDocument AnyValue() =>
        _random.Next(9) switch
        {
            0 => _random.Next(1000),
            1 => _random.Next(2) == 0,
            2 => "1.30",
            3 => "one\n  two\n\nthree\n",
            4 => InlineDocument.OfMap(
                ("b", AnyText()),
                ("a", InlineDocument.OfList(1, AnyText(), InlineDocument.OfMap(("x", 1), ("on", "y"))))
            ),
            5 => InlineDocument.OfList(AnyText(), InlineDocument.OfList(), InlineDocument.OfMap()),
            6 => InlineDocument.Null,
            _ => AnyText(),
        };

    private string AnyText() =>
        _random.Next(2) == 0 ? "text" : AwkwardStrings.Writable[_random.Next(AwkwardStrings.Writable.Count)];

    private string AnyKey() =>
        _random.Next(4) switch
        {
            0 => "on",
            1 => "example.com/key",
            2 => "a",
            // A key that needs a question mark of its own takes the whole map with it.
            _ => AnyText() is { Length: < 200 } text ? text : "b",
        };

    private InlineDocument Changed(SpecPath path, Func<InlineDocument, InlineDocument?> change) =>
        Changed(document, path.Steps, change)!;

    private static InlineDocument? Changed(
        InlineDocument value,
        ReadOnlySpan<SpecPath> steps,
        Func<InlineDocument, InlineDocument?> change
    )
    {
        if (steps.IsEmpty)
        {
            return change(value);
        }

        if (steps[0].Key is null)
        {
            var items = new List<InlineDocument>(value.Items);
            Put(Changed(items[steps[0].Index], steps[1..], change), steps[0].Index, items);
            return InlineDocument.OfList(items.ToValueList());
        }

        var keys = value.Entries.Select(entry => entry.Key).ToList();
        var values = value.Entries.Select(entry => entry.Value).ToList();
        var at = keys.IndexOf(steps[0].Key!);
        var changed = Changed(values[at], steps[1..], change);
        Put(changed, at, values);
        Put(changed is null ? null : keys[at], at, keys);
        return InlineDocument.OfMap([.. keys.Zip(values)]);
    }

    private static void Put<T>(T? item, int index, List<T> items)
        where T : class
    {
        if (item is null)
        {
            items.RemoveAt(index);
        }
        else
        {
            items[index] = item;
        }
    }

    private static IEnumerable<(SpecPath, InlineDocument)> Places(SpecPath path, InlineDocument value) =>
        value
            .Items.SelectMany((item, index) => Places(path.Item(index), item))
            .Concat(value.Entries.SelectMany(entry => Places(path.Entry(entry.Key), entry.Value)))
            .Prepend((path, value));
}
