using EksSpec.Reading;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Yaml;
using EksSpec.Values;

namespace EksSpec.Tests.Reading;

/// <summary>Forms in which go-yaml v2 and YAML 1.2 or other readers disagree: we side with the programs that read the files.</summary>
public class YamlFormsTests
{
    [Theory]
    [InlineData("a: {?\"b\": 1}", """{"a":{"b":1}}""")]
    [InlineData("a: [x,\nz]", """{"a":["x","z"]}""")]
    [InlineData("a:\n  b: [x,\n  z\n  ]\n  c: 1", """{"a":{"b":["x","z"],"c":1}}""")]
    [InlineData("a: {\nb: 1\n}", """{"a":{"b":1}}""")]
    [InlineData("a: {b: &n x, c: 1}", """{"a":{"b":"x","c":1}}""")]
    [InlineData("k: &n k\na: {*n : 1}", """{"k":"k","a":{"k":1}}""")]
    [InlineData("k: &n k\na: {*n: 1}", """{"k":"k","a":{"k":1}}""")]
    [InlineData("a: |\n  \n  x\n", """{"a":"\nx\n"}""")]
    [InlineData("a: |\n     \n", """{"a":""}""")]
    [InlineData("a:\n  |\n  x\n", """{"a":"x\n"}""")]
    [InlineData("a:\n  b: \"x\ny\"", """{"a":{"b":"x y"}}""")]
    [InlineData("a: \"x\"# comment", """{"a":"x"}""")]
    [InlineData("a: [x]# comment", """{"a":["x"]}""")]
    [InlineData("a: [x,# comment\n z]", """{"a":["x","z"]}""")]
    [InlineData("a: \"it\\'s\"", """{"a":"it's"}""")]
    [InlineData("a: ! 3", """{"a":"3"}""")]
    [InlineData("a: ! null", """{"a":"null"}""")]
    [InlineData("a: !!str 3", """{"a":"3"}""")]
    [InlineData("a: !!float 3", """{"a":3}""")]
    [InlineData("a: !x 3", """{"a":"3"}""")]
    [InlineData(".inf: 1\n-.INF: 2\n.NaN: 3", """{".inf":1,"-.inf":2,".nan":3}""")]
    [InlineData("1.5: 1", """{"1.5":1}""")]
    [InlineData("yes: 1", """{"true":1}""")]
    [InlineData("a: http://x:80/y?z=1", """{"a":"http://x:80/y?z=1"}""")]
    [InlineData("a: [x:y, http://z]", """{"a":["x:y","http://z"]}""")]
    [InlineData("a: [b: c]", """{"a":[{"b":"c"}]}""")]
    [InlineData("a: -", """{"a":null}""", true)]
    [InlineData("a:\n- b\n- c", """{"a":["b","c"]}""")]
    [InlineData("? a\n: b", """{"a":"b"}""")]
    [InlineData(
        "a: 0o14\nb: 014\nc: 0x0c\nd: 0b1100\ne: 1_2\nf: 1:30",
        """{"a":12,"b":12,"c":12,"d":12,"e":12,"f":"1:30"}"""
    )]
    [InlineData("x: &x {a: 1, b: 2}\nm: {<<: *x, c: 3}", """{"x":{"a":1,"b":2},"m":{"a":1,"b":2,"c":3}}""")]
    [InlineData("x: &x {a: 1}\nz: &z {b: 2}\nm: {<<: [*x, *z]}", """{"x":{"a":1},"z":{"b":2},"m":{"b":2,"a":1}}""")]
    [InlineData("\uFEFF# comment\na: b", """{"a":"b"}""")]
    [InlineData("a: b\r\nc: |\r\n  x\r\n  y\r\n", """{"a":"b","c":"x\ny\n"}""")]
    [InlineData("a: >-\n  x\n  y\n\n  z\n", """{"a":"x y\nz"}""")]
    [InlineData("a: |+\n  x\n\n\n", """{"a":"x\n\n\n"}""")]
    [InlineData("a: |2\n    x\n", """{"a":"  x\n"}""")]
    [InlineData("a: 'x\n\n  y'", """{"a":"x\ny"}""")]
    [InlineData("a: \"x\\\n   y\\u00e9\\x41\\_\"", """{"a":"xyéA\u00A0"}""")]
    [InlineData("%TAG !k! tag:yaml.org,2002:\n---\na: !k!str 1", """{"a":"1"}""")]
    [InlineData("a: []\n---\n[", """{"a":[]}""")]
    public void A_text_is_taken_for_what_Go_takes_it(string yaml, string json, bool isRefused = false)
    {
        Assert.Equal(
            !isRefused,
            FirstDocument.TryRead(new(yaml), out var root, out var problems) && problems.Count == 0
        );
        if (!isRefused)
        {
            Assert.Equal(InlineDocument.Parse(json), InlineDocuments.Of(root!.Value));
        }
    }

    [Theory]
    [InlineData("a: {\"b\": [c] \"d\": e}")]
    [InlineData("a: {\"b\": {c: 1} \"d\": e}")]
    [InlineData("a: {\"b\" \"c\"}")]
    [InlineData("a: [http://x?y=1]")]
    [InlineData("a: {b: :c}")]
    [InlineData("a: [>c]")]
    [InlineData("a: |\n\tx")]
    [InlineData("a: |\n      \n  x\n")]
    [InlineData("a: \"\\/\"")]
    [InlineData("{\"a\": \"\\/\"}")]
    [InlineData("a: !!binary '?'")]
    [InlineData("a:\n \tb: c")]
    [InlineData("-\t- a")]
    [InlineData("\t\na: b")]
    [InlineData("a:\n  \t\n  b: c")]
    [InlineData("{\n\"a\": 1}\n\t")]
    [InlineData("...\na: b")]
    [InlineData("%FOO\n---\na: b")]
    [InlineData("a: &b.c d")]
    [InlineData("l: &l [{a: 1}]\nm: {<<: *l}")]
    [InlineData("a: .inf")]
    [InlineData("18446744073709551615: a")]
    [InlineData("a: [b\n---\n")]
    public void A_text_that_Go_refuses_is_refused(string yaml) =>
        Assert.False(FirstDocument.TryRead(new(yaml), out _, out var problems) && problems.Count == 0);

    [Fact]
    public void Ten_thousand_levels_are_too_deep_at_once()
    {
        var open = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.False(FirstDocument.TryRead(new(open), out _, out var problems));
        Assert.Contains("10,000 levels", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_character_spoils_the_first_document_only_in_the_same_portion()
    {
        Assert.False(FirstDocument.TryRead(new("a: b\n---\nc: \u0001"), out _, out _));
        Assert.True(FirstDocument.TryRead(new("a: b\n---\n" + new string('#', 600) + "\nc: \u0001"), out _, out _));
    }

    [Fact]
    public void Places_are_told_as_editors_count_them()
    {
        var text = new YamlText("a: b\r\nc: 😀 é x\rd");

        Assert.Equal((2, 4), (text.LineOf(9), text.ColumnOf(9)));
        Assert.Equal((2, 7), (text.LineOf(14), text.ColumnOf(14)));
        Assert.Equal((3, 1), (text.LineOf(text.Length - 1), text.ColumnOf(text.Length - 1)));
    }
}
