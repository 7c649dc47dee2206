using System.Reflection;
using EksSpec.Crds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Tests.Generators.Crds;

/// <summary>A project that names definitions, compiled in memory.</summary>
internal sealed class CrdCompiler
{
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    private GeneratorDriver _driver;
    private Compilation _compilation = CSharpCompilation.Create(
        "Shop",
        [],
        References.Value,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
    );

    public CrdCompiler(params IEnumerable<CrdText> files)
    {
        _driver = CSharpGeneratorDriver
            .Create(
                [new CrdGenerator().AsSourceGenerator()],
                files,
                // As in a project that documents itself: then the compiler reads what the comments say.
                new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose),
                new CrdMetadata(),
                new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
            )
            .RunGenerators(_compilation);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>What the compiler told of the files: id, line from 1, message.</summary>
    public IEnumerable<string> Problems =>
        Result.Diagnostics.Select(each =>
            $"{each.Id} {each.Location.GetLineSpan().StartLinePosition.Line + 1} {each.GetMessage(null)}"
        );

    public string Code(string hint) =>
        Result.GeneratedSources.Single(source => source.HintName == hint + ".g.cs").SourceText.ToString();

    /// <summary>The types, by their names without the root namespace.</summary>
    public IReadOnlyDictionary<string, Type> Load()
    {
        Assert.Null(Result.Exception);
        _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out _);
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        var emitted = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.Empty(emitted.Diagnostics.Where(each => each.Severity > DiagnosticSeverity.Hidden));
        return Assembly
            .Load(assembly.ToArray())
            .GetExportedTypes()
            .ToDictionary(type => type.FullName!["Shop.Crds.".Length..]);
    }

    /// <summary>The names of the properties of a type, in their order.</summary>
    public static IEnumerable<string> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public)
            .Select(property => property.Name);

    public void AddCode(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code));
        _driver = _driver.RunGenerators(_compilation);
    }

    public void Replace(CrdText old, CrdText changed) =>
        _driver = _driver.ReplaceAdditionalText(old, changed).RunGenerators(_compilation);

    /// <summary>What happened to what a step gave, in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private sealed class CrdMetadata : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(new() { ["build_property.RootNamespace"] = "Shop" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(((CrdText)textFile).Metadata);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(
            string key,
            [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value
        ) => values.TryGetValue(key, out value);
    }
}
