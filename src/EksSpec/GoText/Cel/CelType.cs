namespace EksSpec.GoText;

/// <summary>A type of the Common Expression Language.</summary>
internal sealed class CelType : IEquatable<CelType>
{
    public static readonly CelType Dyn = new(CelKind.Dyn, "dyn");
    public static readonly CelType Null = new(CelKind.Null, "null_type");
    public static readonly CelType Bool = new(CelKind.Simple, "bool");
    public static readonly CelType Int = new(CelKind.Simple, "int");
    public static readonly CelType Uint = new(CelKind.Simple, "uint");
    public static readonly CelType Double = new(CelKind.Simple, "double");
    public static readonly CelType Text = new(CelKind.Simple, "string");
    public static readonly CelType Bytes = new(CelKind.Simple, "bytes");
    public static readonly CelType Timestamp = new(CelKind.Simple, "timestamp");
    public static readonly CelType Duration = new(CelKind.Simple, "duration");

    private CelType(CelKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters;
    }

    /// <summary>What it is.</summary>
    public CelKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The types it is made of.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>The fields of an object.</summary>
    public IReadOnlyDictionary<string, CelType> Fields { get; private init; } = new Dictionary<string, CelType>();

    /// <summary>Whether null can stand for it.</summary>
    public bool IsNullable =>
        Kind is CelKind.Null or CelKind.Dyn or CelKind.Object
        || Name is "timestamp" or "duration"
        || (Kind == CelKind.Named && Name is not ("list" or "map" or "type"));

    public static CelType ListOf(CelType item) => new(CelKind.Named, "list", item);

    public static CelType MapOf(CelType key, CelType value) => new(CelKind.Named, "map", key, value);

    public static CelType OptionalOf(CelType value) => new(CelKind.Named, "optional_type", value);

    public static CelType TypeOf(CelType type) => new(CelKind.Named, "type", type);

    public static CelType Named(string name, params CelType[] parameters) => new(CelKind.Named, name, parameters);

    public static CelType Parameter(string name) => new(CelKind.Parameter, name);

    public static CelType Object(string name, IReadOnlyDictionary<string, CelType> fields) =>
        new(CelKind.Object, name) { Fields = fields };

    /// <summary>Whether it is a list, a map, or an optional value.</summary>
    public bool Is(string name) => Kind == CelKind.Named && Name == name;

    /// <summary>The same type of other parameters.</summary>
    public CelType With(Func<CelType, CelType> change) => new(Kind, Name, [.. Parameters.Select(change)]);

    /// <inheritdoc/>
    public bool Equals(CelType? other) =>
        other is not null && Kind == other.Kind && Name == other.Name && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name, Parameters.Count);

    /// <inheritdoc/>
    public override string ToString() =>
        Parameters.Count == 0 ? Name : $"{Name}({string.Join(", ", Parameters.Select(p => p.ToString()))})";
}
