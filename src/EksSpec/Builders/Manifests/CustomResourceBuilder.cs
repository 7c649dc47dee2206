using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EksSpec.Builders;

/// <summary>A custom resource: an object whose kind a CustomResourceDefinition made.</summary>
/// <remarks>Made by <c>AddCustomResource</c> of an environment, with its namespace, or of a cluster, without one.</remarks>
internal sealed class CustomResourceBuilder : ManifestBuilder
{
    /// <summary>Why a type of one's own is not for programs that are compiled ahead of time.</summary>
    internal const string Reflection = "The type's properties are found by reflection. Give an InlineDocument instead.";

    private readonly string _apiVersion;
    private readonly InlineDocument _spec;

    private CustomResourceBuilder(string apiVersion, string kind, string name, InlineDocument spec, SourcePosition made)
        : base(Guard.Text(kind), Guard.Subdomain(name), made)
    {
        _apiVersion = Guard.Spelled(
            apiVersion,
            text =>
                text.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
                    ? null
                    : "is no group and version, such as karpenter.sh/v1"
        );
        _spec = spec;
    }

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal static CustomResourceBuilder Of(
        string apiVersion,
        string kind,
        string name,
        InlineDocument spec,
        SourcePosition made
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (spec["apiVersion"] is not null && spec["kind"] is not null)
        {
            throw new ArgumentException(
                $"A whole document of kind {spec["kind"]} would stand inside the spec. Give it to AddManifest, or give its spec only.",
                nameof(spec)
            );
        }

        return new(apiVersion, kind, name, spec, made);
    }

    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    internal static CustomResourceBuilder Of<TSpec>(
        string apiVersion,
        string kind,
        string name,
        TSpec spec,
        SourcePosition made
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        return Of(
            apiVersion,
            kind,
            name,
            InlineDocument.From(JsonSerializer.SerializeToElement(spec, Json.Options)),
            made
        );
    }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        List<KeyValuePair<string, InlineDocument>> metadata =
        [
            new("labels", CommonLabels.Of(Name, scope.PartOf)),
            new("name", Name),
        ];
        if (scope.Namespace is { } place)
        {
            metadata.Add(new("namespace", place));
        }

        var document = InlineDocument.OfMap(
            ("apiVersion", _apiVersion),
            ("kind", Kind),
            ("metadata", InlineDocument.OfMap(metadata.ToValueList())),
            ("spec", _spec)
        );
        yield return EnvironmentPods.Reach(
            new(document, Kind, Name, scope.Namespace, new(Made)) { HasVerbs = false },
            scope
        );
    }

    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    private static class Json
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };
    }
}
