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
    [InlineData("a: { x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: true }")]
    [InlineData(
        "a: { type: object, x-kubernetes-int-or-string: true, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }"
    )]
    [InlineData("a: { type: object, dependencies: {} }")]
    [InlineData("apiVersion: { type: string, default: v1 }")]
    [InlineData("metadata: { type: object, properties: { name: { type: string, default: a } } }")]
    [InlineData(
        "a: { type: object, x-kubernetes-embedded-resource: true, properties: { metadata: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true } } }"
    )]
    [InlineData(
        "a: { type: object, x-kubernetes-embedded-resource: true, properties: { metadata: { type: object, properties: { labels: { type: object, additionalProperties: { type: string, default: b } } } } } }"
    )]
    [InlineData("a: { type: integer, default: 1, x-kubernetes-validations: [{ rule: self > oldSelf }] }")]
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
    [InlineData("a: { type: integer, default: 1, x-kubernetes-validations: [{ rule: self >= oldSelf }] }")]
    [InlineData("a: { type: object, additionalProperties: { type: string, default: b } }")]
    [InlineData(
        "a: { type: object, x-kubernetes-embedded-resource: true, properties: { metadata: { type: object, properties: { namespace: { type: string, default: b } } } } }"
    )]
    [InlineData(
        "a: { type: object, x-kubernetes-embedded-resource: true, properties: { kind: { type: string }, apiVersion: { type: string }, metadata: { type: object, properties: { name: { type: string }, generateName: { type: string }, namespace: { type: string } } } }, x-kubernetes-validations: [{ rule: self.metadata.namespace != '' }] }"
    )]
    [InlineData(
        "a: { type: string, x-kubernetes-validations: [{ rule: type(self) != null_type && type(self) != int }] }"
    )]
    public void A_structural_schema_is_taken(string property) => Assert.Empty(Refused(property));

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", true)]
    [InlineData("{ type: array, maxItems: 10, items: { type: string, maxLength: 20 } }", false)]
    [InlineData("{ type: array, maxItems: 10, items: { type: string, enum: [one, two] } }", false)]
    [InlineData("{ type: array, maxItems: 10, items: { type: string, format: date-time } }", false)]
    public void A_rule_costs_what_the_limits_of_its_values_let_it(string list, bool isDear)
    {
        var schema = list.Replace("{ type: array", "a: { type: array", StringComparison.Ordinal)[..^2];
        var refused = Refused(
            $"{schema}, x-kubernetes-validations: [{{ rule: \"self.all(x, self.all(y, self.exists(z, x == y || z == y)))\" }}] }}"
        );

        Assert.Equal(isDear, refused.Any());
    }

    [Fact]
    public void Each_rule_may_be_cheap_and_all_together_dear()
    {
        static string Schema(int count) =>
            string.Join(
                "\n            ",
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        $"a{i}: {{ type: array, maxItems: 1000, items: {{ type: array, maxItems: 700, items: {{ type: boolean }} , x-kubernetes-validations: [{{ rule: \"self.all(x, x)\" }}] }} }}"
                    )
            );

        Assert.Empty(Refused(Schema(5)));
        Assert.Single(Refused(Schema(60)));
    }

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
