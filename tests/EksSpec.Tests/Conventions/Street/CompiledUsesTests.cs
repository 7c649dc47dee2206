using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace EksSpec.Tests.Conventions;

/// <summary>Small assemblies of two files: <c>a/One.cs</c> uses something of <c>b/Two.cs</c>.</summary>
public class CompiledUsesTests
{
    [Theory]
    [InlineData("class One : Two;", "class Two;")]
    [InlineData("class One : ITwo;", "interface ITwo;")]
    [InlineData("class One { Two? field; }", "class Two;")]
    [InlineData("class One { Two[]? Property { get; set; } }", "class Two;")]
    [InlineData("class One { void M(System.Collections.Generic.List<Two> items) { } }", "class Two;")]
    [InlineData("interface IOne { Two M(); }", "class Two;")]
    [InlineData("delegate Two One();", "class Two;")]
    [InlineData("class One<T> where T : Two;", "class Two;")]
    [InlineData("class One { void M<T>() where T : Two { } }", "class Two;")]
    [InlineData("[Two] class One;", "class TwoAttribute : System.Attribute;")]
    [InlineData("class One { void M([Two] int x) { } }", "class TwoAttribute : System.Attribute;")]
    [InlineData("class One { object M() => typeof(Two); }", "class Two;")]
    [InlineData("class One { bool M(object x) => x is Two; }", "class Two;")]
    [InlineData("class One { void M() { try { } catch (Two) { } } }", "class Two : System.Exception;")]
    [InlineData("class One { void M() => System.Array.Empty<Two>(); }", "class Two;")]
    [InlineData("class One { int M() => Two.M(); }", "static class Two { public static int M() => 1; }")]
    [InlineData("class One { int M() => Two.Field; }", "static class Two { public static int Field; }")]
    [InlineData("class One { int M() => Two<int>.M(); }", "static class Two<T> { public static int M() => 1; }")]
    [InlineData("class One { int M() => 1.M(); }", "static class Two { public static int M(this int x) => x; }")]
    [InlineData("class One { object M() => new Two.Inner(); }", "class Two { public class Inner; }")]
    [InlineData(
        "class One { System.Func<int> M() => () => Two.M(); }",
        "static class Two { public static int M() => 1; }"
    )]
    [InlineData(
        "class One { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Two.M(); } }",
        "static class Two { public static int M() => 1; }"
    )]
    [InlineData(
        "class One { System.Collections.Generic.IEnumerable<int> M() { yield return Two.M(); } }",
        "static class Two { public static int M() => 1; }"
    )]
    [InlineData("record One(Two Part);", "record Two;")]
    [InlineData("class One { int M(int x) => x switch { 1 => 0, _ => (int)Two.B }; }", "enum Two { A, B }")]
    [InlineData("class One { bool M(object x) => x is Two.A; }", "enum Two { A, B }")]
    [InlineData("class One { string M() => Two.Text; }", "static class Two { public const string Text = \"\"; }")]
    public void A_use_is_seen(string one, string two) =>
        Assert.Contains(
            Measure(("a/One.cs", one), ("b/Two.cs", two)),
            use => use is { From: "a/One.cs", To: "b/Two.cs" }
        );

    [Fact]
    public void A_file_does_not_use_itself() =>
        Assert.DoesNotContain(Measure(("a/One.cs", "class One { One? M() => M(); }")), use => use.To is not null);

    [Fact]
    public void A_comment_uses_nothing() =>
        Assert.DoesNotContain(
            Measure(
                ("a/One.cs", "/// <see cref=\"Two\"/>\nclass One { const string Two = \"Two.M()\"; }"),
                ("b/Two.cs", "class Two;")
            ),
            use => use.To is not null
        );

    [Fact]
    public void A_part_of_a_type_is_used_where_it_stands()
    {
        var uses = Measure(
            ("a/One.cs", "class One { int M() => Two.M(); }"),
            ("b/Two.cs", "static partial class Two { }"),
            ("c/Two.Part.cs", "static partial class Two { public static int M() => 1; }")
        );

        Assert.Contains(new Use("a/One.cs", "c/Two.Part.cs", "Two", "M"), uses);
        Assert.DoesNotContain(uses, use => use.To == "b/Two.cs");
    }

    [Fact]
    public void Generated_code_belongs_to_the_file_of_its_type()
    {
        var uses = Measure(
            ("a/One.cs", "partial class One;"),
            ("obj/One.g.cs", "partial class One { int M() => Two.M(); }"),
            ("b/Two.cs", "static class Two { public static int M() => 1; }")
        );

        Assert.Contains(new Use("a/One.cs", "b/Two.cs", "Two", "M"), uses);
    }

    [Fact]
    public void Generated_types_are_nobodys()
    {
        var uses = Measure(("a/One.cs", "class One { Two? field; }"), ("obj/Two.g.cs", "class Two { One? field; }"));

        Assert.DoesNotContain(uses, use => use.To is not null);
    }

    [Fact]
    public void Uses_of_other_assemblies_say_what_they_call() =>
        Assert.Contains(
            new Use("a/One.cs", null, "System.IO.File", "Delete"),
            Measure(("a/One.cs", "class One { void M() => System.IO.File.Delete(\"x\"); }"))
        );

    [Fact]
    public void A_use_reads_as_an_arrow() =>
        Assert.Equal("a/One.cs → b/Two.cs (Two.M)", new Use("a/One.cs", "b/Two.cs", "Some.Two", "M").ToString());

    private static IReadOnlyCollection<Use> Measure(params (string File, string Text)[] files)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            "Small",
            files.Select(file =>
                CSharpSyntaxTree.ParseText(file.Text, path: file.File, encoding: System.Text.Encoding.UTF8)
            ),
            new[] { "System.Private.CoreLib", "System.Runtime", "System.Collections" }.Select(name =>
                MetadataReference.CreateFromFile(Path.Combine(runtime, name + ".dll"))
            ),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        MemoryStream assembly = new();
        MemoryStream symbols = new();
        var result = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = symbols.Position = 0;
        return CompiledUses.Of(
            assembly,
            symbols,
            [.. files.Where(file => !file.File.StartsWith("obj/", StringComparison.Ordinal))],
            path => path
        );
    }
}
