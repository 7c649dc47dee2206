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
        var target = new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
        if (File.Exists(target) && !File.GetAttributes(target).HasFlag(FileAttributes.Normal) && IsNoFile(target))
        {
            File.WriteAllBytes(target, bytes);
            return;
        }

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

    // A pipe or a device, such as /dev/stdout, is written to; another in its place would be read by nobody.
    private static bool IsNoFile(string target)
    {
        using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return !stream.CanSeek;
    }
}
