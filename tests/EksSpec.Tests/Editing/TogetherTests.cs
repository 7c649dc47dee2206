using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Editing;

/// <summary>Many edits at once come to the same as one after the other.</summary>
public class TogetherTests
{
    private const string Text =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {x: y}}\ndata: # d\n  a: 1\n  b: 2 # b\n  c: 3\n"
        + "list: [1, 2, 3]\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n";

    private static readonly (int Document, SpecEdit Edit)[][] Edits =
    [
        [(0, SpecEdit.Set("data.c", "3")), (0, SpecEdit.Set("data.a", "1")), (1, SpecEdit.Set("metadata.name", "c"))],
        [(0, SpecEdit.Remove("list[2]")), (0, SpecEdit.Remove("list[1]")), (0, SpecEdit.Remove("data.b"))],
        [(0, SpecEdit.Remove("list[0]")), (0, SpecEdit.Remove("list[1]"))],
        [(0, SpecEdit.Set("new", InlineDocument.OfMap(("a", 1)))), (0, SpecEdit.Set("new.b", 2))],
        [(0, SpecEdit.Rename("data", "new")), (0, SpecEdit.Set("new.b", 2))],
        [(0, SpecEdit.Set("new.b", 2)), (0, SpecEdit.Rename("data", "other"))],
        [(0, SpecEdit.Set("list[3]", 4)), (0, SpecEdit.Set("list[4]", 5)), (0, SpecEdit.Set("data.b", "2"))],
        [(1, SpecEdit.Set("data.b", "2")), (0, SpecEdit.Remove("metadata.labels.x")), (0, SpecEdit.Remove("data"))],
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Edits.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void They_make_the_same_text(int index)
    {
        var edits = Edits[index];
        var (together, single) = (SpecFile.Parse(Text), SpecFile.Parse(Text));

        together.Apply(edits);
        foreach (var (document, edit) in edits)
        {
            single.Apply(document, edit);
        }

        Assert.NotEqual(Text, together.ToString());
        Assert.Equal(single.ToString(), together.ToString());
        Assert.Equal(single.Changes, together.Changes);
    }

    [Fact]
    public void One_that_can_not_be_made_takes_the_others_with_it()
    {
        var file = SpecFile.Parse(Text);

        var e = Assert.Throws<SpecEditException>(() =>
            file.Apply([
                (0, SpecEdit.Set("data.c", "3")),
                (0, SpecEdit.Remove("data.absent")),
                (0, SpecEdit.Remove("data.a")),
            ])
        );

        Assert.Equal("data.absent", e.Path);
        Assert.Equal(Text, file.ToString());
    }

    [Fact]
    public void Thousands_are_made_in_one_reading()
    {
        const int Many = 2000;
        var text = "data:\n" + string.Concat(Enumerable.Range(0, Many).Select(i => $"  k{i:D4}: {i}\n"));
        var file = SpecFile.Parse(text);

        file.Apply(Enumerable.Range(0, Many).Reverse().Select(i => (0, SpecEdit.Set($"data.k{i:D4}", $"{i}"))));

        Assert.Equal(Many, file.Changes.Count);
        Assert.EndsWith("  k1999: \"1999\"\n", file.ToString(), StringComparison.Ordinal);
    }
}
