using System.Text;
using EksSpec.Editing;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Editing;

/// <summary>The order of the fields of custom resources whose definition is known.</summary>
public sealed class CustomOrderTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.example.com
        spec:
          group: example.com
          names:
            kind: Widget
            plural: widgets
          scope: Namespaced
          versions:
          - name: v1
            schema:
              openAPIV3Schema:
                properties:
                  spec:
                    properties:
                      doors:
                        items:
                          properties:
                            name:
                              type: string
                            color:
                              type: string
                          type: object
                        type: array
                      free:
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                      hook:
                        type: object
                        x-kubernetes-embedded-resource: true
                        x-kubernetes-preserve-unknown-fields: true
                      labels:
                        additionalProperties:
                          type: string
                        type: object
                      size:
                        type: integer
                    type: object
                type: object
            served: true
            storage: true

        """;

    private const string Resource = """
        kind: Widget
        # What it is.
        apiVersion: example.com/v1
        spec:
          # How large.
          size: 1
          other: b
          labels: {name: z, apiVersion: w, a: x}
          hook: {spec: {b: 1, a: 2}, kind: Thing, metadata: {labels: {name: b, a: c}, name: d}, apiVersion: v1}
          free: {b: 1, a: {d: 1, c: 2}}
          doors:
          # The first.
          - color: red
            name: front # by the street
          - color: blue
            name: back
        metadata:
          labels: {b: c, a: d}
          namespace: shop
          name: demo

        """;

    private const string Ordered = """
        # What it is.
        apiVersion: example.com/v1
        kind: Widget
        metadata:
          name: demo
          namespace: shop
          labels:
            a: d
            b: c
        spec:
          doors:
          # The first.
          - name: front # by the street
            color: red
          - name: back
            color: blue
          free:
            b: 1
            a:
              d: 1
              c: 2
          hook:
            apiVersion: v1
            kind: Thing
            metadata:
              name: d
              labels:
                a: c
                name: b
            spec:
              b: 1
              a: 2
          labels:
            a: x
            apiVersion: w
            name: z
          # How large.
          size: 1
          other: b

        """;

    [Fact]
    public void Fields_stand_as_in_all_kinds_and_comments_go_with_them() => Assert.Equal(Ordered, Known(Resource));

    [Fact]
    public void What_is_in_order_stays_as_it_is() => Assert.Equal(Ordered, Known(Ordered));

    [Fact]
    public void A_definition_in_the_text_gives_the_order_too() =>
        Assert.Equal($"{Definition}---\n{Ordered}", Formatted.Of($"{Definition}---\n{Resource}"));

    [Fact]
    public void The_order_in_which_a_definition_names_its_fields_does_not_count()
    {
        var sorted = Formatted.Of(Definition);

        Assert.NotEqual(sorted, Definition.Replace("name:\n", "nom:\n", StringComparison.Ordinal));
        Assert.Equal(Ordered, Known(Resource, sorted));
    }

    [Fact]
    public void Without_a_definition_an_author_keeps_the_order()
    {
        var kept = Formatted.Of(Resource);

        Assert.StartsWith("kind: Widget\n# What it is.\n", kept, StringComparison.Ordinal);
        Assert.Equal(Ordered, Formatted.Of(Ordered));
    }

    [Fact]
    public void Another_version_is_not_known_by_the_definition()
    {
        var other = Resource.Replace("example.com/v1", "example.com/v2", StringComparison.Ordinal);

        Assert.Equal(Formatted.Of(other), Known(other));
    }

    [Fact]
    public void A_value_of_another_shape_keeps_its_order()
    {
        const string Text =
            "apiVersion: example.com/v1\nkind: Widget\nspec:\n  doors:\n    z: 1\n    a: 2\n  size:\n  - 1\n";

        Assert.Equal(Text, Known(Text));
    }

    [Fact]
    public void Json_is_ordered_as_well()
    {
        const string Text = """{"kind":"Widget","apiVersion":"example.com/v1","spec":{"size":1,"free":{}}}""";

        Assert.Equal(
            "{\n  \"apiVersion\": \"example.com/v1\",\n  \"kind\": \"Widget\",\n  \"spec\": {\n    \"free\": {},\n    \"size\": 1\n  }\n}\n",
            Known(Text)
        );
    }

    [Fact]
    public void A_fleet_writes_what_its_definitions_describe_in_their_order()
    {
        FleetBuilder builder = new("demo", "eu-west-1");
        var cluster = builder.AddCluster("dev");
        cluster.AddManifest(SpecReader.Read(Resource.Replace("  other: b\n", "", StringComparison.Ordinal))[0].Value!);
        cluster.AddManifest(SpecReader.Read(Definition)[0].Value!);

        builder.TryBuild(out var fleet, out var findings);

        Assert.True(fleet is not null, string.Join('\n', findings));
        Assert.Contains(
            fleet.Files,
            file => file.Text.Contains("spec:\n  doors:\n  - name: front\n    color: red\n", StringComparison.Ordinal)
        );
    }

    private static string Known(string text, string definition = Definition)
    {
        var known = (V1CustomResourceDefinition)SpecReader.Read(definition)[0].Value!;
        var result = TextFormatter.Format(Encoding.UTF8.GetBytes(text), definitions: [known]);
        return Encoding.UTF8.GetString(result.Utf8!.Value.Span);
    }
}
