using EksSpec.Editing;
using static EksSpec.Tests.Editing.EditCase;

namespace EksSpec.Tests.Editing;

public class RemoveAndRenameTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("# of all\n\n# of b\n# and more\nb: 2 # two\nc: 3\n", "# of all\n\nc: 3\n")]
    [InlineData("a: 1 # one\n# of b\nb:\n  x: 1\n  # foot\n# of c\nc: 3\n", "a: 1 # one\n# of c\nc: 3\n")]
    [InlineData("a: 1\nb: |+\n  x\n\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("a: 1\nb: 2", "a: 1")]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\r\n")]
    [InlineData("b: 2\n", "{}\n")]
    [InlineData("{a: 1, b: 2, c: 3}", "{a: 1, c: 3}")]
    [InlineData("{b: 2, c: 3}", "{c: 3}")]
    [InlineData("{a: 1, b: 2}", "{a: 1}")]
    [InlineData("{ b: 2 }", "{}")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}", "{\n  \"a\": 1\n}")]
    [InlineData("{\n  a: 1, # one\n  # of b\n  b: 2, # two\n  c: 3 # three\n}", "{\n  a: 1, # one\n  c: 3 # three\n}")]
    [InlineData("{\n  a: 1, # one\n  b: 2 # two\n}", "{\n  a: 1 # one\n}")]
    public void An_entry_goes_with_the_comments_that_are_about_it(string before, string after) =>
        Becomes(before, file => file.Remove("b"), after);

    [Theory]
    [InlineData("l:\n- a\n- b # why\n- c\n", "l:\n- a\n- c\n")]
    [InlineData("l:\n- x: 1\n- # of b\n  b: 2\n- c\n", "l:\n- x: 1\n- c\n")]
    [InlineData("l: [a, b, c]", "l: [a, c]")]
    [InlineData("l:\n- a\n- b", "l:\n- a")]
    public void An_item_goes(string before, string after) => Becomes(before, file => file.Remove("l[1]"), after);

    [Theory]
    [InlineData("- a: 1\n  b: 2\n", "- b: 2\n")]
    [InlineData("- a: 1 # one\n  # of b\n  b: 2\n", "- # of b\n  b: 2\n")]
    [InlineData("- a: 1\n- c\n", "- {}\n- c\n")]
    public void The_first_entry_of_an_item_leaves_its_dash(string before, string after) =>
        Becomes(before, file => file.Remove("[0].a"), after);

    [Theory]
    [InlineData("a: 1 # one\n", "b: 1 # one\n")]
    [InlineData("'a' : 1\n", "'b' : 1\n")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("? a\n: 1\n", "? b\n: 1\n")]
    public void Another_key_is_all_that_changes(string before, string after) =>
        Becomes(before, file => file.Rename("a", "b"), after);

    [Fact]
    public void A_key_that_would_read_as_something_else_gets_quotes() =>
        Becomes("a: 1\n", file => file.Rename("a", "on"), "\"on\": 1\n");

    [Fact]
    public void A_key_is_found_as_it_is_written_and_as_it_is_read()
    {
        Becomes("on: 1\n", file => file.Rename("on", "off"), "\"off\": 1\n");
        Becomes("on: 1\n", file => file.Rename("true", "x"), "x: 1\n");
    }

    [Fact]
    public void What_isn_t_there_can_t_go_and_a_key_that_is_there_can_t_come_again()
    {
        Assert.Equal("nothing is there", Refuses("a: 1\n", file => file.Remove("b")).Reason);
        Assert.Equal("nothing is there", Refuses("a: 1\n", file => file.Rename("b", "c")).Reason);
        Assert.Equal("'b' is there already", Refuses("a: 1\nb: 2\n", file => file.Rename("a", "b")).Reason);
        Assert.Equal(
            "only what has a key can get another one",
            Refuses("- 1\n", file => file.Rename("[0]", "b")).Reason
        );
        Assert.Equal(
            "a document can't be removed from its file",
            Refuses("a: 1\n", file => file.Remove(Findings.SpecPath.Root)).Reason
        );
    }
}
