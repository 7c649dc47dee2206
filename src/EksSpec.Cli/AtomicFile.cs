namespace EksSpec.Cli;

/// <summary>Writes files that are there with all their bytes, or as they were before.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file, or what a link of that name leads to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(file) && TryFill(file, bytes))
        {
            return;
        }

        var target =
            (File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName : null) ?? file;
        var temporary = $"{target}.eksspec-tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
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
