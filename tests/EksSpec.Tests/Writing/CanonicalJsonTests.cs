using System.Text.Json;
using EksSpec.Values;
using EksSpec.Writing;
using k8s.Models;

namespace EksSpec.Tests.Writing;

public class CanonicalJsonTests
{
    [Fact]
    public void A_deployment_looks_like_this() =>
        Snapshot.Match(CanonicalJson.Serialize(WrittenSamples.Deployment()), "json");

    [Fact]
    public void What_is_empty_takes_one_line() =>
        Assert.Equal(
            """
            {
              "a": {},
              "b": [],
              "c": [
                1,
                [
                  null
                ]
              ]
            }

            """,
            CanonicalJson.Serialize(InlineDocument.Parse("""{"a": {}, "b": [], "c": [1, [null]]}"""))
        );

    [Fact]
    public void Documents_follow_each_other() =>
        Assert.Equal("{}\n{}\n", CanonicalJson.SerializeAll([InlineDocument.OfMap(), InlineDocument.OfMap()]));

    [Fact]
    public void Any_text_survives_as_value_and_as_key()
    {
        foreach (var text in AwkwardStrings.Writable)
        {
            var json = CanonicalJson.Serialize(
                new V1ConfigMap { Data = new Dictionary<string, string> { [text] = text } }
            );
            using var document = JsonDocument.Parse(json);
            var entry = Assert.Single(document.RootElement.GetProperty("data").EnumerateObject());

            Assert.Equal(text, entry.Name);
            Assert.Equal(text, entry.Value.GetString());
        }
    }

    [Fact]
    public void YAML_says_the_same_in_the_same_order()
    {
        foreach (var document in new object[] { WrittenSamples.Deployment(), WrittenSamples.Cluster() })
        {
            var json = YamlEvents.Scalars(CanonicalJson.Serialize(document)).Select(scalar => scalar.Value);
            var yaml = YamlEvents.Scalars(CanonicalYaml.Serialize(document)).Select(scalar => scalar.Value);

            Assert.Equal(json, yaml);
        }
    }
}
