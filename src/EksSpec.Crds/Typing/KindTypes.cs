namespace EksSpec.Crds;

/// <summary>The types of one kind: parts that are the same are one type, called after the shortest way to it.</summary>
internal sealed class KindTypes
{
    private const string PodTemplate = "global::k8s.Models.V1PodTemplateSpec";

    private readonly KubernetesShapes _shapes;
    private readonly KindNames _names;
    private readonly CrdKind _kind;
    private readonly string _rootName;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<int, TypeUse> _known = [];
    private readonly Queue<RecordType> _waiting = new();

    private KindTypes(CrdKind kind, string name, KindNames names, KubernetesShapes shapes)
    {
        (_kind, _rootName, _names, _shapes) = (kind, name, names, shapes);
        _taken = new(StringComparer.Ordinal) { name };
    }

    /// <summary>The resource itself.</summary>
    public RecordType Root { get; private set; } = null!;

    /// <summary>The records of its parts.</summary>
    public List<RecordType> Records { get; } = [];

    /// <summary>The enums of its parts.</summary>
    public List<EnumType> Enums { get; } = [];

    /// <summary>Parts that nothing says the type of.</summary>
    public List<(string Path, Schema Schema)> Untyped { get; } = [];

    public static KindTypes Of(
        CrdKind kind,
        string name,
        KindNames names,
        KubernetesShapes shapes,
        CancellationToken cancellation
    )
    {
        var types = new KindTypes(kind, name, names, shapes);
        types.Root = new(name, "", kind.Schema);
        types.Fill(types.Root, ReservedNames.OfResources);
        while (types._waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var record = types._waiting.Dequeue();
            types.Records.Add(record);
            types.Fill(record, ReservedNames.OfAll);
        }

        return types;
    }

    private void Fill(RecordType record, IReadOnlyCollection<string> reserved)
    {
        var isRoot = ReferenceEquals(record, Root);
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal) { record.Name };
        foreach (var property in record.Schema.Properties)
        {
            if (isRoot && property.Key is "apiVersion" or "kind" or "metadata")
            {
                continue;
            }

            var name = Identifiers.Pascal(property.Key);
            var unique = Identifiers.Unique(
                taken.Contains(name) && !IsUsed(record, name) ? name + "Field" : name,
                taken
            );
            var path = record.Path.Length == 0 ? property.Key : $"{record.Path}.{property.Key}";
            // The server drops a status that somebody writes, so it is only kept.
            var type =
                isRoot && property.Key == "status" && _kind.HasStatus
                    ? new(TypeKind.Document)
                    : TypeOf(property.Value, path, property.Key);
            var isRequired = record.Schema.Required.Contains(property.Key);
            record.Properties.Add(new(unique, property.Key, path, property.Value, isRequired, type));
        }

        record.Others = record.Schema.KeepsUnknown ? Identifiers.Unique("Others", taken) : null;
    }

    private static bool IsUsed(RecordType record, string name) => record.Properties.Exists(each => each.Name == name);

    private TypeUse TypeOf(Schema schema, string path, string name) =>
        schema.IsIntOrString ? new(IsQuantity(schema) ? TypeKind.Quantity : TypeKind.IntOrString)
        : schema.IsEmbedded ? new(TypeKind.Document)
        : _shapes.Find(schema) is { } known ? new(TypeKind.Kubernetes, known)
        : PodPlaces.IsKeptTemplate(name, schema) && _shapes.Has(PodTemplate) ? new(TypeKind.Kubernetes, PodTemplate)
        : schema.Properties.Count > 0 ? Named(schema, path, isEnum: false)
        : schema.KeepsUnknown && schema.Items is null ? new(TypeKind.Document)
        : schema.Type switch
        {
            "string" when schema.Values.Count > 0 => Named(schema, path, isEnum: true),
            "string" => new(TypeKind.Text),
            "integer" => new(schema.Format == "int32" ? TypeKind.Int32 : TypeKind.Int64),
            "number" => new(TypeKind.Number),
            "boolean" => new(TypeKind.Boolean),
            "array" when schema.Items is { } item => new(TypeKind.List, "", Held(item, path + "[]")),
            "object" when schema.Additional is { } value => new(TypeKind.Map, "", Held(value, path + "{}")),
            "array" or "object" => new(TypeKind.Document),
            _ => Unsaid(schema, path),
        };

    private TypeUse Held(Schema schema, string path) =>
        TypeOf(schema, path, "") with
        {
            IsNullable = schema.IsNullable,
        };

    // What controller-gen writes for resource.Quantity.
    private static bool IsQuantity(Schema schema) =>
        schema.Pattern is { } pattern
        && pattern.StartsWith(@"^(\+|-)?((", StringComparison.Ordinal)
        && pattern.IndexOf("[KMGTPE]i", StringComparison.Ordinal) > 0;

    private TypeUse Unsaid(Schema schema, string path)
    {
        Untyped.Add((path, schema));
        return new(TypeKind.Document);
    }

    private TypeUse Named(Schema schema, string path, bool isEnum)
    {
        if (_known.TryGetValue(schema.Form, out var known))
        {
            return known;
        }

        var part = _names.PartOf(_kind.Header.Namespace, _rootName, PartNames.Of(path));
        var name = Identifiers.Unique(part, _taken);
        if (isEnum)
        {
            Enums.Add(new(name, path, schema));
        }
        else
        {
            _waiting.Enqueue(new(name, path, schema));
        }

        return _known[schema.Form] = new(isEnum ? TypeKind.Enum : TypeKind.Record, name);
    }
}
