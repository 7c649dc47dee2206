namespace EksSpec.Rules;

/// <summary>A version of a kind that a definition makes. Its schema is read when the first object asks for it.</summary>
internal sealed class CustomVersion(V1CustomResourceDefinitionVersion version)
{
    private Schema? _schema;
    private SchemaRules?[]? _rules;

    /// <summary>Its name.</summary>
    public string Name => version.Name;

    /// <summary>Whether the server answers in it.</summary>
    public bool IsServed => version.Served;

    /// <summary>Whether the status is kept apart: then the server drops what an object brings.</summary>
    public bool KeepsStatusApart => version.Subresources?.Status is not null;

    /// <summary>How its objects are scaled; null where they aren't.</summary>
    public V1CustomResourceSubresourceScale? Scale => version.Subresources?.Scale;

    /// <summary>What its objects are; null where the definition doesn't say it.</summary>
    public Schema? Schema => _schema ??= version.Schema?.OpenAPIV3Schema is { } props ? Schema.Of(props) : null;

    /// <summary>The CEL rules of its schema; null where there are none.</summary>
    public SchemaRules? Rules => (_rules ??= [SchemaRules.Of(Schema!, isObject: true)])[0];
}
