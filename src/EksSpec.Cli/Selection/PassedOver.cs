using System.Collections.Concurrent;

namespace EksSpec.Cli.Selection;

/// <summary>Remembers what a call passes over, and says so at its end.</summary>
internal sealed class PassedOver
{
    private readonly ConcurrentDictionary<string, (Reason Reason, bool IsFolder)> _all = new(StringComparer.Ordinal);

    /// <summary>Whether something was passed over.</summary>
    public bool HasAny => !_all.IsEmpty;

    /// <summary>Passes over a file.</summary>
    public void Add(string file, Reason reason) => _all.TryAdd(file, (reason, false));

    /// <summary>Passes over a folder with all that is in it.</summary>
    public void AddFolder(string folder, Reason reason) => _all.TryAdd(folder, (reason, true));

    /// <summary>Says how many were passed over and why, or each with its reason.</summary>
    /// <param name="error">Where it is said.</param>
    /// <param name="each">Whether each is wanted.</param>
    public void Tell(TextWriter error, bool each)
    {
        if (_all.IsEmpty)
        {
            return;
        }

        if (each)
        {
            foreach (var (path, what) in _all.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                error.WriteLine($"eksspec: passed over {path.Replace('\\', '/')}: {what.Reason.One}");
            }

            return;
        }

        var reasons = _all
            .Values.GroupBy(what => what)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Reason.Many, StringComparer.Ordinal)
            .Select(same => Words(same.Key.Reason, same.Key.IsFolder, same.Count()));
        error.WriteLine($"eksspec: passed over {Total()}: {string.Join(", ", reasons)}; --verbose names each.");
    }

    private string Total()
    {
        var folders = _all.Values.Count(what => what.IsFolder);
        var files = _all.Count - folders;
        string[] parts =
        [
            .. files > 0 ? [Count(files, "file")] : (string[])[],
            .. folders > 0 ? [Count(folders, "folder")] : (string[])[],
        ];
        return string.Join(" and ", parts);
    }

    private static string Words(Reason reason, bool isFolder, int count) =>
        reason == Reason.Ignored || reason == Reason.Excluded
            ? $"{Count(count, isFolder ? "folder" : "file")} {reason.One}"
            : $"{count} {(count == 1 ? reason.One : reason.Many)}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
