using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EksSpec.Builders;

/// <summary>A hash of what ConfigMaps hold: it changes exactly when they do.</summary>
internal static class ConfigHash
{
    public const string Annotation = "checksum/config";

    /// <summary>Puts the hash on pods, unless there is nothing to hash.</summary>
    public static void Write(V1PodTemplateSpec pod, IReadOnlyCollection<V1ConfigMap> configs)
    {
        if (configs.Count > 0)
        {
            pod.Metadata.Annotations ??= new SortedDictionary<string, string>(StringComparer.Ordinal);
            pod.Metadata.Annotations.TryAdd(Annotation, Of(configs));
        }
    }

    /// <summary>The ConfigMaps that pods name, wherever they can.</summary>
    public static HashSet<string> Names(V1PodSpec pod)
    {
        var containers = pod.Containers.Concat(pod.InitContainers ?? []).ToList();
        var volumes = pod.Volumes ?? [];
        var sources = containers.SelectMany(container => container.EnvFrom ?? []);
        var variables = containers.SelectMany(container => container.Env ?? []);
        var projections = volumes.SelectMany(volume => volume.Projected?.Sources ?? []);
        IEnumerable<string?> names =
        [
            .. sources.Select(source => source.ConfigMapRef?.Name),
            .. variables.Select(variable => variable.ValueFrom?.ConfigMapKeyRef?.Name),
            .. volumes.Select(volume => volume.ConfigMap?.Name),
            .. projections.Select(source => source.ConfigMap?.Name),
        ];
        return names.OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public static string Of(IEnumerable<V1ConfigMap> configs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var config in configs)
        {
            Append(config.Metadata.Name);
            foreach (var (key, value) in Sorted(config.Data))
            {
                Append(key);
                Append(value);
            }

            foreach (var (key, value) in Sorted(config.BinaryData))
            {
                Append(key);
                AppendBytes(value);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

        static IEnumerable<KeyValuePair<string, T>> Sorted<T>(IEnumerable<KeyValuePair<string, T>>? entries) =>
            (entries ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal);

        void Append(string text) => AppendBytes(Encoding.UTF8.GetBytes(text));

        // The length goes first, so that no two maps run together to the same bytes.
        void AppendBytes(byte[] bytes)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }
}
