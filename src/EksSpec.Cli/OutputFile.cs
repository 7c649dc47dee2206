namespace EksSpec.Cli;

/// <summary>Writes files that are there with all their bytes, or as they were before.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, or what a link of that name leads to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        if (!File.Exists(file))
        {
            AtomicFile.Write(file, bytes);
        }
        else if (!TryFill(file, bytes))
        {
            AtomicFile.Write(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file, bytes);
        }
    }

    // A pipe or a device, such as /dev/null, stays what it is; an empty file has nothing to lose.
    private static bool TryFill(string file, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (stream.CanSeek && stream.Length > 0)
        {
            return false;
        }

        stream.Write(bytes);
        return true;
    }
}
