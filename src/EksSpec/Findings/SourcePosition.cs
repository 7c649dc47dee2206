using System.Globalization;

namespace EksSpec.Findings;

/// <summary>A place in a file.</summary>
/// <param name="File">The file, or <see langword="null"/> for text that came from none.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1; 0 where only the line is known.</param>
public sealed record SourcePosition(string? File, int Line, int Column = 0)
{
    /// <summary>The place as compilers write it: <c>cluster.yaml(12,3)</c>.</summary>
    public override string ToString() =>
        Column == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line})")
            : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
