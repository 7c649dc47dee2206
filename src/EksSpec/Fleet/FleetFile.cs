using System.Buffers;
using System.Text;
using EksSpec.Writing;

namespace EksSpec;

/// <summary>One file of a fleet, with its bytes.</summary>
public sealed class FleetFile
{
    private readonly byte[] _content;

    private FleetFile(string path, byte[] content)
    {
        Path = path;
        _content = content;
    }

    /// <summary>Path below the output directory, with <c>/</c> on every system: <c>labbase-nonprod/staging/api.yaml</c>.</summary>
    public string Path { get; }

    /// <summary>The bytes: canonical YAML in UTF-8, several documents where the file has several objects; JSON for what is no object of a cluster.</summary>
    public ReadOnlySpan<byte> Content => _content;

    /// <summary>The bytes as text.</summary>
    public string Text => Encoding.UTF8.GetString(_content);

    /// <summary>Whether lines of it are somebody else's once they are written.</summary>
    internal bool HasMovedLines { get; private init; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>A file of JSON, for what is no object of a cluster.</summary>
    internal static FleetFile OfJson(string path, InlineDocument document)
    {
        ArrayBufferWriter<byte> buffer = new();
        CanonicalJson.Write(document, buffer);
        return new(path, buffer.WrittenSpan.ToArray());
    }

    /// <summary>The file with comments behind lines of its documents.</summary>
    /// <param name="comments">For each document the comments, by places that stand in one line.</param>
    internal FleetFile With(IEnumerable<IReadOnlyDictionary<SpecPath, string>?> comments)
    {
        IReadOnlyDictionary<SpecPath, string>?[] all = [.. comments];
        return all.All(each => each is null or { Count: 0 })
            ? this
            : new(Path, LineComments.Add(_content, all)) { HasMovedLines = true };
    }

    /// <summary>The file as it is written over another one: what moved there stays.</summary>
    internal FleetFile Over(ReadOnlySpan<byte> there) =>
        HasMovedLines ? new(Path, MovedLines.Keep(_content, there)) { HasMovedLines = true } : this;

    internal static FleetFile Of(string path, IEnumerable<object> documents)
    {
        ArrayBufferWriter<byte> buffer = new();
        CanonicalYaml.WriteAll(documents, buffer);
        return new(path, buffer.WrittenSpan.ToArray());
    }
}
