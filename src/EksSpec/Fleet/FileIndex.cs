using System.Security.Cryptography;
using System.Text;

namespace EksSpec;

/// <summary>The files that were written into a directory, each with the hash of its bytes: what is ours there, and what somebody changed.</summary>
internal static class FileIndex
{
    /// <summary>Name of the file, in the directory itself.</summary>
    public const string Name = ".eksspec-files";

    private const string Head =
        "# Files that EksSpec wrote here, each with the SHA-256 of its bytes. One that is no longer part of the fleet is stale.";

    /// <summary>Reads the files with their hashes.</summary>
    /// <param name="place">The index.</param>
    /// <param name="isSafe">Whether a path stays below the directory: anybody may have changed the index.</param>
    /// <returns>By path the hash; empty for a file whose hash nobody kept.</returns>
    public static Dictionary<string, string> Read(string place, Func<string, bool> isSafe)
    {
        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        foreach (var line in File.Exists(place) ? File.ReadAllLines(place) : [])
        {
            var parts = line.Split(' ', 2);
            if (!line.StartsWith('#') && isSafe(parts[0]))
            {
                entries[parts[0]] = parts.Length > 1 ? parts[1].Trim() : "";
            }
        }

        return entries;
    }

    /// <summary>The bytes of an index.</summary>
    /// <param name="entries">Paths with their hashes.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> entries) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                entries
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => $"{entry.Key} {entry.Value}".TrimEnd())
                    .Prepend(Head)
                    .Select(line => line + "\n")
            )
        );

    /// <summary>The hash of a file's bytes.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
