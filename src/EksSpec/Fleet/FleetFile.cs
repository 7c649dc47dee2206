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

    /// <summary>The bytes: canonical YAML in UTF-8, several documents where the file has several objects; JSON, or a script, for what is no object of a cluster.</summary>
    public ReadOnlySpan<byte> Content => _content;

    /// <summary>The bytes as text.</summary>
    public string Text => Encoding.UTF8.GetString(_content);

    /// <summary>Whether lines of it are somebody else's once they are written.</summary>
    internal bool HasMovedLines { get; private init; }

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

    /// <summary>The file as it is written over another one: what moved there stays.</summary>
    internal FleetFile Over(ReadOnlySpan<byte> there) =>
        HasMovedLines ? new(Path, MovedLines.Keep(_content, there)) { Objects = Objects, HasMovedLines = true } : this;

    /// <summary>A file of objects that know where they come from, with the comments behind their lines.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="objects">The objects.</param>
    /// <param name="valueOf">What is written of an object: its value, in the order of its fields.</param>
    internal static FleetFile Of(string path, IReadOnlyList<SpecObject> objects, Func<SpecObject, object> valueOf)
    {
        var content = Of(path, objects.Select(valueOf))._content;
        var hasComments = objects.Any(item => item.Comments is { Count: > 0 });
        return new(path, hasComments ? LineComments.Add(content, [.. objects.Select(item => item.Comments)]) : content)
        {
            Objects = objects,
            HasMovedLines = hasComments,
        };
    }

    /// <summary>A file of another text.</summary>
    internal static FleetFile OfText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    internal static FleetFile Of(string path, IEnumerable<object> documents)
    {
        ArrayBufferWriter<byte> buffer = new();
        CanonicalYaml.WriteAll(documents, buffer);
        return new(path, buffer.WrittenSpan.ToArray());
    }
}
