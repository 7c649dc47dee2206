using System.Buffers.Binary;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Whether a text holds a public key as in <c>authorized_keys</c>: options, kind, base64, comment.</summary>
internal static class SshPublicKey
{
    /// <summary>Whether any line is a key; empty lines and comments are skipped, as OpenSSH does.</summary>
    public static bool IsValid(string text)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (!line.IsEmpty && line[0] != '#' && HasKey(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasKey(ReadOnlySpan<char> line)
    {
        // What stands before the kind are options; the key is the word after it.
        var isKey = false;
        foreach (var range in line.SplitAny(' ', '\t'))
        {
            var word = line[range];
            if (isKey && IsBlob(word))
            {
                return true;
            }

            isKey = IsKind(word);
        }

        return false;
    }

    private static bool IsKind(ReadOnlySpan<char> word) =>
        word is "ssh-rsa" or "ssh-dss" or "ssh-ed25519"
        || word.StartsWith("ecdsa-sha2-nistp")
        || word.StartsWith("sk-")
        || word.Contains("-cert-v01@openssh.com", StringComparison.Ordinal);

    private static bool IsBlob(ReadOnlySpan<char> word)
    {
        Span<byte> bytes = word.Length <= 4096 ? stackalloc byte[word.Length] : new byte[word.Length];
        return Convert.TryFromBase64Chars(word, bytes, out var length)
            && length > 4
            && BinaryPrimitives.ReadUInt32BigEndian(bytes) is var kind
            && kind <= (uint)(length - 4)
            && IsKind(Encoding.ASCII.GetString(bytes.Slice(4, (int)kind)))
            && length > 4 + kind + 4;
    }
}
