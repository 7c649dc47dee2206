using System.Globalization;
using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>As much of kustomize as the patches of branches need: a target, and replacing and adding as JSON 6902 has them.</summary>
internal static class KustomizePatches
{
    public static List<InlineDocument> Apply(IEnumerable<InlineDocument> objects, IEnumerable<InlineDocument> patches)
    {
        // A target is looked for among the objects as they were.
        var all = objects.Select(item => (Was: item, Is: item)).ToList();
        foreach (var patch in patches)
        {
            var changes = Document(patch["patch"]!.AsText!).Items;
            all =
            [
                .. all.Select(item =>
                    IsTarget(patch["target"]!, item.Was) ? (item.Was, changes.Aggregate(item.Is, Apply)) : item
                ),
            ];
        }

        return [.. all.Select(item => item.Is)];
    }

    public static InlineDocument Document(string yaml)
    {
        // The reader wants objects, so a list stands in one.
        var lines = yaml.Split('\n').Select(line => $"  {line}");
        var document = SpecReader.Read($"apiVersion: v1\nkind: Patch\nspec:\n{string.Join('\n', lines)}\n")[0];
        return ((InlineDocument)document.Value!)["spec"]!;
    }

    private static bool IsTarget(InlineDocument target, InlineDocument item)
    {
        var api = item["apiVersion"]!.AsText!.Split('/');
        return target.Entries.All(entry =>
            entry.Value.AsText
            == entry.Key switch
            {
                "group" => api.Length == 1 ? "" : api[0],
                "version" => api[^1],
                "kind" => item["kind"]!.AsText,
                _ => item["metadata"]![entry.Key]?.AsText,
            }
        );
    }

    private static InlineDocument Apply(InlineDocument item, InlineDocument change)
    {
        var path = change["path"]!.AsText!.Split('/').Skip(1).Select(Unescaped).ToArray();
        return Set(item, path, change["value"]!, change["op"]!.AsText == "add");
    }

    private static InlineDocument Set(InlineDocument place, ReadOnlySpan<string> path, InlineDocument value, bool isNew)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        if (place.Kind == InlineDocumentKind.List)
        {
            var index = int.Parse(path[0], CultureInfo.InvariantCulture);
            var items = place.Items.ToArray();
            items[index] = Set(items[index], path[1..], value, isNew);
            return InlineDocument.OfList(items.ToValueList());
        }

        var (key, entries) = (path[0], place.Entries.ToList());
        var at = entries.FindIndex(entry => entry.Key == key);
        Assert.True(at >= 0 || (isNew && path.Length == 1), "kustomize replaces what is there only.");
        var changed = KeyValuePair.Create(key, at < 0 ? value : Set(entries[at].Value, path[1..], value, isNew));
        if (at < 0)
        {
            entries.Add(changed);
        }
        else
        {
            entries[at] = changed;
        }

        return InlineDocument.OfMap(entries.ToValueList());
    }

    private static string Unescaped(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
