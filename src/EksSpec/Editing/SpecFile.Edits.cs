using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Editing;

/// <content>Changes by path, and by the model.</content>
public sealed partial class SpecFile
{
    /// <summary>Gives a place a value. What is the same already stays as it is written.</summary>
    /// <param name="path">
    /// The place. Maps on the way to it are made where they are absent; an index one behind the last adds an item to a list.
    /// </param>
    /// <param name="value">The value; a string, a number or a boolean can be given as such.</param>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>; absent, the only one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="SpecEditException">It can't be done, or there are several documents and none is named.</exception>
    public void Set(SpecPath path, InlineDocument value, int? document = null) =>
        Apply(IndexOf(document, path), SpecEdit.Set(path, value));

    /// <summary>Takes a field, an entry or an item away, with the comments that are about it.</summary>
    /// <param name="path">The place.</param>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>; absent, the only one.</param>
    /// <inheritdoc cref="Set"/>
    public void Remove(SpecPath path, int? document = null) => Apply(IndexOf(document, path), SpecEdit.Remove(path));

    /// <summary>Gives a field or an entry another key.</summary>
    /// <param name="path">The place, with the key that it has.</param>
    /// <param name="key">The key that it gets.</param>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>; absent, the only one.</param>
    /// <inheritdoc cref="Set"/>
    public void Rename(SpecPath path, string key, int? document = null) =>
        Apply(IndexOf(document, path), SpecEdit.Rename(path, key));

    /// <summary>Makes edits one after the other, all of them or none.</summary>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>.</param>
    /// <param name="edits">The edits; the path of each is one of the document as those before have left it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="SpecEditException">One can't be made.</exception>
    public void Apply(int document, params ReadOnlySpan<SpecEdit> edits)
    {
        var all = new (int, SpecEdit)[edits.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (document, edits[i]);
        }

        Apply(all);
    }

    /// <summary>Makes edits of several documents one after the other, all of them or none.</summary>
    /// <param name="edits">
    /// The edits, each with its document by <see cref="SpecDocument.Index"/>; the path of each is one of the document as those
    /// before have left it. Many are made fastest from the end of a document to its beginning.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="edits"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="SpecEditException">One can't be made.</exception>
    public void Apply(IEnumerable<(int Document, SpecEdit Edit)> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        List<(int Document, SpecEdit Edit)> all = [.. edits];
        foreach (var (document, edit) in all)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(document, nameof(edits));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, Documents.Count, nameof(edits));
            if (!_file.IsFaithful)
            {
                throw new SpecEditException(edit.Path, "the file holds half of a surrogate pair");
            }
        }

        _now = all.Count == 0 ? _now : Editor.Apply(_now, all);
    }

    /// <summary>What edits would change, in the places that the text has now; nothing is changed.</summary>
    /// <inheritdoc cref="Apply(int, ReadOnlySpan{SpecEdit})"/>
    public ValueList<TextEdit> Preview(int document, params ReadOnlySpan<SpecEdit> edits)
    {
        var copy = new SpecFile(ToBytes(), Path, _options);
        copy.Apply(document, edits);
        return copy.Changes;
    }

    /// <summary>Changes a document through the model.</summary>
    /// <typeparam name="T">What it is: <see cref="Eksctl.ClusterConfig"/>, or a type of <c>k8s.Models</c>.</typeparam>
    /// <param name="change">Makes of what the document says what it shall say.</param>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>; absent, the only one of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentException">The model holds what no document can hold.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="SpecEditException">The file holds no such document, or several; or it can't be changed so.</exception>
    public void Update<T>(Func<T, T> change, int? document = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        // What is given away may be changed in place, so the text is read once more.
        var index = IndexOf<T>(document);
        var model = (T)_now.With([]).Documents[index].Value!;
        var said = Canonical.Of(model);
        var wanted = Canonical.Of(
            change(model) ?? throw new ArgumentException("The change leaves nothing.", nameof(change))
        );
        if (said is not null && wanted is not null)
        {
            _now = ModelEdits.Apply(_now, index, said, wanted);
        }
    }

    /// <inheritdoc cref="Update{T}(Func{T, T}, int?)"/>
    /// <param name="change">Changes an object that the document says; it is a copy of its own.</param>
    /// <param name="document">The document, by its <see cref="SpecDocument.Index"/>; absent, the only one of the type.</param>
    public void Update<T>(Action<T> change, int? document = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        Update<T>(
            value =>
            {
                change(value);
                return value;
            },
            document
        );
    }

    private int IndexOf(int? document, SpecPath path) =>
        document
        ?? (
            Documents.Count == 1
                ? 0
                : throw new SpecEditException(path, $"the file holds {Documents.Count} documents; say which one")
        );

    private int IndexOf<T>(int? document)
    {
        if (document is { } index)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(document));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Documents.Count, nameof(document));
        }

        var found = Documents.Where(one => one.Value is T && (document ?? one.Index) == one.Index).ToList();
        return found switch
        {
            [var only] => only.Index,
            [] => throw new SpecEditException(SpecPath.Root, $"it is no {typeof(T).Name}"),
            _ => throw new SpecEditException(
                SpecPath.Root,
                $"the file holds {found.Count} of type {typeof(T).Name}; say which one"
            ),
        };
    }
}
