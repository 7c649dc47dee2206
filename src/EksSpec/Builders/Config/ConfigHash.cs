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
        return containers
            .SelectMany(container => container.EnvFrom ?? [])
            .Select(source => source.ConfigMapRef?.Name)
            .Concat(
                containers
                    .SelectMany(container => container.Env ?? [])
                    .Select(variable => variable.ValueFrom?.ConfigMapKeyRef?.Name)
            )
            .Concat(volumes.Select(volume => volume.ConfigMap?.Name))
            .Concat(
                volumes.SelectMany(volume => volume.Projected?.Sources ?? []).Select(source => source.ConfigMap?.Name)
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    public static string Of(IEnumerable<V1ConfigMap> configs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var config in configs)
        {
            Append(config.Metadata.Name);
            foreach (
                var (key, value) in (config.Data ?? new Dictionary<string, string>()).OrderBy(
                    e => e.Key,
                    StringComparer.Ordinal
                )
            )
            {
                Append(key);
                Append(value);
            }

            foreach (
                var (key, value) in (config.BinaryData ?? new Dictionary<string, byte[]>()).OrderBy(
                    e => e.Key,
                    StringComparer.Ordinal
                )
            )
            {
                Append(key);
                AppendBytes(value);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

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
