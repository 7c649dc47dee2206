namespace EksSpec.Editing;

/// <summary>A line of a document, and what is to stand above it.</summary>
/// <param name="opens">Whether it is the first of a block, so that no blank line parts it from what it belongs to.</param>
internal sealed class WovenLine(bool opens)
{
    /// <summary>Whether it is the first line of a block.</summary>
    public bool Opens => opens;

    /// <summary>The comments above it, with their columns.</summary>
    public List<(Comment Comment, int Column)> Above { get; } = [];

    /// <summary>Whether a blank line stands above what comes next: another comment, or the line itself.</summary>
    public bool IsBlankNext { get; set; }

    /// <summary>Whether it is known which entry or item begins in it; others may, behind a dash.</summary>
    public bool HasSlot { get; set; }

    /// <summary>Adds a comment below those that are there.</summary>
    public void Add(Comment comment, int column)
    {
        Above.Add((comment with { IsBlankAbove = comment.IsBlankAbove || IsBlankNext }, column));
        IsBlankNext = false;
    }
}
