using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using k8s.Models;

namespace EksSpec.Builders;

/// <summary>A hash of what ConfigMaps hold: it changes exactly when they do.</summary>
internal static class ConfigHash
{
    public const string Annotation = "checksum/config";

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
