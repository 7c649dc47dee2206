using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Tests.Generators.Crds;

/// <summary>A file that a project names as a definition.</summary>
internal sealed class CrdText(string text, string path = "crds/file.yaml") : AdditionalText
{
    public string? Namespace { get; init; }

    public string? Version { get; init; }

    public override string Path => path;

    public Dictionary<string, string> Metadata =>
        new()
        {
            ["build_metadata.AdditionalFiles.EksSpecCrd"] = "true",
            ["build_metadata.AdditionalFiles.Namespace"] = Namespace ?? "",
            ["build_metadata.AdditionalFiles.Version"] = Version ?? "",
        };

    /// <summary>A definition of one version, whose spec has the given properties, as YAML in flow style.</summary>
    public static CrdText Of(string kind, string properties, string group = "example.com", string path = "") =>
        new(Definition(kind, properties, group), path.Length == 0 ? $"crds/{kind}.yaml" : path);

    public static string Definition(string kind, string properties, string group = "example.com") =>
        $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: {{group}}
              names: {kind: {{kind}}}
              scope: Namespaced
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
                          type: object
                          properties: {{properties}}
            """;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
