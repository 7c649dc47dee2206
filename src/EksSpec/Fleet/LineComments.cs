using System.Buffers;
using System.Text;
using EksSpec.Reading;

namespace EksSpec;

/// <summary>Puts comments behind lines of canonical YAML.</summary>
internal static class LineComments
{
    /// <summary>Adds comments.</summary>
    /// <param name="yaml">The documents.</param>
    /// <param name="comments">For each document its comments, by places. One that isn't written gets none.</param>
    public static byte[] Add(byte[] yaml, IReadOnlyList<IReadOnlyDictionary<SpecPath, string>?> comments)
    {
        SortedDictionary<int, string> byEnd = [];
        foreach (var document in SpecReader.Read(yaml))
        {
            foreach (var (place, comment) in comments[document.Index] ?? Nothing)
            {
                if (document.Written(place) is (_, var value))
                {
                    byEnd[EndOfLine(yaml, value.End)] = comment;
                }
            }
        }

        ArrayBufferWriter<byte> output = new();
        var begin = 0;
        foreach (var (end, comment) in byEnd)
        {
            output.Write(yaml.AsSpan(begin, end - begin));
            output.Write(Encoding.UTF8.GetBytes($" {comment}"));
            begin = end;
        }

        output.Write(yaml.AsSpan(begin));
        return output.WrittenSpan.ToArray();
    }

    private static readonly Dictionary<SpecPath, string> Nothing = [];

    private static int EndOfLine(byte[] yaml, int place) =>
        yaml.AsSpan(place).IndexOf((byte)'\n') is >= 0 and var length ? place + length : yaml.Length;
}
