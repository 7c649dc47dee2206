using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EksSpec.Eksctl;
using EksSpec.Values;
using EksSpec.Writing;
using k8s;
using k8s.Models;

namespace EksSpec.Tests.Writing;

/// <summary>The generated code leaves out no field of any kind: held against serializers that use reflection.</summary>
public class EveryFieldTests
{
    private static readonly JsonSerializerOptions Reflected = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new AsText() },
    };

    private static readonly Type[] Kinds =
    [
        .. typeof(V1Pod)
            .Assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<KubernetesEntityAttribute>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_kind_says_what_it_is()
    {
        Assert.True(Kinds.Length > 200);
        foreach (var kind in Kinds.Where(kind => kind.GetProperty("ApiVersion") is not null))
        {
            var entity = kind.GetCustomAttribute<KubernetesEntityAttribute>()!;
            var apiVersion = entity.Group is { Length: > 0 } group ? $"{group}/{entity.ApiVersion}" : entity.ApiVersion;
            var yaml = CanonicalYaml.Serialize(Activator.CreateInstance(kind)!);

            Assert.StartsWith($"apiVersion: {apiVersion}\nkind: {entity.Kind}\n", yaml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_field_of_every_kind_is_written()
    {
        // Upstream can't write a V1Status at all.
        foreach (var kind in Kinds.Where(kind => kind != typeof(V1Status)))
        {
            var filled = new Filler().Make(kind);
            var expected = JsonNode.Parse(KubernetesJson.Serialize(filled));

            // Upstream doesn't know a MicroTime from a Time.
            var json = CanonicalJson.Serialize(filled).Replace("05.000000Z", "05Z", StringComparison.Ordinal);
            var actual = JsonNode.Parse(json);

            Assert.True(JsonNode.DeepEquals(expected, actual), $"{kind.Name}\n{expected}\n{actual}");
        }
    }

    [Fact]
    public void Every_field_of_a_cluster_is_written_in_the_order_of_the_record()
    {
        var filled = (ClusterConfig)new Filler().Make(typeof(ClusterConfig));
        var expected = JsonNode.Parse(JsonSerializer.Serialize(filled, Reflected))!.AsObject();
        var actual = JsonNode.Parse(CanonicalJson.Serialize(filled))!.AsObject();

        Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected}\n{actual}");
        Assert.Equal(expected.Select(field => field.Key), actual.Select(field => field.Key));
    }

    [Fact]
    public void A_name_and_a_namespace_come_first()
    {
        var yaml = CanonicalYaml.Serialize(new Filler().Make(typeof(V1RoleBinding)));

        Assert.StartsWith("apiVersion: text-", yaml, StringComparison.Ordinal);
        Assert.Matches("kind: .*\nmetadata:\n  name: .*\n  namespace: .*\n", yaml);
        Assert.Matches("subjects:\n- kind: .*\n  name: .*\n  namespace: .*\n  apiGroup: ", yaml);
    }

    private sealed class AsText : JsonConverter<InlineDocument>
    {
        public override InlineDocument Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, InlineDocument value, JsonSerializerOptions options) =>
            value.WriteTo(writer);
    }
}
