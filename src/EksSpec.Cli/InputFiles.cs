using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Cli;

/// <summary>Turns the paths of a call into files, and reads them. What can't be read keeps nobody from the rest.</summary>
/// <param name="terminal">Where standard input comes from, and where troubles are told.</param>
internal sealed class InputFiles(Terminal terminal)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions Here = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private bool _isIncomplete;

    /// <summary>
    /// The files of the paths, in the order given: a file is itself, a directory is its <c>*.yaml</c>, <c>*.yml</c> and
    /// <c>*.json</c> files in ordinal order. Hidden files and links are not looked for.
    /// </summary>
    /// <exception cref="UsageException">A path is no file and no directory.</exception>
    public List<string> Of(IEnumerable<string> paths)
    {
        List<string> files = [];
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                List<string> below = [];
                AddBelow(path, below);
                files.AddRange(below.Order(StringComparer.Ordinal).Select(file => file.Replace('\\', '/')));
            }
            else
            {
                throw new UsageException($"there is no file or directory '{path}'.");
            }
        }

        return files;
    }

    /// <summary>Reads the files of the paths on all processors, in their order.</summary>
    /// <exception cref="UsageException">A path is no file and no directory.</exception>
    public List<InputFile> Read(IEnumerable<string> paths) => [.. InOrder.Select(Of(paths), Read)];

    /// <summary>The bytes of one path of <see cref="Of"/>.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Bytes(string path)
    {
        if (path != StandardInput)
        {
            return File.ReadAllBytes(path);
        }

        var bytes = new MemoryStream();
        terminal.Input.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Says why a file or directory can't be read.</summary>
    public void Tell(string path, string trouble)
    {
        _isIncomplete = true;
        terminal.Error.WriteLine($"eksspec: {path}: {trouble}");
    }

    /// <summary>The exit code of a call: another one where something could not be read.</summary>
    public int Code(bool hasErrors) =>
        _isIncomplete ? ExitCode.Usage
        : hasErrors ? ExitCode.Findings
        : ExitCode.Ok;

    /// <summary>Whether an exception is the file's or the system's fault.</summary>
    public static bool IsTrouble(Exception e) => e is IOException or UnauthorizedAccessException;

    private void AddBelow(string directory, List<string> files)
    {
        try
        {
            files.AddRange(Directory.EnumerateFiles(directory, "*", Here).Where(IsDocument));
            foreach (var child in Directory.EnumerateDirectories(directory, "*", Here))
            {
                AddBelow(child, files);
            }
        }
        catch (Exception e) when (IsTrouble(e))
        {
            Tell(directory, e.Message);
        }
    }

    private InputFile Read(string path)
    {
        try
        {
            return Guard.Run(
                () => new InputFile(path) { Documents = Documents(path) },
                failure => new(path) { Failure = failure }
            );
        }
        catch (Exception e) when (IsTrouble(e))
        {
            return new(path) { Trouble = e.Message };
        }
    }

    private ValueList<SpecDocument> Documents(string path)
    {
        ReadOptions options = new() { File = path };
        if (path == StandardInput)
        {
            return SpecReader.Read(terminal.Input, options);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        // Pipes have no length, and nobody reads to the end of what is too long.
        if (!file.CanSeek || file.Length is 0 || file.Length > options.MaxBytes)
        {
            return SpecReader.Read(file, options);
        }

        var bytes = new byte[file.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return SpecReader.Read(bytes.AsMemory(0, count), options);
    }

    private static bool IsDocument(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json";
}
