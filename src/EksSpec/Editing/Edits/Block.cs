namespace EksSpec.Editing;

/// <summary>A value in block style.</summary>
/// <param name="First">What stands in the line where it begins; empty where it begins in the next one.</param>
/// <param name="Rest">The other lines, each behind its break.</param>
internal readonly record struct Block(string First, string Rest)
{
    /// <inheritdoc/>
    public override string ToString() => First + Rest;
}
