using System.Reflection;
using EksSpec.Crds;
using EksSpec.CustomResources;
using EksSpec.Values;
using Microsoft.CodeAnalysis;

namespace EksSpec.Tests.Generators.Crds;

public class CrdGeneratorTests
{
    private const string Port = "{type: object, properties: {port: {type: integer}, name: {type: string}}}";

    [Fact]
    public void The_code_of_a_definition()
    {
        CrdText file = new(Repository.Text("tests/EksSpec.Tests/CustomResources/crds/releases.yaml"));

        Snapshot.Match(new CrdCompiler(file).Code("Shop.Crds.Release"), "txt");
    }

    [Fact]
    public void Parts_are_called_after_the_shortest_way_to_them_and_the_same_part_is_one_record()
    {
        var types = new CrdCompiler(
            CrdText.Of(
                "Mesh",
                $$"""{deep: {type: object, properties: {web: {{Port}} } }, ports: {type: array, items: {{Port}} } }"""
            )
        ).Load();

        Assert.Equal(["Definitions", "Mesh", "MeshDeep", "MeshPort", "MeshSpec"], types.Keys.Order());
        Assert.Equal(types["MeshPort"], types["MeshDeep"].GetProperty("Web")!.PropertyType);
    }

    [Theory]
    [InlineData("$ref", "Ref")]
    [InlineData("class", "Class")]
    [InlineData("-", "Dash")]
    [InlineData("3scale", "_3scale")]
    [InlineData("podIPs", "PodIps")]
    [InlineData("publicAccessCIDRs", "PublicAccessCidrs")]
    [InlineData("ec2NodeClass", "Ec2NodeClass")]
    [InlineData("HTTPGet", "HttpGet")]
    [InlineData("x-foo_bar.baz", "XFooBarBaz")]
    [InlineData("equals", "EqualsField")]
    [InlineData("toDocument", "ToDocumentField")]
    [InlineData("größe", "GrE")]
    [InlineData("", "Empty")]
    [InlineData("named \\\"so\\\"\\n", "NamedSo")]
    public void A_field_of_any_name_is_a_property_that_reads_and_writes_it(string field, string name)
    {
        var types = new CrdCompiler(CrdText.Of("Odd", $$"""{"{{field}}": {type: string} }""")).Load();
        var spec = types["OddSpec"];
        var document = InlineDocument.Parse($$"""{"{{field}}":"x"}""");

        Assert.Equal([name], CrdCompiler.PropertiesOf(spec));
        var read = spec.GetMethod("FromDocument")!.Invoke(null, [document])!;
        Assert.Equal("x", spec.GetProperty(name)!.GetValue(read));
        Assert.Equal(document, spec.GetMethod("ToDocument")!.Invoke(read, null));
    }

    [Fact]
    public void Fields_that_differ_in_case_only_are_two_properties()
    {
        var types = new CrdCompiler(
            CrdText.Of("Odd", "{fooBar: {type: string}, foo-bar: {type: string}, FooBar: {type: string}}")
        ).Load();

        Assert.Equal(["FooBar", "FooBar2", "FooBar3"], CrdCompiler.PropertiesOf(types["OddSpec"]));
    }

    [Fact]
    public void Values_of_an_enum_are_members_whatever_they_are()
    {
        var types = new CrdCompiler(
            CrdText.Of("Odd", """{operator: {type: string, enum: ["", "=", "!=", "In", "in", "1.2", "new"]}}""")
        ).Load();

        Assert.Equal(["Empty", "Equal", "NotEqual", "In", "In2", "_12", "New"], types["OddOperator"].GetEnumNames());
    }

    [Fact]
    public void An_enum_of_a_type_and_one_of_its_field_are_both_held()
    {
        var types = new CrdCompiler(
            CrdText.Of("Odd", "{mode: {type: string, allOf: [{enum: [A, B, C]}, {enum: [C, B]}]}}")
        ).Load();

        Assert.Equal(["B", "C"], types["OddMode"].GetEnumNames());
    }

    [Theory]
    [InlineData("{type: string}", "System.String")]
    [InlineData("{type: integer, format: int32}", "System.Nullable`1[System.Int32]")]
    [InlineData("{type: integer}", "System.Nullable`1[System.Int64]")]
    [InlineData("{type: number}", "System.Nullable`1[System.Double]")]
    [InlineData("{type: boolean}", "System.Nullable`1[System.Boolean]")]
    [InlineData("{type: object}", "EksSpec.Values.InlineDocument")]
    [InlineData("{x-kubernetes-preserve-unknown-fields: true}", "EksSpec.Values.InlineDocument")]
    [InlineData("{x-kubernetes-int-or-string: true}", "k8s.Models.IntOrString")]
    [InlineData("{type: array, items: {type: string}}", "EksSpec.Values.ValueList`1[System.String]")]
    [InlineData(
        "{type: object, additionalProperties: {type: array, items: {type: integer, format: int32}}}",
        "EksSpec.Values.ValueMap`1[EksSpec.Values.ValueList`1[System.Int32]]"
    )]
    [InlineData(
        "{type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}}",
        "EksSpec.Values.InlineDocument"
    )]
    [InlineData(
        "{type: object, properties: {matchLabels: {type: object, additionalProperties: {type: string}}, matchExpressions: {type: array, items: {type: object, properties: {key: {type: string}}}}}}",
        "k8s.Models.V1LabelSelector"
    )]
    [InlineData(
        "{type: object, properties: {limits: {type: object}, requests: {type: object}}}",
        "k8s.Models.V1ResourceRequirements"
    )]
    [InlineData(
        "{description: Describes the pods., type: object, x-kubernetes-preserve-unknown-fields: true}",
        "EksSpec.Values.InlineDocument"
    )]
    public void A_schema_has_the_type_that_people_expect(string schema, string type)
    {
        var types = new CrdCompiler(CrdText.Of("Odd", $$"""{it: {{schema}} }""")).Load();

        Assert.Equal(type, types["OddSpec"].GetProperty("It")!.PropertyType.ToString());
    }

    [Fact]
    public void A_template_that_is_kept_as_it_comes_is_one_of_pods_where_it_says_so()
    {
        const string Kept =
            "{description: Describes the pods., type: object, x-kubernetes-preserve-unknown-fields: true}";
        var types = new CrdCompiler(CrdText.Of("Set", $$"""{template: {{Kept}}, replicas: {type: integer} }""")).Load();

        Assert.Equal("V1PodTemplateSpec", types["SetSpec"].GetProperty("Template")!.PropertyType.Name);
        var place = Assert.Single(KindOf(types["Set"]).PodTemplates);
        Assert.Equal(("spec.template", "spec.replicas"), (place.Template.ToString(), place.Replicas!.ToString()));
    }

    [Fact]
    public void Pod_templates_are_found_in_lists_and_maps()
    {
        const string Template =
            "{type: object, properties: {spec: {type: object, properties: {containers: {type: array, items: {type: object, properties: {image: {type: string}, extra: {type: string}}}}}}}}";
        var types = new CrdCompiler(
            CrdText.Of(
                "Gang",
                $$"""{head: {type: object, properties: {template: {{Template}} } }, groups: {type: array, items: {type: object, properties: {template: {{Template}}, replicas: {type: integer} } } }, byName: {type: object, additionalProperties: {{Template}} } }"""
            )
        ).Load();

        Assert.Equal(
            ["spec.head.template", "spec.groups[*].template", "spec.byName[*]"],
            KindOf(types["Gang"]).PodTemplates.Select(place => place.Template.ToString())
        );
        Assert.All(KindOf(types["Gang"]).PodTemplates, place => Assert.Null(place.Replicas));
    }

    [Fact]
    public void Items_that_may_be_null_stay_null()
    {
        var types = new CrdCompiler(
            CrdText.Of("Odd", "{list: {type: array, items: {type: integer, nullable: true}}}")
        ).Load();
        var document = InlineDocument.Parse("""{"list":[1,null]}""");

        var read = types["OddSpec"].GetMethod("FromDocument")!.Invoke(null, [document])!;

        Assert.Equal(document, types["OddSpec"].GetMethod("ToDocument")!.Invoke(read, null));
    }

    [Fact]
    public void Fields_that_a_kind_keeps_are_kept()
    {
        var types = new CrdCompiler(
            CrdText.Of(
                "Odd",
                "{part: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {known: {type: string}}}}"
            )
        ).Load();
        var document = InlineDocument.Parse("""{"part":{"known":"a","other":{"b":1}}}""");

        var read = types["OddSpec"].GetMethod("FromDocument")!.Invoke(null, [document])!;

        Assert.Equal(["Known", "Others"], CrdCompiler.PropertiesOf(types["OddPart"]));
        Assert.Equal(document, types["OddSpec"].GetMethod("ToDocument")!.Invoke(read, null));
    }

    [Fact]
    public void Kinds_of_one_name_are_called_after_their_groups()
    {
        var types = new CrdCompiler(
            CrdText.Of("Cluster", "{a: {type: string}}", "postgresql.example.com", "a.yaml"),
            CrdText.Of("Cluster", "{b: {type: string}}", "mesh.example.com", "b.yaml")
        ).Load();

        Assert.Equal(
            ["Definitions", "MeshCluster", "MeshClusterSpec", "PostgresqlCluster", "PostgresqlClusterSpec"],
            types.Keys.Order()
        );
    }

    [Fact]
    public void A_part_that_looks_like_one_of_another_kind_is_marked()
    {
        var types = new CrdCompiler(
            CrdText.Of("Gateway", "{classSpec: {type: object, properties: {a: {type: string}}}}"),
            CrdText.Of("GatewayClass", "{b: {type: string}}")
        ).Load();

        Assert.Equal(
            ["Definitions", "Gateway", "GatewayClass", "GatewayClassSpec", "GatewaySpec", "Gateway_ClassSpec"],
            types.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(null, "Job JobSpec")]
    [InlineData("v1beta1", "Job JobSpec")]
    [InlineData("*", "Job JobSpec V1beta1.Job V1beta1.JobSpec")]
    [InlineData("v1beta1;v1", "Job JobSpec V1.Job V1.JobSpec")]
    public void The_stored_version_is_typed_unless_others_are_asked_for(string? version, string names)
    {
        var types = new CrdCompiler(new CrdText(Versions) { Version = version }).Load();

        Assert.Equal(
            names.Split(' '),
            types
                .Keys.Where(name => !name.EndsWith("Definitions", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            version?.StartsWith("v1beta1", StringComparison.Ordinal) == true ? "v1beta1" : "v1",
            KindOf(types["Job"]).Version
        );
    }

    [Fact]
    public void A_file_may_have_a_namespace_of_its_own()
    {
        CrdText file = new(CrdText.Definition("Odd", "{a: {type: string}}")) { Namespace = "Shop.Crds.Own" };

        Assert.Contains("Own.OddSpec", new CrdCompiler(file).Load().Keys);
    }

    [Theory]
    [InlineData("a.yaml", "{0}\n---\nkind: Namespace\n---\n{1}")]
    [InlineData("a.json", "{{\"kind\":\"List\",\n\t\"items\":[{2},{3}]}}")]
    public void A_file_may_hold_several_definitions(string path, string format)
    {
        var (a, b) = (CrdText.Definition("A", "{x: {type: string}}"), CrdText.Definition("B", "{x: {type: string}}"));
        var text = string.Format(null, format, a, b, Json(a), Json(b));

        Assert.Equal(
            ["A", "ASpec", "B", "BSpec", "Definitions"],
            new CrdCompiler(new CrdText(text, path)).Load().Keys.Order()
        );
    }

    [Fact]
    public void A_kind_carries_its_definition_without_what_only_people_read()
    {
        var types = new CrdCompiler(
            CrdText.Of(
                "Odd",
                """{description: {type: string, description: gone}, a: {type: object, default: {description: stays}, description: gone, properties: {description: {type: string}}}}"""
            )
        ).Load();

        var spec = KindOf(types["Odd"]).Definition!.Spec.Versions[0].Schema.OpenAPIV3Schema.Properties["spec"];

        Assert.Null(spec.Properties["a"].Description);
        Assert.Equal(["a", "description"], spec.Properties.Keys.Order());
        Assert.Contains("stays", InlineDocumentOf(spec.Properties["a"].DefaultProperty), StringComparison.Ordinal);
    }

    [Fact]
    public void The_classes_that_are_told_are_those_that_the_library_reads() =>
        Assert.All(KubernetesMarks.All, mark => Assert.NotNull(KubernetesParts.Find(mark.Type)));

    private static string InlineDocumentOf(object value) => value.ToString()!;

    private static CustomResourceKind KindOf(Type resource) =>
        (CustomResourceKind)resource.GetProperty("Kind", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    private static string Json(string yaml) =>
        (
            (InlineDocument)
                EksSpec
                    .Reading.SpecReader.Read(
                        yaml.Replace("apiextensions.k8s.io/v1", "example.com/v1", StringComparison.Ordinal)
                    )[0]
                    .Value!
        )
            .ToString()
            .Replace("example.com/v1", "apiextensions.k8s.io/v1", StringComparison.Ordinal);

    private const string Versions = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        spec:
          group: example.com
          names: {kind: Job}
          versions:
            - name: v1beta1
              served: true
              schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}}}}}}
            - name: v1
              served: true
              storage: true
              schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {b: {type: string}}}}}}
        """;
}
