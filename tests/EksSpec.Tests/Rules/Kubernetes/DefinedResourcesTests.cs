using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules.Kubernetes;

public class DefinedResourcesTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: widgets.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: widgets, kind: Widget }
          versions:
            - name: v1
              served: true
              storage: true
              subresources: { status: {} }
              schema:
                openAPIV3Schema:
                  type: object
                  required: [spec]
                  properties:
                    spec:
                      type: object
                      required: [size]
                      x-kubernetes-validations:
                        - { rule: "self.size == oldSelf.size" }
                        - { rule: "self.size < 100", fieldPath: .size, messageExpression: "'at most 99, not ' + (self.size > 1000 ? 'thousands' : 'hundreds')" }
                      properties:
                        size: { type: integer }
                        tier: { type: string, enum: [small, large], default: small }
                        note: { type: string, nullable: true }
                        port: { x-kubernetes-int-or-string: true }
                        code: { type: string, pattern: "^[a-z]+$" }
                        hook: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
                        hooks: { type: object, additionalProperties: { type: array, items: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true } } }
                        free: { type: object, x-kubernetes-preserve-unknown-fields: true }
                        doors:
                          type: array
                          x-kubernetes-list-type: map
                          x-kubernetes-list-map-keys: [name, side]
                          items:
                            type: object
                            required: [name]
                            properties:
                              name: { type: string }
                              side: { type: string, default: left }
                    status:
                      type: object
                      properties:
                        ready: { type: boolean }
        """;

    [Theory]
    [InlineData("{ size: 1 }")]
    [InlineData("{ size: 1.0 }")]
    [InlineData("{ size: 1, note: null, tier: null }")]
    [InlineData("{ size: 1, port: 80 }")]
    [InlineData("{ size: 1, port: http }")]
    [InlineData("{ size: 1, free: { any: [1, { thing: x }] } }")]
    [InlineData("{ size: 1, doors: [{ name: a, side: right }, { name: a }] }")]
    [InlineData("{ size: 1, hook: { apiVersion: v1, kind: Pod, spec: { any: thing } } }")]
    [InlineData("{ size: 1, hook: { apiVersion: a.b/v1, kind: Pod, metadata: { labels: { a: b } } } }")]
    [InlineData("{ size: 1, hooks: { before: [{ apiVersion: v1, kind: Pod }] } }")]
    public void A_resource_that_fits_its_schema_has_no_error(string spec) => Assert.Empty(Errors(spec));

    [Theory]
    [InlineData("{ size: 1, tear: small }", "EKS3989", "spec.tear")]
    [InlineData("{ size: one }", "EKS3990", "spec.size")]
    [InlineData("{ size: null }", "EKS3991", "spec.size")]
    [InlineData("{ size: 1, tier: medium }", "EKS3992", "spec.tier")]
    [InlineData("{ size: 1, port: true }", "EKS3990", "spec.port")]
    [InlineData("{ size: 1, code: A }", "EKS3993", "spec.code")]
    [InlineData("{ size: 1, doors: [{ name: a, side: left }, { name: a }] }", "EKS3996", "spec.doors[1]")]
    [InlineData("{ size: 500 }", "EKS3999", "spec.size")]
    [InlineData("{ size: 1, hook: { kind: Pod } }", "EKS3998", "spec.hook.apiVersion")]
    [InlineData("{ size: 1, hook: { apiVersion: a/b/c, kind: Pod } }", "EKS3998", "spec.hook.apiVersion")]
    [InlineData("{ size: 1, hook: { apiVersion: v1, kind: '' } }", "EKS3998", "spec.hook.kind")]
    [InlineData("{ size: 1, hook: { apiVersion: v1, kind: A b } }", "EKS3998", "spec.hook.kind")]
    [InlineData("{ size: 1, hooks: { before: [{ apiVersion: v1 }] } }", "EKS3998", "spec.hooks.before[0].kind")]
    [InlineData(
        "{ size: 1, hook: { apiVersion: v1, kind: Pod, metadata: { labels: { 'a b': c } } } }",
        "EKS3106",
        "spec.hook.metadata.labels[a b]"
    )]
    public void An_error_stands_at_its_field(string spec, string rule, string path)
    {
        var error = Assert.Single(Errors(spec));

        Assert.Equal((rule, path), (error.Rule.Id, error.Path.ToString()));
    }

    [Fact]
    public void A_misspelled_field_is_one_mistake_and_can_be_renamed()
    {
        var error = Assert.Single(Errors("{ Size: 1 }"));

        Assert.Equal("There is no field 'Size' here. Did you mean 'size'?", error.Message);
        Assert.Equal([SpecEdit.Rename("spec.Size", "size")], error.Edits);
    }

    [Fact]
    public void A_rule_says_what_its_message_expression_makes() =>
        Assert.Equal(
            "A rule of the definition does not hold: at most 99, not hundreds.",
            Assert.Single(Errors("{ size: 500 }")).Message
        );

    [Fact]
    public void A_rule_is_not_asked_where_the_shape_is_wrong() =>
        Assert.Equal(["EKS3992"], Errors("{ size: 500, tier: medium }").Select(error => error.Rule.Id));

    [Fact]
    public void A_status_that_is_kept_apart_is_asked_for_its_fields_only()
    {
        Assert.Empty(Errors("{ size: 1 }\nstatus: { ready: maybe }"));
        Assert.Equal("EKS3989", Assert.Single(Errors("{ size: 1 }\nstatus: { redy: true }")).Rule.Id);
    }

    [Fact]
    public void Metadata_is_judged_as_that_of_every_kind()
    {
        var errors = Errors(Definition, "{ size: 1 }", "{ name: Demo, label: {} }");

        Assert.Equal(["EKS3001", "EKS3101"], errors.Select(error => error.Rule.Id).Order());
    }

    [Fact]
    public void Without_its_definition_a_resource_is_only_read() => Assert.Empty(Errors("", "{ size: one }"));

    [Fact]
    public void A_definition_that_is_only_known_judges_and_is_not_judged()
    {
        var definition = (V1CustomResourceDefinition)SpecReader.Read(Definition)[0].Value!;
        definition.Spec.Scope = "Galactic";

        var result = SpecRules.Check(
            Landscape.Of(SpecReader.Read(Resource("{ size: one }", "{ name: demo }"))),
            new() { Definitions = [definition] }
        );

        Assert.Equal(["EKS3990"], result.Findings.Where(IsError).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Of_two_definitions_of_a_kind_nobody_knows_which_one_counts()
    {
        var other = Definition.Replace("type: integer", "type: string", StringComparison.Ordinal);

        Assert.DoesNotContain(
            Errors($"{Definition}\n---\n{other}", "{ size: one }"),
            error => error.Rule.Id is "EKS3990"
        );
    }

    private static List<Finding> Errors(string spec) => Errors(Definition, spec);

    private static List<Finding> Errors(string definitions, string spec, string metadata = "{ name: demo }") =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read($"{definitions}\n---\n{Resource(spec, metadata)}")), new())
                .Findings.Where(IsError),
        ];

    private static string Resource(string spec, string metadata) =>
        $"apiVersion: example.com/v1\nkind: Widget\nmetadata: {metadata}\nspec: {spec}\n";

    private static bool IsError(Finding finding) =>
        finding.Severity == Severity.Error && finding.Rule.Authority == Authority.Kubernetes;
}
