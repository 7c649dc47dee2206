using EksSpec.Values;
using static EksSpec.Tests.Editing.EditCase;

namespace EksSpec.Tests.Editing;

public class SetTests
{
    [Theory]
    [InlineData("a: old\nb: 1\n", "a: new\nb: 1\n")]
    [InlineData("a: 'old'  # why\n", "a: 'new'  # why\n")]
    [InlineData("a: \"old\"\r\nb: 1\r\n", "a: \"new\"\r\nb: 1\r\n")]
    [InlineData("a:\n  old\n", "a:\n  new\n")]
    [InlineData("a:   # why\n", "a: new   # why\n")]
    [InlineData("a:", "a: new")]
    [InlineData("a: |  # why\n  old\n  older\n\nb: 1\n", "a: new  # why\n\nb: 1\n")]
    [InlineData("a: # why\n  x: 1\n  # of y\n  y: 2 # two\nb: 1\n", "a: new # why\nb: 1\n")]
    [InlineData("a:\n- 1\n- 2", "a: new")]
    [InlineData("a: {x: 1, y: [2]} # why\n", "a: new # why\n")]
    [InlineData("{a: old, b: 1}\n", "{a: new, b: 1}\n")]
    [InlineData("{\n  \"a\": null\n}", "{\n  \"a\": \"new\"\n}")]
    [InlineData("a: !!str old\n", "a: !!str new\n")]
    [InlineData("\"a\"  :  old\n", "\"a\"  :  new\n")]
    public void A_value_comes_in_the_place_of_another(string before, string after) =>
        Becomes(before, file => file.Set("a", "new"), after);

    [Theory]
    [InlineData("a: 1.30\n", "a: \"1.30\"\n")]
    [InlineData("a: '1.29'\n", "a: '1.30'\n")]
    [InlineData("a: \"1.30\"\n", "a: \"1.30\"\n")]
    [InlineData("{a: 1.30}", "{a: \"1.30\"}")]
    public void Text_that_would_read_as_a_number_gets_quotes(string before, string after) =>
        Becomes(before, file => file.Set("a", "1.30"), after);

    [Theory]
    [InlineData("a: 'x'\n", "a: 'it''s \"so\"'\n")]
    [InlineData("a: \"x\"\n", "a: \"it's \\\"so\\\"\"\n")]
    public void Quotes_stay_what_they_are(string before, string after) =>
        Becomes(before, file => file.Set("a", "it's \"so\""), after);

    [Theory]
    [InlineData("a: |\n    old\n# end\n", "a: |\n  one\n  two\n# end\n")]
    [InlineData("a: >-\n  old\nb: 1", "a: |\n  one\n  two\nb: 1")]
    [InlineData("a: x # why\n", "a: | # why\n  one\n  two\n")]
    [InlineData("a: \"x\"\n", "a: \"one\\ntwo\\n\"\n")]
    [InlineData("{a: x}\n", "{a: \"one\\ntwo\\n\"}\n")]
    [InlineData("a: x\r\nb: 1\r\n", "a: |\r\n  one\r\n  two\r\nb: 1\r\n")]
    public void Several_lines_stand_in_a_block_where_they_can(string before, string after) =>
        Becomes(before, file => file.Set("a", "one\ntwo\n"), after);

    [Theory]
    [InlineData("a: 1\nb: x # why\nc: 1\n", "a: 1\nb: # why\n  x: 1\n  z:\n  - 2\nc: 1\n")]
    [InlineData("b: {}\n", "b:\n  x: 1\n  z:\n  - 2\n")]
    [InlineData("b: []", "b:\n  x: 1\n  z:\n  - 2")]
    [InlineData("b: # why\n", "b: # why\n  x: 1\n  z:\n  - 2\n")]
    [InlineData("a:\n    l:\n      - 1\nb: ~\n", "a:\n    l:\n      - 1\nb:\n    x: 1\n    z:\n      - 2\n")]
    [InlineData("b:\n- 1 # one\n- 2 # two\nc: 1\n", "b:\n  x: 1\n  z:\n  - 2\nc: 1\n")]
    [InlineData("{b: 1}", "{b: {x: 1, z: [2]}}")]
    [InlineData("{\"b\":1}", "{\"b\":{\"x\":1,\"z\":[2]}}")]
    [InlineData(
        "{\n    \"b\": 1\n}\n",
        "{\n    \"b\": {\n        \"x\": 1,\n        \"z\": [\n            2\n        ]\n    }\n}\n"
    )]
    public void A_map_is_written_as_the_document_is(string before, string after) =>
        Becomes(before, file => file.Set("b", InlineDocument.OfMap(("x", 1), ("z", InlineDocument.OfList(2)))), after);

    [Theory]
    [InlineData("- a\n- b # why\n- c\n", "- a\n- x: 1\n  z: 2 # why\n- c\n")]
    [InlineData("- a\n-   b\n", "- a\n-   x: 1\n    z: 2\n")]
    [InlineData("- a\n-\n", "- a\n- x: 1\n  z: 2\n")]
    [InlineData("- - a\n- - b\n  - c\n", "- - a\n- x: 1\n  z: 2\n")]
    public void An_item_becomes_a_map(string before, string after) =>
        Becomes(
            "l:\n" + before,
            file => file.Set("l[1]", InlineDocument.OfMap(("x", 1), ("z", 2))),
            "l:\n" + after.Replace("x: 1\n  z: 2 # why", "x: 1 # why\n  z: 2", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("m:\n  a: 1 # one\n\n# of n\nn: 1\n", "m:\n  a: 1 # one\n  z.io/b: \"on\"\n\n# of n\nn: 1\n")]
    [InlineData("m:\n    a: |\n      text\n", "m:\n    a: |\n      text\n    z.io/b: \"on\"\n")]
    [InlineData("m:\n    a: |+\n      text\n\nn: 1", "m:\n    a: |+\n      text\n\n    z.io/b: \"on\"\nn: 1")]
    [InlineData("m:\n  a: 1", "m:\n  a: 1\n  z.io/b: \"on\"")]
    [InlineData("m:\r\n  a: 1\r\nn: 1\r\n", "m:\r\n  a: 1\r\n  z.io/b: \"on\"\r\nn: 1\r\n")]
    [InlineData("m: {a: 1}\n", "m: {a: 1, z.io/b: \"on\"}\n")]
    [InlineData("m: {\n  a: 1 # one\n}\n", "m: {\n  a: 1, # one\n  z.io/b: \"on\"\n}\n")]
    [InlineData("m: {\n  a: 1, # one\n}\n", "m: {\n  a: 1, # one\n  z.io/b: \"on\",\n}\n")]
    [InlineData("m: {}\n", "m:\n  z.io/b: \"on\"\n")]
    [InlineData("m: ~ # why\n", "m: # why\n  z.io/b: \"on\"\n")]
    [InlineData("m:\n", "m:\n  z.io/b: \"on\"\n")]
    [InlineData("{\"m\":{\"a\":1}}", "{\"m\":{\"a\":1,\"z.io/b\":\"on\"}}")]
    [InlineData("{\n\t\"m\": {\n\t\t\"a\": 1\n\t}\n}", "{\n\t\"m\": {\n\t\t\"a\": 1,\n\t\t\"z.io/b\": \"on\"\n\t}\n}")]
    [InlineData("{\n  \"m\": {}\n}", "{\n  \"m\": {\n    \"z.io/b\": \"on\"\n  }\n}")]
    [InlineData("---\nm:\n  a: 1\n...\n", "---\nm:\n  a: 1\n  z.io/b: \"on\"\n...\n")]
    [InlineData("l: 1\n", "l: 1\nm:\n  z.io/b: \"on\"\n")]
    public void A_new_entry_goes_to_the_end_of_its_map(string before, string after) =>
        Becomes(before, file => file.Set("m[z.io/b]", "on"), after);

    [Theory]
    [InlineData("l:\n- a\n- b # why\n", "l:\n- a\n- b # why\n- c\n")]
    [InlineData("l:\n  - 'a'\n  - 'b'", "l:\n  - 'a'\n  - 'b'\n  - 'c'")]
    [InlineData("l: [\"a\", \"b\"]\n", "l: [\"a\", \"b\", \"c\"]\n")]
    [InlineData("l: [\n  a,\n  b\n]\n", "l: [\n  a,\n  b,\n  c\n]\n")]
    public void An_item_is_added_behind_the_last(string before, string after) =>
        Becomes(before, file => file.Set("l[2]", "c"), after);

    [Fact]
    public void Parents_that_are_absent_are_made() =>
        Becomes("a: 1\n", file => file.Set("b.c[0].d", true), "a: 1\nb:\n  c:\n  - d: true\n");

    [Fact]
    public void Only_what_differs_is_written() =>
        Becomes(
            "m:\n  a: 0x10 # sixteen\n  b: 'x' # why\nl: [1, 2]\n",
            file => file.Set("m", InlineDocument.OfMap(("b", "y"), ("a", 16))),
            "m:\n  a: 0x10 # sixteen\n  b: 'y' # why\nl: [1, 2]\n"
        );

    [Fact]
    public void A_field_goes_where_the_schema_has_it_if_the_others_do() =>
        Becomes(
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  # who\n  selector: {app: web}\n  type: ClusterIP\n",
            file =>
            {
                file.Set("metadata.labels.team", "a");
                file.Set("metadata.labels.app", "web");
                file.Set("spec.ports[0].port", 80);
                file.Set("spec.sessionAffinity", "None");
            },
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels:\n    app: web\n    team: a\nspec:\n  ports:\n  - port: 80\n"
                + "  # who\n  selector: {app: web}\n  sessionAffinity: None\n  type: ClusterIP\n"
        );

    [Fact]
    public void A_field_goes_to_the_end_where_the_others_have_an_order_of_their_own() =>
        Becomes(
            "kind: Service\napiVersion: v1\nspec: {}\nmetadata:\n  namespace: x\n  name: web\n",
            file => file.Set("metadata.labels.team", "a"),
            "kind: Service\napiVersion: v1\nspec: {}\nmetadata:\n  namespace: x\n  name: web\n  labels:\n    team: a\n"
        );

    [Theory]
    [InlineData("a.b", "'a' is no map")]
    [InlineData("a[0]", "'a' is no list")]
    [InlineData("l[3]", "'l' has only 1 items")]
    [InlineData("n[1]", "a new list begins with item 0")]
    public void What_can_t_be_set_is_told(string path, string reason)
    {
        var e = Refuses("a: 1\nl: [1]\n", file => file.Set(path, 1));

        Assert.Equal(path, e.Path.ToString());
        Assert.Equal(reason, e.Reason);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_can_t_be_set() =>
        Assert.Contains(
            "no document can hold",
            Refuses("a: 1\n", file => file.Set("a", "\uD800")).Reason,
            StringComparison.Ordinal
        );
}
