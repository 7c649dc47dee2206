namespace EksSpec.Cli.Output;

/// <summary>Writes files so that whoever reads them sees the old content or the new, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file anew. A link stays one; the mode of the file that was there stays its mode.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(file);
        var target = info.LinkTarget is null ? file : info.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var temporary = $"{target}.eksspec-tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                stream.Write(bytes);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
