namespace EksSpec.Rules;

/// <summary>Paths inside volumes and nodes.</summary>
internal static partial class PathRules
{
    /// <summary>Looks at a path inside a volume.</summary>
    public static void CheckDescending(string path, string field, Report report, bool ofNode = false)
    {
        // Seen from the root of the volume it is the same; on a node it is not.
        var meant = ofNode || !path.StartsWith('/') ? "" : path.TrimStart('/');
        var isMeant = meant.Length > 0 && !meant.StartsWith("..", StringComparison.Ordinal);
        report.If(
            path.StartsWith('/'),
            Relative,
            field,
            $"The path '{path}' begins with '/'.",
            Mend.Text(isMeant ? meant : null)
        );
        CheckNoBacksteps(path, field, report);
    }

    /// <summary>Looks at a path inside a volume whose names in <c>..</c> the kubelet keeps for itself.</summary>
    public static void CheckNotReserved(string path, string field, Report report)
    {
        CheckDescending(path, field, report);
        var isReserved = path.StartsWith("..", StringComparison.Ordinal) && !StepsBack(path);
        report.If(isReserved, NoBacksteps, field, $"The path '{path}' begins with '..'.");
    }

    /// <summary>Looks at a path that may be absolute.</summary>
    public static void CheckNoBacksteps(string path, string field, Report report) =>
        report.If(StepsBack(path), NoBacksteps, field, $"The path '{path}' holds '..'.");

    /// <summary>Whether a part of the path is <c>..</c>.</summary>
    public static bool StepsBack(string path)
    {
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is "..")
            {
                return true;
            }
        }

        return false;
    }
}
