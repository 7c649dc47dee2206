namespace EksSpec;

/// <summary>Writes a file so that whoever reads it sees the old bytes or the new ones.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and renames. Who may read it stays as it was.</summary>
    /// <param name="place">The file; not a link.</param>
    /// <param name="content">The new bytes.</param>
    public static void Write(string place, ReadOnlySpan<byte> content)
    {
        var beside = place + ".tmp";
        // What a run that was interrupted left; deleting it also takes away a link.
        File.Delete(beside);
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(place))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
            }

            File.Move(beside, place, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
