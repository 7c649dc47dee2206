using EksSpec.Tests.Cli;

namespace EksSpec.Tests.Rules.Kubernetes;

/// <summary>Definitions of custom resources, where an example of a rule book can't say it.</summary>
public class DefinitionsTests
{
    [Theory]
    [InlineData("a: { type: string, $ref: x }")]
    [InlineData("a: { type: array, items: [{ type: string }] }")]
    [InlineData("a: { type: object, additionalProperties: false, properties: { b: { type: string } } }")]
    [InlineData(
        "a: { type: object, properties: { b: { type: string } }, x-kubernetes-validations: [{ rule: self.namespace != '' }] }"
    )]
    [InlineData("a: { type: object, properties: { b: { type: array } } }")]
    [InlineData("a: { type: object, additionalProperties: { description: x } }")]
    [InlineData("a: { type: array, items: { type: object, properties: { b: { tipe: string } } } }")]
    [InlineData("a: { x-kubernetes-int-or-string: true, oneOf: [{ type: integer }, { type: string }] }")]
    [InlineData("a: { type: object, default: { c: 1 }, properties: { b: { type: string } } }")]
    [InlineData("a: { type: string, pattern: '^a$', default: b }")]
    [InlineData("a: { type: integer, x-kubernetes-validations: [{ rule: self.size() > 1 }] }")]
    [InlineData("a: { type: array, items: { type: string, x-kubernetes-validations: [{ rule: self == oldSelf }] } }")]
    public void A_schema_that_is_not_structural_is_refused_deep_inside_too(string property) =>
        Assert.NotEmpty(Refused(property));

    [Theory]
    [InlineData("a: { x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }")]
    [InlineData("a: { x-kubernetes-int-or-string: true, allOf: [{ anyOf: [{ type: integer }, { type: string }] }] }")]
    [InlineData("a: { type: integer, x-kubernetes-int-or-string: true }")]
    [InlineData("a: { type: object, additionalProperties: true, properties: { b: { type: string } } }")]
    [InlineData(
        "a: { type: object, properties: { namespace: { type: string } }, x-kubernetes-validations: [{ rule: self.namespace != '' }] }"
    )]
    [InlineData("a: { x-kubernetes-preserve-unknown-fields: true }")]
    [InlineData("a: { type: object, default: { b: x }, properties: { b: { type: string } } }")]
    [InlineData("a: { type: object, nullable: true, default: null, additionalProperties: true }")]
    [InlineData("a: { type: string, format: duration, x-kubernetes-validations: [{ rule: self < duration('1h') }] }")]
    [InlineData(
        "a-b: { type: string }\n            c: { type: object, properties: { in: { type: string } }, x-kubernetes-validations: [{ rule: self.__in__ != '' }] }"
    )]
    public void A_structural_schema_is_taken(string property) => Assert.Empty(Refused(property));

    [Fact]
    public void A_schema_with_formats_in_formats_is_judged_in_time()
    {
        var rule =
            string.Concat(Enumerable.Repeat("'%s'.format([", 100))
            + "'a'"
            + string.Concat(Enumerable.Repeat("])", 100));

        Assert.Empty(Refused($"a: {{ type: string, x-kubernetes-validations: [{{ rule: \"self == {rule}\" }}] }}"));
    }

    private static IEnumerable<string?> Refused(string property) =>
        Cli
            .Findings.Of(
                $$"""
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
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            {{property}}
                """
            )
            .Refused();
}
