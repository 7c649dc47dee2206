namespace EksSpec.Editing;

/// <summary>
/// The comments of a document and what each belongs to, and its blank lines. An entry stands here for the node of its key, an
/// item for its own.
/// </summary>
internal sealed class PlacedComments
{
    /// <summary>Those at the head of the document, which stay there whatever the first key is.</summary>
    public List<Comment> Head { get; } = [];

    /// <summary>Whether a blank line follows those.</summary>
    public bool IsBlankBehindHead { get; set; }

    /// <summary>Those above an entry or an item.</summary>
    public Dictionary<int, List<Comment>> Above { get; } = [];

    /// <summary>Those behind an entry or an item, on a line of it.</summary>
    public Dictionary<int, List<Comment>> Behind { get; } = [];

    /// <summary>Those below the last entry or item of a map or a list; those of the node 0 end the document.</summary>
    public Dictionary<int, List<Comment>> Below { get; } = [];

    /// <summary>The entries and items with a blank line right above them.</summary>
    public HashSet<int> Blanks { get; } = [];

    /// <summary>Adds a comment to one of the three.</summary>
    public static void Add(Dictionary<int, List<Comment>> comments, int node, Comment comment)
    {
        if (!comments.TryGetValue(node, out var list))
        {
            comments.Add(node, list = []);
        }

        list.Add(comment);
    }

    /// <summary>Those of one of the three that a node has.</summary>
    public static IReadOnlyList<Comment> Of(Dictionary<int, List<Comment>> comments, int node) =>
        comments.TryGetValue(node, out var list) ? list : [];
}
