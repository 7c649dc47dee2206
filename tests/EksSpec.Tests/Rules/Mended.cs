using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Rules;

/// <summary>Texts after the edits of findings. Their meaning counts here, not their bytes.</summary>
internal static class Mended
{
    /// <summary>Makes the edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">The place of the document among those of the text.</param>
    /// <param name="edits">The edits.</param>
    public static string Text(string text, int document, params IEnumerable<SpecEdit> edits)
    {
        var documents = Read(text);
        foreach (var edit in edits)
        {
            documents[document] = Change(documents[document], edit.Path.Steps, edit)!;
        }

        return string.Concat(documents.Select(one => $"---\n{one}\n"));
    }

    /// <summary>Fails unless each edit of what is found in a text takes its finding away and brings no other.</summary>
    /// <returns>What has edits.</returns>
    public static List<Finding> AssertHolds(string text)
    {
        var landscape = Landscape.Of(SpecReader.Read(text));
        var result = RuleExamples.Check(landscape);
        var before = Counted(result);
        List<Finding> mended = [];
        foreach (var (document, item) in landscape.Objects.Index())
        {
            foreach (var finding in result.In(item).Where(finding => finding.Edits.Count > 0))
            {
                AssertHolds(finding.Rule.Id, before, Text(text, document, finding.Edits));
                mended.Add(finding);
            }
        }

        return mended;
    }

    private static void AssertHolds(string rule, Dictionary<string, int> before, string mended)
    {
        var after = Counted(RuleExamples.Check(mended));
        Assert.True(after.GetValueOrDefault(rule) < before[rule], $"{rule} is still found in:\n{mended}");
        var come = after.Where(found => found.Value > before.GetValueOrDefault(found.Key)).Select(found => found.Key);
        Assert.True(!come.Any(), $"{string.Join(", ", come)} has come with the edit of {rule}:\n{mended}");
    }

    private static Dictionary<string, int> Counted(CheckResult result) =>
        result.Findings.CountBy(finding => finding.Rule.Id).ToDictionary();

    private static List<InlineDocument> Read(string text)
    {
        var options = ReadOptions.Default;
        var budget = new TreeBudget(options.MaxDepth, options.MaxNodes);
        var parser = new YamlParser(new YamlText(text), budget);
        List<InlineDocument> documents = [];
        while (parser.Read([]) is { } tree)
        {
            new TreeMeaning(tree, budget, []).Resolve();
            documents.Add(InlineDocuments.Of(Node.RootOf(tree)));
        }

        return documents;
    }

    private static InlineDocument? Change(InlineDocument? value, ReadOnlySpan<SpecPath> steps, SpecEdit edit)
    {
        if (steps.IsEmpty)
        {
            return edit.Kind == SpecEditKind.Remove ? null : edit.Value;
        }

        return steps[0].Key is { } key
            ? InlineDocument.OfMap(Entries(value, key, steps[1..], edit).ToValueList())
            : InlineDocument.OfList(Items(value, steps[0].Index, steps[1..], edit).ToValueList());
    }

    private static List<KeyValuePair<string, InlineDocument>> Entries(
        InlineDocument? map,
        string key,
        ReadOnlySpan<SpecPath> rest,
        SpecEdit edit
    )
    {
        List<KeyValuePair<string, InlineDocument>> entries = [.. map?.Entries ?? []];
        var index = entries.FindIndex(entry => entry.Key == key);
        if (edit.Kind == SpecEditKind.Rename && rest.IsEmpty)
        {
            entries[index] = new(edit.Key!, entries[index].Value);
            return entries;
        }

        var value = Change(index < 0 ? null : entries[index].Value, rest, edit);
        Put(entries, index < 0 ? entries.Count : index, value is null ? null : new(key, value));
        return entries;
    }

    private static List<InlineDocument> Items(
        InlineDocument? list,
        int index,
        ReadOnlySpan<SpecPath> rest,
        SpecEdit edit
    )
    {
        List<InlineDocument> items = [.. list?.Items ?? []];
        var value = Change(index < items.Count ? items[index] : null, rest, edit);
        if (index < items.Count)
        {
            items.RemoveAt(index);
        }

        if (value is not null)
        {
            items.Insert(index, value);
        }

        return items;
    }

    private static void Put(
        List<KeyValuePair<string, InlineDocument>> entries,
        int index,
        KeyValuePair<string, InlineDocument>? entry
    )
    {
        if (index < entries.Count)
        {
            entries.RemoveAt(index);
        }

        if (entry is { } put)
        {
            entries.Insert(index, put);
        }
    }
}
