using Microsoft.CodeAnalysis;

namespace EksSpec.Generators.Discovery;

/// <summary>Reads the type of a property.</summary>
internal static class ModelValues
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Describes a type; <paramref name="reached"/> is told every model class inside it.</summary>
    /// <returns>Null where the type is nothing a document can hold.</returns>
    public static ModelValue? Describe(ITypeSymbol type, string jsonName, Action<INamedTypeSymbol> reached)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            var value = Describe(nullable.TypeArguments[0], jsonName, reached);
            return value is null ? null : value with { IsNullableValueType = true };
        }

        var kind = KindOf(type, jsonName);
        ModelValue? element = null;
        if (kind is ModelValueKind.List or ModelValueKind.Map)
        {
            element = Describe(((INamedTypeSymbol)type).TypeArguments.Last(), jsonName, reached);
            if (element is null)
            {
                return null;
            }
        }
        else if (kind == ModelValueKind.Model)
        {
            reached((INamedTypeSymbol)type);
        }

        var name = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Qualified);
        return kind is { } known ? new(known, name, type.IsValueType, IsNullableValueType: false, element) : null;
    }

    private static ModelValueKind? KindOf(ITypeSymbol type, string jsonName) =>
        type.SpecialType switch
        {
            SpecialType.System_String => ModelValueKind.Text,
            SpecialType.System_Boolean => ModelValueKind.Boolean,
            SpecialType.System_Int32 => ModelValueKind.Int32,
            SpecialType.System_Int64 => ModelValueKind.Int64,
            SpecialType.System_Double => ModelValueKind.Double,
            SpecialType.System_Decimal => ModelValueKind.Decimal,
            SpecialType.System_DateTime => IsMicroTime(jsonName) ? ModelValueKind.MicroTime : ModelValueKind.Time,
            SpecialType.System_Object => ModelValueKind.Any,
            _ when type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } =>
                ModelValueKind.Bytes,
            _ => type is INamedTypeSymbol named ? KindOf(named) : null,
        };

    private static ModelValueKind? KindOf(INamedTypeSymbol type) =>
        (type.ContainingNamespace?.ToDisplayString(), type.Name) switch
        {
            ("EksSpec.Values", "InlineDocument") => ModelValueKind.InlineDocument,
            ("EksSpec.Values", "ValueList") or ("System.Collections.Generic", "IList") => ModelValueKind.List,
            ("EksSpec.Values", "ValueMap") or ("System.Collections.Generic", "IDictionary") => ModelValueKind.Map,
            ("k8s.Models", "IntOrString") => ModelValueKind.IntOrString,
            ("k8s.Models", "ResourceQuantity") => ModelValueKind.Quantity,
            ("k8s.Models" or "EksSpec.Eksctl", _)
                when type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false } =>
                ModelValueKind.Model,
            _ => null,
        };

    // The C# types don't tell Time from MicroTime; in Kubernetes' API these are all the fields of type MicroTime.
    private static bool IsMicroTime(string jsonName) =>
        jsonName is "acquireTime" or "eventTime" or "lastObservedTime" or "pingTime" or "renewTime";
}
