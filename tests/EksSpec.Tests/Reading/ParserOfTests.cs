using System.Text;
using EksSpec.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace EksSpec.Tests.Reading;

public class ParserOfTests
{
    private static IDeserializer Deserializer { get; } =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    [Theory]
    [InlineData("name: api\r\nscript: |\r\n  \n  run\r\nports: [80, 443]\r\n", "\nrun\n")]
    [InlineData("name: \"api\"# no blank before it\nscript: run\nports: [80, 443]\n", "run")]
    [InlineData("name: api\nscript: 'run'\nports: [80,# and\n  443]#\n", "run")]
    public void A_text_that_YamlDotNet_refuses_is_deserialized(string yaml, string script)
    {
        Assert.ThrowsAny<YamlException>(() => Deserializer.Deserialize<Service>(yaml));

        var service = Deserializer.Deserialize<Service>(SpecReader.ParserOf(yaml));

        Assert.Equal(("api", script), (service.Name, service.Script));
        Assert.Equal([80, 443], service.Ports);
    }

    [Theory]
    [InlineData("name: api\nscript: [set? , run]\n")]
    [InlineData("name: api\nscript: [|\n run]\n")]
    [InlineData("\tname: api\n")]
    [InlineData("%YAML 1.2\n---\nname: api\n")]
    [InlineData("name: api\nports: .inf\n")]
    [InlineData("name: api\n...\nscript: run\n")]
    public void A_text_that_YamlDotNet_takes_and_Kubernetes_refuses_throws(string yaml)
    {
        Assert.NotEmpty(All(new Parser(new StringReader(yaml))));
        Assert.ThrowsAny<YamlException>(() => All(SpecReader.ParserOf(yaml)));

        static List<object?> All(IParser parser)
        {
            var all = new List<object?>();
            parser.Consume<StreamStart>();
            while (parser.Accept<DocumentStart>(out _))
            {
                all.Add(Deserializer.Deserialize(parser));
            }

            return all;
        }
    }

    [Theory]
    [InlineData("{name: api script: run}", 1, 18)]
    [InlineData("{name: api, 'script': run\nports: [80]}", 1, 26)]
    [InlineData("name: 'a' # b\nscript: \"\\/\"\n", 2, 10)]
    [InlineData("name: api\n\tscript: x\n", 2, 1)]
    public void A_text_that_Kubernetes_refuses_throws_with_place_reason_and_fix(string yaml, int line, int column)
    {
        var finding = SpecReader.Read(yaml)[0].Findings[0];

        var e = Assert.ThrowsAny<YamlException>(() => Deserializer.Deserialize<Service>(SpecReader.ParserOf(yaml)));

        Assert.Equal((line, column), ((int)e.Start.Line, (int)e.Start.Column));
        Assert.Contains(finding.Message, e.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Fix, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_come_one_after_the_other()
    {
        var parser = SpecReader.ParserOf("name: a\n---\nname: b\n...\n---\n---\n{name: c}\n"u8.ToArray());
        var names = new List<string?>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            names.Add(Deserializer.Deserialize<Service?>(parser)?.Name);
        }

        parser.Consume<StreamEnd>();
        Assert.Equal(["a", "b", null, "c"], names);
        Assert.False(parser.MoveNext());
        Assert.Null(parser.Current);
    }

    [Fact]
    public void A_broken_document_throws_when_it_is_its_turn()
    {
        var parser = SpecReader.ParserOf("name: a\n---\nname: 'b\n---\nname: c\n");
        parser.Consume<StreamStart>();
        Assert.Equal("a", Deserializer.Deserialize<Service>(parser).Name);

        var e = Assert.ThrowsAny<YamlException>(() => Deserializer.Deserialize<Service>(parser));

        Assert.Equal(new Mark(18, 3, 7), e.Start);
        Assert.False(parser.MoveNext());
    }

    [Fact]
    public void Types_are_guessed_anchors_followed_and_maps_merged_as_with_its_own_parser()
    {
        const string Yaml = """
            base: &base {a: 1, b: "2", c: true, d: ~}
            x:
              <<: *base
              b: 0x10
              e: [*base, !!str 3, 1.5]
            """;
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

        var ours = deserializer.Deserialize<object>(new MergingParser(SpecReader.ParserOf(Yaml)));
        var theirs = deserializer.Deserialize<object>(new MergingParser(new Parser(new StringReader(Yaml))));

        var serializer = new SerializerBuilder().Build();
        Assert.Equal(serializer.Serialize(theirs), serializer.Serialize(ours));
        Assert.Contains("b: 16", serializer.Serialize(ours), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_throw_too()
    {
        Refuse("[[[]]]", new() { MaxDepth = 2 });
        Refuse("[1, 2]", new() { MaxNodes = 2 });
        Refuse("[1, 2]", new() { MaxBytes = 5 });

        static void Refuse(string yaml, ReadOptions options)
        {
            Assert.NotNull(Deserializer.Deserialize<object>(SpecReader.ParserOf(yaml)));
            Assert.Throws<SemanticErrorException>(() =>
                Deserializer.Deserialize<object>(SpecReader.ParserOf(yaml, options))
            );
        }
    }

    [Fact]
    public void Marks_count_characters_and_a_byte_order_mark_is_one()
    {
        var parser = SpecReader.ParserOf("\uFEFFé: 😀\r\nc: {d: &x [e]}");
        var marks = new StringBuilder();
        while (parser.MoveNext())
        {
            var (start, end) = (parser.Current!.Start, parser.Current.End);
            marks.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{parser.Current.GetType().Name} {start.Index} {start.Line}:{start.Column}-{end.Line}:{end.Column}\n"
            );
        }

        Assert.Equal(
            """
            StreamStart 1 1:1-1:1
            DocumentStart 1 1:1-1:1
            MappingStart 1 1:1-1:1
            Scalar 1 1:1-1:2
            Scalar 4 1:4-1:6
            Scalar 8 2:1-2:2
            MappingStart 11 2:4-2:5
            Scalar 12 2:5-2:6
            SequenceStart 15 2:8-2:12
            Scalar 19 2:12-2:13
            SequenceEnd 20 2:13-2:14
            MappingEnd 21 2:14-2:15
            MappingEnd 22 2:15-2:15
            DocumentEnd 22 2:15-2:15
            StreamEnd 22 2:15-2:15

            """,
            marks.ToString(),
            ignoreLineEndingDifferences: true
        );
    }

    private sealed record Service
    {
        public string? Name { get; set; }
        public string? Script { get; set; }
        public List<int>? Ports { get; set; }
    }
}
