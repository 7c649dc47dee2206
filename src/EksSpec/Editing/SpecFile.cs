using System.Text;
using EksSpec.Reading;

namespace EksSpec.Editing;

/// <summary>
/// A file of eksctl or Kubernetes that can be changed: a field at a time, with only those bytes written anew that must be.
/// Comments, order, quotes, indentation and line ends stay what their author made them.
/// </summary>
/// <remarks>
/// After each edit the text is read again. An edit counts only if its document then says what was meant and all others say
/// what they said; one that can't be made so throws, and the text stays what it was.
/// </remarks>
public sealed partial class SpecFile
{
    private readonly ReadOptions _options;
    private FileText _file;
    private ReadText _now;

    private SpecFile(ReadOnlySpan<byte> bytes, string? path, ReadOptions? options)
    {
        Path = path;
        _options = (options ?? ReadOptions.Default) with { File = path ?? options?.File };
        _file = new(bytes);
        _now = Read();
    }

    /// <summary>Where it was loaded from.</summary>
    /// <value><see langword="null"/> where it came from no file.</value>
    public string? Path { get; }

    /// <summary>Its documents as they are now, in their order; at least one.</summary>
    public ValueList<SpecDocument> Documents => _now.Documents;

    /// <summary>What has become other than it was when the file was loaded or saved, in the places that it had then.</summary>
    public ValueList<TextEdit> Changes =>
        _now.Text.Changes.Select(splice => _file.EditOf(splice, _options.File)).ToValueList();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static SpecFile Load(string path, ReadOptions? options = null) =>
        new(File.ReadAllBytes(path), path, options);

    /// <summary>Takes a text that comes from no file.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="options">Limits, and a name for positions; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SpecFile Parse(string text, ReadOptions? options = null) =>
        new(Encoding.UTF8.GetBytes(text), null, options);

    /// <summary>Takes bytes that come from no file.</summary>
    /// <param name="bytes">YAML or JSON in UTF-8, with a byte order mark or without, or in UTF-16 with one.</param>
    /// <param name="options">Limits, and a name for positions; absent, <see cref="ReadOptions.Default"/>.</param>
    public static SpecFile Parse(ReadOnlyMemory<byte> bytes, ReadOptions? options = null) =>
        new(bytes.Span, null, options);

    /// <summary>The bytes of the file as they are now.</summary>
    public byte[] ToBytes() => _file.Encode(_now.Text.Bytes);

    /// <summary>The text as it is now, without a byte order mark.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_now.Text.Bytes);

    /// <summary>
    /// Writes the file, if something has changed. Who reads it meanwhile sees the old bytes or the new ones; a link stays one,
    /// and who may read the file stays as it was.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was not loaded from a file.</exception>
    /// <exception cref="IOException">The file can't be written, or somebody else has changed it since it was loaded.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public void Save()
    {
        if (Path is null)
        {
            throw new InvalidOperationException(
                "The text was not loaded from a file: write ToBytes() where it belongs."
            );
        }

        if (Changes.Count == 0)
        {
            return;
        }

        if (!File.ReadAllBytes(Path).AsSpan().SequenceEqual(_file.Encode(_file.Text.Span)))
        {
            throw new IOException($"'{Path}' has changed since it was loaded; nothing was written.");
        }

        var bytes = ToBytes();
        AtomicFile.Write(File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path, bytes);
        _file = new(bytes);
        _now = Read();
    }

    private ReadText Read() => new(new EditedText(_file.Text.Span.ToArray()), _options);
}
