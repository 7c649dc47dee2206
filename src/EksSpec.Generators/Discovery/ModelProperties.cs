using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EksSpec.Generators.Discovery;

/// <summary>Reads the fields of a model class.</summary>
internal static class ModelProperties
{
    /// <summary>The fields in the order of their declaration, those of a base class first.</summary>
    public static List<ModelProperty> Of(INamedTypeSymbol type, Action<INamedTypeSymbol> reached) =>
        FromBaseToDerived(type)
            .SelectMany(ancestor => ancestor.GetMembers().OfType<IPropertySymbol>())
            .Where(IsField)
            .Select(property => Describe(property, reached))
            .OfType<ModelProperty>()
            .ToList();

    /// <summary>The same fields with those of the given names in front, in this order.</summary>
    public static EquatableArray<ModelProperty> WithFirst(
        this List<ModelProperty> properties,
        params string[] jsonNames
    )
    {
        int Rank(ModelProperty property)
        {
            var place = Array.IndexOf(jsonNames, property.JsonName);
            return place < 0 ? jsonNames.Length : place;
        }

        return new(properties.OrderBy(Rank).ToImmutableArray());
    }

    private static Stack<INamedTypeSymbol> FromBaseToDerived(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var t = type; t is { SpecialType: not SpecialType.System_Object }; t = t.BaseType)
        {
            chain.Push(t);
        }

        return chain;
    }

    // An abstract property is a field of the class that overrides it, and stands at the override's place.
    private static bool IsField(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsAbstract: false, SetMethod: not null }
        && property.DeclaredAccessibility == Accessibility.Public
        && property.SetMethod.DeclaredAccessibility == Accessibility.Public
        && !property.GetAttributes().Any(a => a.AttributeClass?.Name == "JsonIgnoreAttribute");

    private static ModelProperty? Describe(IPropertySymbol property, Action<INamedTypeSymbol> reached)
    {
        var jsonName = JsonNameOf(property);
        var value = ModelValues.Describe(property.Type, jsonName, reached);
        return value is null ? null : new(property.Name, jsonName, value);
    }

    private static string JsonNameOf(IPropertySymbol property)
    {
        var named = property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "JsonPropertyNameAttribute");
        return named is { ConstructorArguments.Length: 1 }
            ? (string)named.ConstructorArguments[0].Value!
            : char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
    }
}
