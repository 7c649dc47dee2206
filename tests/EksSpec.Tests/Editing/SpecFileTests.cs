using System.Text;
using EksSpec.Editing;
using EksSpec.Findings;

namespace EksSpec.Tests.Editing;

public sealed class SpecFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eksspec").FullName;

    private string Place => Path.Combine(_folder, "a.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_loaded_changed_and_saved()
    {
        File.WriteAllText(Place, "a: 1 # one\nb: 2\n");
        var file = SpecFile.Load(Place);

        file.Set("b", 3);
        Assert.Equal("a: 1 # one\nb: 2\n", File.ReadAllText(Place));
        file.Save();
        file.Set("b", 4);
        file.Save();

        Assert.Equal("a: 1 # one\nb: 4\n", File.ReadAllText(Place));
        Assert.Empty(file.Changes);
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_somebody_else_has_changed_is_not_overwritten()
    {
        File.WriteAllText(Place, "a: 1\n");
        var file = SpecFile.Load(Place);
        file.Set("a", 2);
        File.WriteAllText(Place, "a: 5\n");

        Assert.Throws<IOException>(file.Save);

        Assert.Equal("a: 5\n", File.ReadAllText(Place));
    }

    [Fact]
    public void A_link_stays_a_link_and_the_mode_of_its_file_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var link = Path.Combine(_folder, "link.yaml");
        File.WriteAllText(Place, "a: 1\n");
        File.SetUnixFileMode(Place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(link, "a.yaml");
        var file = SpecFile.Load(link);
        file.Set("a", 2);

        file.Save();

        Assert.Equal("a.yaml", new FileInfo(link).LinkTarget);
        Assert.Equal("a: 2\n", File.ReadAllText(Place));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead,
            File.GetUnixFileMode(Place)
        );
    }

    [Fact]
    public void A_text_that_is_no_file_can_t_be_saved() =>
        Assert.Throws<InvalidOperationException>(SpecFile.Parse("a: 1\n").Save);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void An_encoding_stays_what_it_is(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var file = SpecFile.Parse(Bytes("é: ü\nb: 2\n"));

        file.Set("b", 33);

        Assert.Equal(Bytes("é: ü\nb: 33\n"), file.ToBytes());
        var edit = Assert.Single(file.Changes);
        Assert.Equal(Bytes("é: ü\nb: ").Length, edit.Start);
        Assert.Equal(encoding.GetByteCount("2"), edit.Length);
    }

    [Fact]
    public void Changes_are_told_by_the_places_of_the_file_that_was_loaded()
    {
        var file = SpecFile.Parse("a: 1\nb: 2\nc: 3\n");

        file.Remove("a");
        file.Set("c", 4);
        file.Set("c", "long");
        file.Set("b", 3);
        file.Set("b", 2);

        Assert.Equal(
            [
                new TextEdit(0, 5, "", new(null, 1, 1), new(null, 2, 1)),
                new TextEdit(13, 1, "long", new(null, 3, 4), new(null, 3, 5)),
            ],
            file.Changes
        );
    }

    [Fact]
    public void A_preview_changes_nothing()
    {
        var file = SpecFile.Parse("a: 1\nb: 2\n");
        file.Set("a", "longer");

        var edits = file.Preview(0, SpecEdit.Set("b", 3), SpecEdit.Rename("b", "c"));

        Assert.Equal("a: longer\nb: 2\n", file.ToString());
        Assert.Equal([(10, 1, "c"), (13, 1, "3")], edits.Select(edit => (edit.Start, edit.Length, edit.Replacement)));
    }

    [Fact]
    public void Of_several_edits_all_are_made_or_none()
    {
        var file = SpecFile.Parse("a: 1\nb: 2\n");

        Assert.Throws<SpecEditException>(() => file.Apply(0, SpecEdit.Set("a", 2), SpecEdit.Remove("x")));

        Assert.Equal("a: 1\nb: 2\n", file.ToString());
    }

    [Fact]
    public void Only_the_document_that_is_named_changes()
    {
        var file = SpecFile.Parse("# head\na: 1\n--- # two\na: 1\n...\n---\n- a: 1\n");

        file.Set("a", 2, document: 1);

        Assert.Equal("# head\na: 1\n--- # two\na: 2\n...\n---\n- a: 1\n", file.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Set("a", 1, document: 3));
    }

    [Fact]
    public void An_item_of_a_list_of_objects_is_a_document()
    {
        var file = SpecFile.Parse(
            "kind: ConfigMapList\napiVersion: v1\nitems:\n- metadata: {name: a}\n- metadata:\n    name: b\n  data: {}\n"
        );

        file.Set("data.x", "1", document: 1);
        file.Set("metadata.name", "c", document: 0);

        Assert.Equal(
            "kind: ConfigMapList\napiVersion: v1\nitems:\n- metadata: {name: c}\n- metadata:\n    name: b\n  data:\n    x: \"1\"\n",
            file.ToString()
        );
    }

    [Fact]
    public void A_document_that_is_no_yaml_can_t_be_changed_but_the_others_can()
    {
        var file = SpecFile.Parse("a: [\n---\nb: 1\n");

        Assert.Throws<SpecEditException>(() => file.Set("a", 1, document: 0));
        file.Set("b", 2, document: 1);

        Assert.Equal("a: [\n---\nb: 2\n", file.ToString());
    }
}
