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

    /// <summary>The objects it holds, in their order; none where it holds no objects of a cluster.</summary>
    internal IReadOnlyList<SpecObject> Objects { get; init; } = [];

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>A file of JSON, for what is no object of a cluster.</summary>
    internal static FleetFile OfJson(string path, InlineDocument document)
    {
        ArrayBufferWriter<byte> buffer = new();
        CanonicalJson.Write(document, buffer);
        return new(path, buffer.WrittenSpan.ToArray());
    }

    /// <summary>A file of objects that know where they come from.</summary>
    internal static FleetFile Of(string path, IReadOnlyList<SpecObject> objects)
    {
        var file = Of(path, objects.Select(item => item.Value!));
        return new(path, file._content) { Objects = objects };
    }

    internal static FleetFile Of(string path, IEnumerable<object> documents)
    {
        ArrayBufferWriter<byte> buffer = new();
        CanonicalYaml.WriteAll(documents, buffer);
        return new(path, buffer.WrittenSpan.ToArray());
    }
}
