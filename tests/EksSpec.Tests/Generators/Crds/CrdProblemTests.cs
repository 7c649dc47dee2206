using Microsoft.CodeAnalysis;

namespace EksSpec.Tests.Generators.Crds;

/// <summary>What the compiler says of files that no records can be made of, and that it makes nothing anew without need.</summary>
public class CrdProblemTests
{
    private const string Head = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n";

    [Theory]
    [InlineData("{{- if .Values.crds }}\na: b\n", "EKSCRD001 1 The file can't be read: ")]
    [InlineData("a: [\n", "EKSCRD001 2 The file can't be read: ")]
    [InlineData("a: *b\n", "EKSCRD001 1 The file can't be read: There is no anchor 'b' before.")]
    [InlineData("? [a]\n: b\n", "EKSCRD001 1 The file can't be read: A key of a map is a list or a map.")]
    [InlineData(
        "kind: Namespace\n",
        "EKSCRD002 1 There is no CustomResourceDefinition of apiextensions.k8s.io/v1 in this file."
    )]
    [InlineData("", "EKSCRD002 1 There is no CustomResourceDefinition of apiextensions.k8s.io/v1 in this file.")]
    [InlineData(Head + "spec: {}\n", "EKSCRD003 1 The CustomResourceDefinition has no spec.group that can be used.")]
    [InlineData(
        Head + "spec:\n  group: example.com\n  names:\n    kind: a b\n",
        "EKSCRD003 6 The CustomResourceDefinition has no spec.names.kind that can be used."
    )]
    [InlineData(
        Head + "spec:\n  group: example.com\n  names: {kind: A}\n",
        "EKSCRD003 1 The CustomResourceDefinition has no spec.versions with a name."
    )]
    [InlineData(
        Head + "spec:\n  group: example.com\n  names: {kind: A}\n  versions:\n    - name: v1\n",
        "EKSCRD003 7 The version v1 of A has no schema.openAPIV3Schema."
    )]
    public void A_file_that_can_not_be_used_is_told_with_its_line(string text, string problem)
    {
        CrdCompiler compiler = new(new CrdText(text));

        Assert.StartsWith(problem, Assert.Single(compiler.Problems), StringComparison.Ordinal);
        Assert.Null(compiler.Result.Exception);
    }

    [Fact]
    public void A_version_that_is_not_there_is_an_error()
    {
        CrdText file = new(CrdText.Definition("A", "{a: {type: string}}")) { Version = "v2" };

        Assert.Equal(["EKSCRD004 1 There is no version v2, only v1."], new CrdCompiler(file).Problems);
    }

    [Fact]
    public void Of_a_kind_that_is_defined_twice_the_first_counts()
    {
        CrdCompiler compiler = new(
            CrdText.Of("A", "{b: {type: string}}", path: "b.yaml"),
            CrdText.Of("A", "{a: {type: string}}", path: "a.yaml")
        );

        Assert.Equal(
            ["EKSCRD005 1 A of example.com/v1 is defined in a.yaml already, and that definition counts."],
            compiler.Problems
        );
        Assert.Equal(["A"], CrdCompiler.PropertiesOf(compiler.Load()["ASpec"]));
    }

    [Fact]
    public void A_part_without_a_type_stays_a_document()
    {
        CrdCompiler compiler = new(CrdText.Of("A", "{a: {$ref: other}}"));

        Assert.Equal(["EKSCRD006 17 spec.a of A has no type that schemas know."], compiler.Problems);
        Assert.Equal("InlineDocument", compiler.Load()["ASpec"].GetProperty("A")!.PropertyType.Name);
    }

    [Fact]
    public void A_namespace_that_is_none_is_an_error()
    {
        CrdText file = new(CrdText.Definition("A", "{}")) { Namespace = "no-name" };

        Assert.Equal(["EKSCRD007 1 'no-name' is no namespace of C#."], new CrdCompiler(file).Problems);
    }

    [Fact]
    public void A_file_made_to_hurt_is_only_told()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000));
        var doubled = string.Concat(
            Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} {{properties: {{x: *a{i - 1}, y: *a{i - 1}}}}}\n")
        );
        var wide = "a0: &a0 {type: string}\n" + doubled + Head + VersionsOf("*a30");

        Assert.All(
            new[] { deep, wide },
            text =>
                Assert.StartsWith(
                    "EKSCRD001",
                    Assert.Single(new CrdCompiler(new CrdText(text)).Problems),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void An_edit_of_code_makes_nothing_anew()
    {
        CrdCompiler compiler = new(CrdText.Of("A", "{a: {type: string}}"));

        compiler.AddCode("class Walls { }");

        Assert.All(
            new[] { "Files", "Names", "Kinds" }.SelectMany(compiler.Reasons),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
        Assert.All(
            compiler.Result.TrackedOutputSteps["SourceOutput"].SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }

    [Fact]
    public void An_edit_of_one_file_leaves_the_code_of_others()
    {
        var (a, b) = (CrdText.Of("A", "{a: {type: string}}"), CrdText.Of("B", "{b: {type: string}}"));
        CrdCompiler compiler = new(a, b);

        compiler.Replace(b, CrdText.Of("B", "{b: {type: string}, c: {type: string}}"));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], compiler.Reasons("Files"));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, compiler.Reasons("Names"));
        Assert.Single(compiler.Reasons("Kinds"), reason => reason == IncrementalStepRunReason.Modified);
    }

    private static string VersionsOf(string schema) =>
        "spec:\n  group: example.com\n  names: {kind: A}\n  versions:\n"
        + $"    - {{name: v1, schema: {{openAPIV3Schema: {schema}}}}}\n";
}
