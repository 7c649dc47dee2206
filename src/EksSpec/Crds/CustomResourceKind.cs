using System.Diagnostics.CodeAnalysis;
using EksSpec.Reading;

namespace EksSpec.CustomResources;

/// <summary>What a CustomResourceDefinition says of a kind, for builders and rules.</summary>
/// <remarks>Generated code makes it: the record of a kind has it as <c>Kind</c>.</remarks>
public sealed class CustomResourceKind
{
    private readonly Lazy<V1CustomResourceDefinition?> _definition;

    /// <summary>Describes a kind.</summary>
    /// <param name="group">API group, such as <c>argoproj.io</c>.</param>
    /// <param name="version">Version, such as <c>v1alpha1</c>.</param>
    /// <param name="name">The kind, such as <c>Rollout</c>.</param>
    /// <param name="definition">Gives its CustomResourceDefinition, YAML or JSON in UTF-8; asked once, when it is needed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CustomResourceKind(string group, string version, string name, Func<byte[]> definition)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(definition);
        (Group, Version, Name) = (group, version, name);
        _definition = new(() =>
            SpecReader
                .Read(definition())
                .Select(each => each.Value)
                .OfType<V1CustomResourceDefinition>()
                .FirstOrDefault()
        );
    }

    /// <summary>API group.</summary>
    public string Group { get; }

    /// <summary>Version.</summary>
    public string Version { get; }

    /// <summary>The kind.</summary>
    public string Name { get; }

    /// <summary>Group and version, as documents have them.</summary>
    public string ApiVersion => $"{Group}/{Version}";

    /// <summary>Whether its objects are in namespaces, and not of the whole cluster.</summary>
    /// <value><see langword="true"/> unless it is set.</value>
    public bool IsNamespaced { get; init; } = true;

    /// <summary>Where its objects keep pod templates.</summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<PodTemplatePlace> PodTemplates { get; init; } = [];

    /// <summary>Its CustomResourceDefinition; <see langword="null"/> where it can't be read as one.</summary>
    public V1CustomResourceDefinition? Definition => _definition.Value;

    /// <summary>The definitions of several kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    public static ValueList<V1CustomResourceDefinition> DefinitionsOf(params IEnumerable<CustomResourceKind> kinds) =>
        // Versions of a kind share their definition.
        kinds
            .DistinctBy(kind => (kind.Group, kind.Name))
            .Select(kind => kind.Definition)
            .OfType<V1CustomResourceDefinition>()
            .ToValueList();
}
