using System.Text;
using EksSpec.Editing;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;

namespace EksSpec.Import;

/// <summary>Finds the comments of a document, and what each stands at.</summary>
internal sealed class RemarkFinder
{
    private readonly TreeShape _shape;
    private readonly int _root;

    private RemarkFinder(Node root) => (_shape, _root) = (new(root.Tree), root.Index);

    /// <summary>The comments of a document; of an item of a list those that stand in it.</summary>
    public static RemarkBook Find(SpecDocument? document) =>
        document?.Root is { } root ? new(new RemarkFinder(root).All()) : new([]);

    private IEnumerable<(SpecPath Place, bool IsBelow, string Text)> All()
    {
        var found = CommentFinder.Find(_shape);
        var head = _root == 0 ? found.Head : [];
        return head.Select(comment => (SpecPath.Root, false, TextOf(comment)))
            .Concat(Placed(found.Above, false))
            .Concat(Placed(found.Behind, false))
            .Concat(Placed(found.Below, true));
    }

    private IEnumerable<(SpecPath, bool, string)> Placed(Dictionary<int, List<Comment>> comments, bool isBelow) =>
        from node in comments.Keys.Order()
        let place = PathOf(node)
        where place is not null
        from comment in comments[node]
        select (place, isBelow, TextOf(comment));

    // Null for what stands outside.
    private SpecPath? PathOf(int node)
    {
        if (node == _root)
        {
            return SpecPath.Root;
        }

        var slot = node <= 0 ? 0 : _shape.SlotOf(node);
        var parent = slot == 0 ? -1 : _shape.ParentOf(slot);
        if (parent < 0 || PathOf(parent) is not { } path)
        {
            return null;
        }

        return _shape.Tree[parent].Kind == Reading.Yaml.NodeKind.Map
            ? path.Entry(new NodeEntry(_shape.Tree, slot).Key)
            : path.Item(_shape.SlotsOf(parent).TakeWhile(item => item != slot).Count());
    }

    private string TextOf(Comment comment)
    {
        var text = Encoding.UTF8.GetString(_shape.Tree.Source.Span[comment.Start..comment.End]).TrimStart('#').Trim();
        return Literals.Comment(text);
    }
}
