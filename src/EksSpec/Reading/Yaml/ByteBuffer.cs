using System.Text;

namespace EksSpec.Reading.Yaml;

/// <summary>Collects the content of a scalar that is not just what stands in the text. Used again and again.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public byte this[int index] => _bytes[index];

    public void Clear() => Length = 0;

    public void Add(byte b)
    {
        Reserve(1);
        _bytes[Length++] = b;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Add(Rune rune)
    {
        Reserve(4);
        Length += rune.EncodeToUtf8(_bytes.AsSpan(Length));
    }

    public void Add(ByteBuffer other) => Add(other.Behind(0));

    /// <summary>What stands behind the first bytes.</summary>
    public ReadOnlySpan<byte> Behind(int count) => _bytes.AsSpan(count, Length - count);

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, Length);

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + count, _bytes.Length * 2));
        }
    }
}
