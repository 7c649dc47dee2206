namespace EksSpec.Generators.Discovery;

/// <summary>One field of a model type.</summary>
/// <param name="Name">The C# property, such as <c>NamespaceProperty</c>.</param>
/// <param name="JsonName">The field in the document, such as <c>namespace</c>.</param>
/// <param name="Value">What it holds.</param>
internal sealed record ModelProperty(string Name, string JsonName, ModelValue Value)
{
    /// <summary>The name with a small first letter, as most fields are called: <c>namespaceProperty</c>.</summary>
    public string CamelName => char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}
