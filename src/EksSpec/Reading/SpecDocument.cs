using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading;

/// <summary>One document that was read: what it is, what was wrong with it, and where everything in it stands.</summary>
public sealed class SpecDocument : ISpecSource
{
    private readonly Node? _root;

    private readonly int _line;

    internal SpecDocument(Node? root, string? file, int index, int line, IReadOnlyList<Finding> findings)
    {
        (_root, _line) = (root, line);
        File = file;
        Index = index;
        Findings = findings;
    }

    /// <summary>Its place among the documents of the text, from 0; empty documents are left out.</summary>
    public int Index { get; }

    /// <summary>The line it begins in, from 1.</summary>
    public int Line => _root?.Line ?? _line;

    /// <summary>Its <c>apiVersion</c>.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? ApiVersion { get; internal init; }

    /// <summary>Its <c>kind</c>.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? Kind { get; internal init; }

    /// <summary>Its <c>metadata.name</c>.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? Name { get; internal init; }

    /// <summary>Its <c>metadata.namespace</c>.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? Namespace { get; internal init; }

    /// <summary>
    /// What it says: a <see cref="Eksctl.ClusterConfig"/>, an object of <c>k8s.Models</c>, or for a custom resource and every
    /// other kind a <see cref="Values.InlineDocument"/>. As complete as possible, even where there are findings.
    /// </summary>
    /// <value><see langword="null"/> where nothing could be read.</value>
    public object? Value { get; internal init; }

    /// <summary>
    /// The same with a guess in place of each value that was refused, and that <see cref="Value"/> has as absent.
    /// </summary>
    /// <value><see langword="null"/> where nothing is absent that was written.</value>
    internal object? Meant { get; init; }

    /// <summary>Whether eksctl never looks at it: it reads only the first document of a file.</summary>
    public bool IsIgnoredByEksctl { get; internal init; }

    /// <summary>What reading found: broken syntax, unknown and repeated fields, values of the wrong type, traps of YAML.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// Where its comments stand, in order. What stands before the first document of a text is that one's, what stands behind a
    /// document is still its own; the items of a <c>List</c> have those of the whole list.
    /// </summary>
    /// <value>Empty for JSON, which has none, and where nothing could be read.</value>
    public ValueList<SourcePosition> Comments => _root is { } root ? CommentsOf(root.Tree) : [];

    /// <summary>Where it stands in its text; null where nothing could be read.</summary>
    internal Node? Root => _root;

    private ValueList<SourcePosition> CommentsOf(YamlTree tree) =>
        TreeTokens
            .Of(tree)
            .Where(token => token.Kind == TokenKind.Comment)
            .Select(token => new SourcePosition(
                File,
                tree.Source.LineOf(token.Start),
                tree.Source.ColumnOf(token.Start)
            ))
            .ToValueList();

    internal SpecDocument With(IReadOnlyList<Finding> findings) =>
        new(_root, File, Index, _line, findings)
        {
            ApiVersion = ApiVersion,
            Kind = Kind,
            Name = Name,
            Namespace = Namespace,
            Value = Value,
            Meant = Meant,
            IsIgnoredByEksctl = IsIgnoredByEksctl,
            Unread = Unread,
        };

    /// <summary>The file it was read from.</summary>
    /// <value><see langword="null"/> for text that came from none.</value>
    public string? File { get; }

    /// <summary>Where a value stands in the file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The position of its key, else that of its nearest ancestor; <see langword="null"/> where nothing could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public SourcePosition? Locate(SpecPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _root is { } root ? Locator.Find(root, path, File) : null;
    }

    /// <summary>The text it stands in.</summary>
    /// <value><see langword="null"/> where there is nothing of it to show, such as of a text that is too long.</value>
    internal YamlText? Source => _root?.Tree.Source ?? Unread;

    /// <summary>The text of a document that could not be read.</summary>
    internal YamlText? Unread { get; init; }

    /// <summary>The tree it is a part of; <see langword="null"/> where nothing could be read.</summary>
    internal YamlTree? Tree => _root?.Tree;

    /// <summary>The key and the value that stand at a path; <see langword="null"/> where nothing is written there.</summary>
    internal (Token? Key, Token Value)? Written(SpecPath path) =>
        _root is { } root ? Locator.Written(root, path) : null;

    /// <summary>How many bytes of its text it takes.</summary>
    internal int Length => _root is { } root ? root.Tree[root.Index].End - root.Tree[root.Index].Start : 0;

    /// <summary>Its own part of the text.</summary>
    internal ReadOnlySpan<byte> Text =>
        _root is { } root ? root.Tree.Source.Span.Slice(root.Tree[root.Index].Start, Length) : [];

    /// <summary>What is written, whatever its kind: null where nothing could be read.</summary>
    internal Values.InlineDocument? AsWritten => _root is { } root ? InlineDocuments.Of(root) : null;

    /// <summary>Whether something is written at a path, be it null.</summary>
    internal bool Has(SpecPath path) => _root is { } root && Locator.Has(root, path);

    SourcePosition? ISpecSource.Find(SpecPath path) => Locate(path);
}
