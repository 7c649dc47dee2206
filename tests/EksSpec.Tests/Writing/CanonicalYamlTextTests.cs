using EksSpec.Values;
using EksSpec.Writing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Tests.Writing;

/// <summary>Any text survives, wherever it stands and whoever reads it.</summary>
public class CanonicalYamlTextTests
{
    [Fact]
    public void The_data_is_there()
    {
        Assert.Equal(282, AwkwardStrings.Writable.Count);
        Assert.Equal(2, AwkwardStrings.Refused.Count);
    }

    [Fact]
    public void Awkward_strings_survive_as_value_and_as_key() =>
        Assert.All(AwkwardStrings.Writable, text => AssertSurvives(text));

    [Fact]
    public void Awkward_strings_survive_in_annotations_environment_and_arguments()
    {
        foreach (var text in AwkwardStrings.Writable)
        {
            var pod = new V1Pod
            {
                Metadata = new() { Annotations = new Dictionary<string, string> { ["note"] = text } },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Args = [text, "end"],
                            Env = [new() { Name = "TEXT", Value = text }],
                        },
                    ],
                },
            };

            var values = YamlEvents.Scalars(CanonicalYaml.Serialize(pod));

            Assert.Equal(3, values.Count(scalar => scalar.Value == text && IsString(scalar)));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_with_its_path()
    {
        foreach (var text in AwkwardStrings.Refused)
        {
            var value = new V1ConfigMap
            {
                Data = new Dictionary<string, string> { ["a"] = "ok", ["app.json"] = text },
            };
            var key = new V1ConfigMap { Data = new Dictionary<string, string> { [text] = "ok" } };

            Assert.StartsWith("data[app.json]: ", Refusal(value).Message, StringComparison.Ordinal);
            Assert.StartsWith("data[", Refusal(key).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("i_Nf")]
    [InlineData("+i_nf")]
    [InlineData("-.i_nf")]
    [InlineData(".n_an")]
    [InlineData("+_1")]
    [InlineData("0_b1")]
    [InlineData("-0__x1F")]
    [InlineData("_0_o7")]
    public void Underscores_hide_no_number(string text) => AssertSurvives(text);

    [Property(MaxTest = 2000)]
    public Property Any_text_survives() => Prop.ForAll(Texts.Any(), text => AssertSurvives(text));

    [Property(MaxTest = 5000)]
    public Property Text_that_looks_like_something_else_survives() =>
        Prop.ForAll(Texts.Of("0123456789+-._:eExXoObBtTzZinfaINF ~=<"), text => AssertSurvives(text));

    [Property(MaxTest = 5000)]
    public Property Text_of_yaml_characters_survives() =>
        Prop.ForAll(Texts.Of("a-?:,[]{}#&*!|>'\"%@`\\ \t\n\r.~="), text => AssertSurvives(text));

    [Property(MaxTest = 2000)]
    public Property Text_of_many_lines_survives() =>
        Prop.ForAll(Texts.Of("a \n\n\n-:#\t"), text => AssertSurvives(text));

    private static void AssertSurvives(string text)
    {
        var config = new V1ConfigMap { Data = new Dictionary<string, string> { [text] = text } };
        var document = InlineDocument.OfList(
            InlineDocument.OfText(text),
            InlineDocument.OfList(InlineDocument.OfText(text)),
            InlineDocument.OfMap((text, InlineDocument.OfText(text)), (text + "2", text))
        );
        var yaml = CanonicalYaml.Serialize(config);
        var nested = CanonicalYaml.Serialize(document);

        var scalars = YamlEvents.Scalars(yaml);
        Assert.Equal(["apiVersion", "v1", "kind", "ConfigMap", "data", text, text], scalars.Select(s => s.Value));
        Assert.All(scalars.TakeLast(2), scalar => Assert.True(IsString(scalar), yaml));
        Assert.Equal([text, text, text, text, text + "2", text], YamlEvents.Scalars(nested).Select(s => s.Value));

        if (scalars[^1].Style == ScalarStyle.Plain)
        {
            AssertSurvivesInFlowStyle(text);
        }
    }

    private static void AssertSurvivesInFlowStyle(string text)
    {
        var flow = YamlEvents.Scalars($"[{text}, {{{text}: {text}}}, {{a: {text}}}]\n");

        Assert.Equal([text, text, text, "a", text], flow.Select(scalar => scalar.Value));
    }

    private static bool IsString(Scalar scalar) =>
        scalar.Style != ScalarStyle.Plain || !PlainScalarOracle.Misreaders(scalar.Value).Any();

    private static ArgumentException Refusal(object document)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.ThrowsAny<ArgumentException>(() => CanonicalYaml.Write(document, output));
        Assert.Equal(0, output.WrittenCount);
        Assert.ThrowsAny<ArgumentException>(() => CanonicalJson.Serialize(document));
        return Assert.ThrowsAny<ArgumentException>(() => CanonicalYaml.Serialize(document));
    }
}
