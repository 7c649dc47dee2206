using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Cli.Selection;

/// <summary>
/// Reads the CustomResourceDefinitions of files. Whoever names a folder for them means all of it: what git ignores, and what was
/// fetched from others, too.
/// </summary>
/// <param name="terminal">Where standard input comes from, and where troubles are told.</param>
internal sealed class DefinitionFiles(Terminal terminal)
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The definitions in files, folders and what fits patterns, in that order.</summary>
    /// <exception cref="UsageException">A path is none of them, or has no definition.</exception>
    public List<V1CustomResourceDefinition> Read(IEnumerable<string> paths)
    {
        List<V1CustomResourceDefinition> all = [];
        foreach (var path in paths)
        {
            var before = all.Count;
            all.AddRange(InOrder.Select([.. FilesOf(path)], In).SelectMany(each => each));
            if (all.Count == before)
            {
                throw new UsageException(
                    $"there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in '{path}'."
                );
            }
        }

        return all;
    }

    /// <summary>The definitions among files that are read for something else, where it is told what can't be read of them.</summary>
    public IEnumerable<V1CustomResourceDefinition> Among(IEnumerable<string> files) =>
        files.Where(file => file != InputFiles.StandardInput).SelectMany(file => Guarded(file, _ => []));

    private IEnumerable<V1CustomResourceDefinition> In(string file) =>
        Guarded(file, trouble => throw new UsageException($"{file}: {trouble}"), isTold: true);

    private List<V1CustomResourceDefinition> Guarded(
        string file,
        Func<string, List<V1CustomResourceDefinition>> failed,
        bool isTold = false
    )
    {
        try
        {
            var bytes = file == InputFiles.StandardInput ? terminal.ReadAll() : File.ReadAllBytes(file);
            return bytes.Span.IndexOf("CustomResourceDefinition"u8) < 0 ? [] : Of(file, bytes, isTold);
        }
        catch (Exception e) when (InputFiles.IsTrouble(e))
        {
            return failed(e.Message);
        }
    }

    private List<V1CustomResourceDefinition> Of(string file, ReadOnlyMemory<byte> bytes, bool isTold)
    {
        var documents = SpecReader.Read(bytes, new() { File = file });
        if (isTold && documents.FirstOrDefault(document => document.Value is null) is { } unread)
        {
            terminal.Error.WriteLine($"eksspec: {file}: not all of it can be read. {unread.Findings[0].Message}");
        }

        return [.. documents.Select(document => document.Value).OfType<V1CustomResourceDefinition>()];
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (path == InputFiles.StandardInput || File.Exists(path))
        {
            return [path];
        }

        if (Directory.Exists(path))
        {
            return Documents(path);
        }

        var pattern = path.Replace('\\', '/');
        var wild = pattern.AsSpan().IndexOfAny('*', '?', '[');
        var folder = wild < 0 ? "" : pattern[..(pattern.AsSpan(0, wild).LastIndexOf('/') + 1)];
        var start = folder.Length == 0 ? "./" : folder;
        if (wild < 0 || !Directory.Exists(start))
        {
            throw new UsageException($"there is no file or directory '{path}' of CustomResourceDefinitions.");
        }

        // With a slash in front it begins at the folder.
        Glob glob = new($"/{pattern[folder.Length..]}");
        return Documents(start).Where(file => glob.Fits(file[start.Length..]));
    }

    private static IEnumerable<string> Documents(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", Below)
            .Where(FolderWalk.IsDocument)
            .Select(file => file.Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
