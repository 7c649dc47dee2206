using System.ComponentModel;

namespace EksSpec.CustomResources;

/// <summary>The fields of a map: generated code reads and writes them one by one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CustomFields
{
    private readonly List<KeyValuePair<string, InlineDocument>> _written = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly CustomValue? _map;
    private readonly CustomFields? _metadata;

    /// <summary>Begins to write.</summary>
    public CustomFields() { }

    /// <summary>Begins to read.</summary>
    /// <param name="map">The map.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public CustomFields(CustomValue map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _map = map.OfKind(InlineDocumentKind.Map, "a map");
    }

    /// <summary>Begins to read a resource.</summary>
    /// <param name="map">The resource.</param>
    /// <param name="kind">What it has to be.</param>
    /// <exception cref="FormatException">It is no map, or of another kind.</exception>
    public CustomFields(CustomValue map, CustomResourceKind kind)
        : this(map)
    {
        ArgumentNullException.ThrowIfNull(kind);
        (string? apiVersion, string? name) = (this["apiVersion"]?.Text(), this["kind"]?.Text());
        if (apiVersion != kind.ApiVersion || name != kind.Name)
        {
            throw new FormatException($"The document is no {kind.Name} of {kind.ApiVersion}.");
        }

        _metadata = this["metadata"] is { } metadata ? new(metadata) : null;
    }

    /// <summary><c>metadata.name</c>.</summary>
    public string? Name => _metadata?["name"]?.Text();

    /// <summary><c>metadata.namespace</c>.</summary>
    public string? Namespace => _metadata?["namespace"]?.Text();

    /// <summary><c>metadata.labels</c>.</summary>
    public ValueMap<string>? Labels => _metadata?["labels"]?.Map(static each => each.Text());

    /// <summary><c>metadata.annotations</c>.</summary>
    public ValueMap<string>? Annotations => _metadata?["annotations"]?.Map(static each => each.Text());

    /// <summary>All else of <c>metadata</c>; to be asked after the others.</summary>
    public ValueMap<InlineDocument>? OtherMetadata => _metadata?.Rest();

    /// <summary>The value of a field that is read; <see langword="null"/> where it is absent or null.</summary>
    /// <param name="field">The field.</param>
    public CustomValue? this[string field]
    {
        get
        {
            _read.Add(field);
            return _map!.Document[field] is { Kind: not InlineDocumentKind.Null } value
                ? new(value, _map, field)
                : null;
        }
    }

    /// <summary>Writes a field; nothing where the value is absent.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    public void Add(string field, InlineDocument? value)
    {
        if (value is not null)
        {
            _written.Add(new(field, value));
        }
    }

    /// <summary>Writes fields that no property is for.</summary>
    /// <param name="others">The fields.</param>
    public void AddAll(ValueMap<InlineDocument>? others) => _written.AddRange(others ?? ValueMap<InlineDocument>.Empty);

    /// <summary>What was written.</summary>
    /// <exception cref="ArgumentException">A field was written twice.</exception>
    public InlineDocument ToDocument() => InlineDocument.OfMap(_written.ToValueList());

    /// <summary>The fields that were not read so far; <see langword="null"/> for none.</summary>
    public ValueMap<InlineDocument>? Rest()
    {
        var rest = _map!.Document.Entries.Where(entry => _read.Add(entry.Key)).ToList();
        return rest.Count == 0 ? null : ValueMap.From(rest);
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="FormatException">A field was not read: nothing is for it.</exception>
    public void End()
    {
        if (_map!.Document.Entries.FirstOrDefault(entry => !_read.Contains(entry.Key)) is { Key: { } unknown })
        {
            throw new CustomValue(InlineDocument.Null, _map, unknown).Wrong("is no field of this kind");
        }
    }

    internal void Add(string field, string? value) => Add(field, value is null ? null : InlineDocument.OfText(value));

    internal void Add(string field, ValueMap<string>? map) =>
        Add(field, map is null ? null : CustomValue.OfMap(map, InlineDocument.OfText));
}
