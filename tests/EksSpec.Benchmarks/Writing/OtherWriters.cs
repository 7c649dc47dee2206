using System.Buffers;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Writing;
using k8s;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace EksSpec.Benchmarks.Writing;

/// <summary>The writers that ours is held against.</summary>
internal static class OtherWriters
{
    private static readonly ISerializer Reflection = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .Build();

    public static Contender UpstreamYaml(object document) =>
        new("KubernetesYaml.Serialize", () => KubernetesYaml.Serialize(document));

    public static Contender UpstreamYaml(IReadOnlyList<object> documents) =>
        new("KubernetesYaml.SerializeAll", () => KubernetesYaml.SerializeAll(documents));

    public static Contender UpstreamJson(IReadOnlyList<object> documents) =>
        new(
            "KubernetesJson",
            () =>
            {
                foreach (var document in documents)
                {
                    KubernetesJson.Serialize(document);
                }
            }
        );

    public static Contender YamlDotNetSerializer(IReadOnlyList<object> documents) =>
        new(
            "YamlDotNet-serializer",
            () =>
            {
                foreach (var document in documents)
                {
                    Reflection.Serialize(document);
                }
            }
        );

    /// <summary>The least that anybody could do: copy the bytes of the result.</summary>
    public static Contender Copy(IReadOnlyList<object> documents)
    {
        var result = new ArrayBufferWriter<byte>();
        CanonicalYaml.WriteAll(documents, result);
        var output = new ArrayBufferWriter<byte>();
        return new(
            "copy-of-the-bytes",
            () =>
            {
                output.ResetWrittenCount();
                output.Write(result.WrittenSpan);
            }
        );
    }
}
