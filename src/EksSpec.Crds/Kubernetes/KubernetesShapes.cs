using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EksSpec.Crds;

/// <summary>What the classes of <c>k8s.Models</c> hold that pods are made of, as the project references them.</summary>
/// <remarks>Compared by reference: it is made once for each set of references.</remarks>
internal sealed class KubernetesShapes
{
    private readonly Dictionary<string, ModelType> _types;

    private KubernetesShapes(Dictionary<string, ModelType> types) => _types = types;

    /// <summary>Reads the classes; where the project has none, nothing is recognised.</summary>
    public static KubernetesShapes Of(ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var types = new Dictionary<string, ModelType>(StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create("references", references: references);
        var waiting = new Queue<INamedTypeSymbol>(
            KubernetesMarks
                .All.Select(mark => compilation.GetTypeByMetadataName($"k8s.Models.{mark.Type}"))
                .OfType<INamedTypeSymbol>()
        );
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var type = waiting.Dequeue();
            var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            if (!types.ContainsKey(name))
            {
                var properties = ModelProperties.Of(type, waiting.Enqueue).ToImmutableArray();
                types.Add(name, new(name, type.Name, ModelFamily.Kubernetes, new(properties), null));
            }
        }

        return new(types);
    }

    /// <summary>The class that a schema describes: it has the fields that nothing else has, and no field that the class lacks.</summary>
    public string? Find(Schema schema) =>
        schema.Properties.Count == 0
            ? null
            : KubernetesMarks
                .All.Where(mark => mark.Ways.All(way => schema.Find(way) is not null))
                .Select(mark => $"global::k8s.Models.{mark.Type}")
                .FirstOrDefault(type => Has(type) && Fits(schema, type));

    /// <summary>Whether the project has a class.</summary>
    public bool Has(string type) => _types.ContainsKey(type);

    private bool Fits(Schema schema, string type) =>
        _types.TryGetValue(type, out var known)
        && schema.Properties.TrueForAll(property =>
            known.Properties.FirstOrDefault(each => each.JsonName == property.Key) is { } field
            && Fits(property.Value, field.Value)
        );

    private bool Fits(Schema schema, ModelValue value) =>
        value.Kind switch
        {
            _ when schema is { KeepsUnknown: true, Properties.Count: 0 } => true,
            ModelValueKind.Any => true,
            ModelValueKind.IntOrString or ModelValueKind.Quantity => schema.IsIntOrString
                || schema.Type is "string" or "integer" or "number",
            _ when schema.IsIntOrString => false,
            ModelValueKind.Text or ModelValueKind.Time or ModelValueKind.MicroTime or ModelValueKind.Bytes =>
                schema.Type == "string",
            ModelValueKind.Boolean => schema.Type == "boolean",
            ModelValueKind.Int32 or ModelValueKind.Int64 => schema.Type == "integer",
            ModelValueKind.Double or ModelValueKind.Decimal => schema.Type is "number" or "integer",
            ModelValueKind.List => schema is { Type: "array", Items: { } items } && Fits(items, value.Element!),
            ModelValueKind.Map => schema is { Type: "object", Properties.Count: 0 }
                && (schema.Additional is null || Fits(schema.Additional, value.Element!)),
            ModelValueKind.Model => schema is { Type: "object", Additional: null } && Fits(schema, value.TypeName),
            _ => false,
        };
}
