using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>Turns the paths of a call into files to read.</summary>
internal static class InputFiles
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// The files of the paths, in the order given: a file is itself, a directory is its <c>*.yaml</c>, <c>*.yml</c> and
    /// <c>*.json</c> files in ordinal order. Hidden files and links are not looked for.
    /// </summary>
    /// <exception cref="UsageException">A path is no file and no directory.</exception>
    public static IEnumerable<string> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path))
            {
                yield return path;
            }
            else if (Directory.Exists(path))
            {
                foreach (
                    var file in Directory
                        .EnumerateFiles(path, "*", Below)
                        .Where(IsDocument)
                        .Order(StringComparer.Ordinal)
                )
                {
                    yield return file.Replace('\\', '/');
                }
            }
            else
            {
                throw new UsageException($"there is no file or directory '{path}'.");
            }
        }
    }

    /// <summary>Every document of the paths.</summary>
    /// <param name="paths">The paths of a call.</param>
    /// <param name="terminal">Where standard input comes from.</param>
    /// <exception cref="UsageException">A path is no file and no directory.</exception>
    public static List<InputDocument> Read(IEnumerable<string> paths, Terminal terminal)
    {
        var documents = new List<InputDocument>();
        foreach (var path in Of(paths))
        {
            using var opened = path == StandardInput ? null : File.OpenRead(path);
            var read = SpecReader.Read(opened ?? terminal.Input, new() { File = path });
            documents.AddRange(read.Select(document => new InputDocument(path, document)));
        }

        return documents;
    }

    /// <summary>The bytes of one path of <see cref="Of"/>.</summary>
    public static ReadOnlyMemory<byte> Bytes(string path, Terminal terminal)
    {
        if (path != StandardInput)
        {
            return File.ReadAllBytes(path);
        }

        var bytes = new MemoryStream();
        terminal.Input.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static bool IsDocument(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json";
}
