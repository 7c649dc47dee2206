namespace EksSpec.Rules;

/// <summary>What a schema describes.</summary>
internal enum SchemaPlace
{
    /// <summary>The whole object.</summary>
    Root,

    /// <summary>A field, or the values of a map.</summary>
    Field,

    /// <summary>The items of a list.</summary>
    Item,
}
