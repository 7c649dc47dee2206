using System.Text;

namespace EksSpec.Testing;

/// <summary>The verified files of one test, and what was received instead of them.</summary>
internal sealed class SnapshotTree(string folder)
{
    /// <summary>A file of this name has what is received accepted.</summary>
    public const string Marker = ".accept";

    private const string Verified = "verified";
    private const string Received = "received";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What to do with what isn't verified, as environment and marker say.</summary>
    public SnapshotMode Mode =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? SnapshotMode.Judge
        : Environment.GetEnvironmentVariable("EKSSPEC_ACCEPT_SNAPSHOTS") == "1" || HasMarker ? SnapshotMode.Accept
        : SnapshotMode.Keep;

    private string MarkerFile => Path.Combine(folder, Marker);

    private bool HasMarker => File.Exists(MarkerFile);

    /// <summary>How the fleet differs from what was verified.</summary>
    public FleetComparison Compare(Fleet fleet) =>
        fleet.Compare(
            FilesOf(Verified)
                .ToDictionary(
                    each => each.Path,
                    each => Utf8.GetString(File.ReadAllBytes(each.Place)),
                    StringComparer.Ordinal
                )
        );

    /// <summary>Takes what the fleet has for verified. What it doesn't have is deleted.</summary>
    public void Accept(Fleet fleet)
    {
        Delete(Received);
        var paths = fleet.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, place) in FilesOf(Verified))
        {
            if (!paths.Contains(path))
            {
                File.Delete(place);
            }
        }

        foreach (var file in fleet.Files)
        {
            Write(file, Verified);
        }

        File.Delete(MarkerFile);
    }

    /// <summary>Keeps what is new or differs beside what was verified, and nothing of an earlier run.</summary>
    public void Receive(Fleet fleet, FleetComparison comparison)
    {
        Delete(Received);
        var differing = comparison.Added.Concat(comparison.Changed).Select(change => change.Path).ToHashSet();
        foreach (var file in fleet.Files.Where(file => differing.Contains(file.Path)))
        {
            Write(file, Received);
        }
    }

    private void Delete(string state)
    {
        foreach (var (_, place) in FilesOf(state))
        {
            File.Delete(place);
        }
    }

    private void Write(FleetFile file, string state)
    {
        var extension = Path.GetExtension(file.Path);
        var place = Path.Combine(folder, $"{file.Path[..^extension.Length]}.{state}{extension}");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, file.Content);
    }

    /// <summary>The files of a state, with the paths that the fleet calls them by.</summary>
    private List<(string Path, string Place)> FilesOf(string state)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. from place in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let extension = Path.GetExtension(place)
            let stem = place[..^extension.Length]
            where stem.EndsWith($".{state}", StringComparison.Ordinal)
            let path = Path.GetRelativePath(folder, stem[..^(state.Length + 1)] + extension)
            select (path.Replace('\\', '/'), place),
        ];
    }
}
