using System.Collections.Concurrent;
using System.Globalization;
using EksSpec.Editing;
using EksSpec.Reading.Binding;
using EksSpec.Tests.Conformance;
using EksSpec.Values;
using Xunit.Abstractions;

namespace EksSpec.Tests.Editing;

public class EditPropertyTests(ITestOutputHelper output)
{
    /// <summary>
    /// Makes random edits of the documents that the real programs accept. <c>tests/edits.sh</c> makes more of them, of each
    /// document.
    /// </summary>
    [Fact]
    public void The_diff_is_the_field_and_the_meaning_is_the_edit_s()
    {
        var each = Setting("EKSSPEC_EDITS", 0);
        var seed = Setting("EKSSPEC_EDITS_SEED", 4711);
        var texts = ConformanceData
            .ClusterConfigs()
            .Where(one => one.Accept)
            .Select(one => (one.Id, one.Yaml))
            .Concat(ConformanceData.Manifests().Where(one => one.Accept).Select(one => (one.Id, one.Yaml)))
            .Where((_, index) => each > 0 || index % 10 == 0)
            .ToList();
        var faults = new ConcurrentBag<string>();
        var count = 0;

        Parallel.ForEach(
            texts.Select((text, index) => (text.Id, text.Yaml, Seed: seed + index)),
            text => Interlocked.Add(ref count, Try(text.Id, text.Yaml, text.Seed, Math.Max(each, 10), faults))
        );

        output.WriteLine($"{count} edits of {texts.Count} documents from seed {seed}; {faults.Count} faults.");
        foreach (var fault in faults.Order(StringComparer.Ordinal).Take(20))
        {
            output.WriteLine(fault);
        }

        Assert.True(count > 1000);
        Assert.Empty(faults.Take(1));
    }

    private static int Try(string id, string yaml, int seed, int times, ConcurrentBag<string> faults)
    {
        var original = SpecFile.Parse(yaml);
        var count = 0;
        foreach (var document in original.Documents)
        {
            if (document.Root is not { } root)
            {
                continue;
            }

            var edits = new RandomEdits(InlineDocuments.Of(root), seed);
            for (var i = 0; i < times; i++)
            {
                if (edits.Next() is { } next)
                {
                    count++;
                    if (FaultOf(yaml, document.Index, next.Edit, next.Wanted) is { } fault)
                    {
                        faults.Add($"{id}, {next.Edit}: {fault}");
                    }
                }
            }
        }

        return count;
    }

    private static string? FaultOf(string yaml, int index, Findings.SpecEdit edit, InlineDocument wanted)
    {
        // Places count a byte order mark, and nodes of the tree don't.
        var file = SpecFile.Parse(yaml.TrimStart('\uFEFF'));
        var root = file.Documents[index].Root!.Value;
        try
        {
            file.Apply(index, edit);
        }
        catch (SpecEditException e)
        {
            return e.Message;
        }

        var found = SpecFile.Parse(file.ToString()).Documents;
        return found.Count != file.Documents.Count ? "There are more documents, or fewer."
            : Difference(wanted, InlineDocuments.Of(found[index].Root!.Value)) is { } difference
                ? $"It means something else: {difference}"
            // Merged entries, and values that a tag says to be something else, take what is around them along.
            : root.Tree.Properties.Length > 0 ? null
            : Surroundings.Touched(root, edit, file.Changes) is { } touched ? $"It reaches too far: {touched}"
            : null;
    }

    // Unlike where models are compared, null isn't absent here.
    private static string? Difference(InlineDocument wanted, InlineDocument found) =>
        Differences.AreSame(wanted, found) ? null : $"{wanted} and {found}";

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
