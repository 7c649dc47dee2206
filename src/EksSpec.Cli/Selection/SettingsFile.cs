using EksSpec.Rules;

namespace EksSpec.Cli.Selection;

/// <summary>The settings of a repository, and the folder that their paths are seen from.</summary>
/// <param name="Folder">The folder, in full.</param>
/// <param name="Says">What they say.</param>
internal sealed record SettingsFile(string Folder, RuleSettings Says)
{
    /// <summary>What the file is called.</summary>
    public const string Name = ".eksspec.yaml";

    /// <summary>The file beside a path or above it, as far up as the repository goes; null where there is none.</summary>
    /// <param name="path">A file or folder of the call; null where it has none.</param>
    public static string? Find(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (
            var at = Directory.Exists(full) ? full : Path.GetDirectoryName(full);
            at is not null;
            at = Path.GetDirectoryName(at)
        )
        {
            var file = Path.Combine(at, Name);
            if (File.Exists(file) || RepositoryRoot.IsOne(at))
            {
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="file">Their file; null where there are none.</param>
    /// <exception cref="UsageException">They can't be used.</exception>
    public static SettingsFile Read(string? file)
    {
        if (file is null)
        {
            return new(Directory.GetCurrentDirectory(), new());
        }

        var settings = RuleSettings.Read(File.ReadAllText(file), out var findings);
        return findings.Count == 0
            ? new(Path.GetDirectoryName(Path.GetFullPath(file))!, settings)
            : throw new UsageException(
                $"{file} can't be used.\n{string.Join('\n', findings.Select(finding => $"  {finding}"))}"
            );
    }
}
