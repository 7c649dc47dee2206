using System.Reflection;
using System.Runtime.Loader;
using EksSpec.Import;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EksSpec.Tests.Import;

/// <summary>Programs that were imported, compiled as one assembly.</summary>
internal sealed class CompiledPrograms
{
    private const string Implicit = "global using System; global using System.Collections.Generic;";

    private readonly Assembly _assembly;

    private CompiledPrograms(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles programs; their names are those of <see cref="Describe"/>.</summary>
    public static CompiledPrograms Of(IEnumerable<(string Name, ImportedProgram Program)> programs)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = programs
            .Select(each => CSharpSyntaxTree.ParseText(InNamespace(each.Name, each.Program.Text), options, each.Name))
            .Prepend(CSharpSyntaxTree.ParseText(Implicit, options));
        var compilation = CSharpCompilation.Create(
            "Imported",
            trees,
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        using var code = new MemoryStream();
        var result = compilation.Emit(code);
        // This compiler is wrong about the nullability of texts that an extension method takes as a params collection.
        var wrong = result
            .Diagnostics.Where(diagnostic =>
                diagnostic is { Severity: >= DiagnosticSeverity.Warning, Id: not "CS8620" }
            )
            .Take(5);
        Assert.True(result.Success && !wrong.Any(), string.Join('\n', wrong));
        code.Position = 0;
        return new(new AssemblyLoadContext("Imported", isCollectible: true).LoadFromStream(code));
    }

    /// <summary>Runs a program up to what it describes.</summary>
    public FleetBuilder Describe(string name) =>
        (FleetBuilder)_assembly.GetType($"{name}.Spec")!.GetMethod("Describe")!.Invoke(null, null)!;

    // Of each only the class: a compilation has one program.
    private static string InNamespace(string name, string text)
    {
        const string Class = "/// <summary>What was imported.</summary>";
        var usings = text.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal));
        return $"{string.Join('\n', usings)}\nnamespace {name};\n{text[text.IndexOf(Class, StringComparison.Ordinal)..]}";
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
}
