using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Landscapes;

/// <summary>Pods of custom resources that a definition says where to find.</summary>
public sealed class DefinedTemplatesTests
{
    private const string Template = """
        {type: object, properties: {spec: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {containers:
        {type: array, items: {type: object, properties: {name: {type: string}, image: {type: string}}}}}}}}
        """;

    private const string Pod = "{spec: {nodeSelector: {nodes: special}, containers: [{name: a, image: b}]}}";

    [Theory]
    [InlineData("template: {0}, replicas: {type: integer}", "{replicas: 3, template: {0}}", "spec.template", 3)]
    [InlineData("template: {0}", "{replicas: 3, template: {0}}", "spec.template", null)]
    [InlineData("job: {type: object, properties: {pod: {0}}}", "{job: {pod: {0}}}", "spec.job.pod", null)]
    [InlineData(
        "tasks: {type: array, items: {type: object, properties: {replicas: {type: integer}, template: {0}}}}",
        "{tasks: [{replicas: 2, template: {0}}]}",
        "spec.tasks[0].template",
        null
    )]
    [InlineData("roles: {type: object, additionalProperties: {0}}", "{roles: {web: {0}}}", "spec.roles.web", null)]
    public void A_schema_says_where_pods_are(string properties, string spec, string path, int? replicas)
    {
        var site = Landscape.Of(SpecReader.Read($"{Definition(properties)}\n---\n{Job(spec)}")).Sites[0];

        var pods = Assert.Single(site.Pods);
        Assert.Equal($"{path}.spec", pods.Path.ToString());
        Assert.Equal(replicas, pods.Replicas);
        Assert.Empty(site.NotLookedAt);
    }

    [Fact]
    public void A_schema_without_a_pod_template_says_nothing()
    {
        const string Properties = "template: {type: object, x-kubernetes-preserve-unknown-fields: true}";

        var site = Landscape.Of(SpecReader.Read($"{Definition(Properties)}\n---\n{Job("{template: {0}}")}")).Sites[0];

        Assert.Empty(site.Pods);
        Assert.Single(site.NotLookedAt);
    }

    [Fact]
    public void What_the_table_says_counts_more()
    {
        var templates = PodTemplates
            .Default.WithUnseen("example.com", "Job", "nobody knows")
            .WithDefinitions([Read(Definition("template: {0}"))]);

        var site = Landscape.Of(SpecReader.Read(Job("{template: {0}}")), new() { Templates = templates }).Sites[0];

        Assert.Equal("nobody knows", Assert.Single(site.NotLookedAt).Reason);
    }

    [Fact]
    public void Of_definitions_the_later_given_counts()
    {
        var templates = PodTemplates
            .Default.WithDefinitions([Read(Definition("old: {0}"))])
            .WithDefinitions([Read(Definition("template: {0}")), Read(Definition("newer: {0}"))]);

        var site = Landscape.Of(SpecReader.Read(Job("{template: {0}}")), new() { Templates = templates }).Sites[0];

        Assert.Single(site.Pods);
    }

    private static V1CustomResourceDefinition Read(string text) =>
        (V1CustomResourceDefinition)SpecReader.Read(text)[0].Value!;

    private static string Definition(string properties) =>
        $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: jobs.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: jobs, kind: Job}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties: {spec: {type: object, properties: { {{properties.Replace(
                "{0}",
                Template.ReplaceLineEndings(" "),
                StringComparison.Ordinal
            )}} } } }
            """;

    private static string Job(string spec) =>
        $$"""
            apiVersion: example.com/v1
            kind: Job
            metadata: {name: a}
            spec: {{spec.Replace("{0}", Pod, StringComparison.Ordinal)}}
            """;
}
