namespace EksSpec.Builders;

/// <summary>The children of a builder that become a list of its record, in the order they were added.</summary>
internal sealed class ChildList<TBuilder, TRecord>(SpecPath path)
    where TBuilder : RecordBuilder<TBuilder, TRecord>
    where TRecord : class
{
    private readonly List<TBuilder> _children = [];

    public IReadOnlyList<TBuilder> Items => _children;

    public TBuilder Add(TBuilder child)
    {
        _children.Add(child);
        return child;
    }

    /// <summary>The records, or <see langword="null"/> where there are none: an absent list is left out.</summary>
    public ValueList<TRecord>? Snapshot(Problems problems) =>
        _children.Count == 0
            ? null
            : _children.Select((child, index) => child.Snapshot(problems.Below(path.Item(index)))).ToValueList();

    public void IncludeIn(Origins origins)
    {
        for (var i = 0; i < _children.Count; i++)
        {
            origins.Include(path.Item(i), _children[i].AllOrigins());
        }
    }
}
