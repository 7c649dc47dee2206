using System.Text;
using EksSpec.Reading.Yaml;
using EksSpec.Tests.Conformance;

namespace EksSpec.Tests.Reading;

public class LosslessnessTests
{
    [Fact]
    public void Every_text_can_be_put_together_again()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (id, yaml) in ConformanceData.Texts())
        {
            count++;
            if (Losslessness.FaultOf(new(yaml)) is { } fault)
            {
                wrong.Add($"{id} {fault}");
            }
        }

        Assert.Equal(10_163, count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData(
        "# a\n%YAML 1.1 # b\n%TAG !e! tag:e.org,2000: # c\n--- # d\n!e!x &a  k: v # e\n... # f\n# g\n---\n*a : [x , 'y', {? z: }] #\n"
    )]
    [InlineData("a: | # one\n  text\n\n# two\nb: >2- #three\n   x\n  y\n\nc: |+\n  z\n\n\n")]
    [InlineData("\uFEFFa:\r\n- b\r\n-\r\n- ? c\r\n  : - d\r\n\u2028- e: \"f\\\r\n  g\u0085h\"\r\n  i: k l\r\n\tm\r\n")]
    [InlineData(
        "- &a !!str\n- ! x\n- [a: b, ? c, ? d : e, *a , {f}: {g}, {}]\n- [? ], ? , ]\n- {a, b: , : c}\n--- |\n x\n--- >\n...\n...\n"
    )]
    public void Every_beginning_of_a_text_can_be_put_together_again(string yaml)
    {
        var bytes = Encoding.UTF8.GetBytes(yaml);
        for (var end = 0; end <= bytes.Length; end++)
        {
            Assert.Null(Losslessness.FaultOf(new(bytes.AsSpan(0, end))));
        }
    }

    [Theory]
    [InlineData("# a\nb: c # d\n", "# a|# d")]
    [InlineData("a: 'b'#c\n\"d\": e#f\n", "#c")]
    [InlineData("a: | # b\n  # c\n # d\n", "# b|# d")]
    [InlineData("a: | # b", "# b")]
    [InlineData("a: >-2#b\n   c\n", "#b")]
    [InlineData("%YAML 1.1 # a\n# b\n---\n# c\n", "# a|# b|# c")]
    [InlineData("--- # a\n# b\n---\n# c\n... # d\n# e", "# a|# b;# c|# d|# e")]
    [InlineData("a # b\n...\n# c\n...\n# d\n--- e # f\n", "# b|# c|# d;# f")]
    [InlineData("a: [b, # c\n d] # e\n...\n# f\n%broken # g\n", "# c|# e|# f")]
    [InlineData("a: b\n...\n# c\nd # e\n\"\n", "# c")]
    [InlineData("# a\n", "")]
    public void Comments_belong_to_the_document_before_them(string yaml, string expected)
    {
        var comments = Trees
            .Of(new(yaml))
            .OfType<YamlTree>()
            .Select(tree =>
                string.Join(
                    '|',
                    TreeTokens
                        .Of(tree)
                        .Where(token => token.Kind == TokenKind.Comment)
                        .Select(token => Encoding.UTF8.GetString(tree.Source.Span[token.Start..token.End]))
                )
            );

        Assert.Equal(expected, string.Join(';', comments));
    }

    [Theory]
    [InlineData("a:\n  - b\n  -\n\n  # c\n\nd: e\n", "a:\n  - b\n  -\n\n  # c\n\nd: e|a|- b\n  -|b||d|e")]
    [InlineData(
        "a:\n- b: {c: [d]}\n  e: f\n\n---\n",
        "a:\n- b: {c: [d]}\n  e: f|a|- b: {c: [d]}\n  e: f|b: {c: [d]}\n  e: f|b|{c: [d]}|c|[d]|d|e|f;"
    )]
    [InlineData("a: |+\n  b\n\nc: # d\n", "a: |+\n  b\n\nc:|a||+\n  b\n\n|c|")]
    public void A_block_ends_where_its_last_value_does(string yaml, string expected)
    {
        var nodes = Trees
            .Of(new(yaml))
            .OfType<YamlTree>()
            .Select(tree =>
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, tree.Count)
                        .Select(i => Encoding.UTF8.GetString(tree.Source.Span[tree[i].Start..tree[i].End]))
                )
            );

        Assert.Equal(expected, string.Join(';', nodes));
    }
}
