using System.Collections.Immutable;
using System.Text;
using EksSpec.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Crds;

/// <summary>
/// Makes records of the CustomResourceDefinitions that a project names: <c>&lt;EksSpecCrd Include="crds/*.yaml" /&gt;</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CrdGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => CrdInput.Of(pair.Left, pair.Right, cancellation))
            .Where(static input => input is not null)
            .Select(static (input, cancellation) => CrdFile.Read(input!, cancellation))
            .WithTrackingName("Files");
        var names = files
            .SelectMany(static (file, _) => file.Kinds.Select(kind => kind.Header))
            .Collect()
            .Select(static (headers, _) => KindNames.Of(headers))
            .WithTrackingName("Names");
        var shapes = context
            .CompilationProvider.Select(static (compilation, _) => compilation.References.ToImmutableArray())
            .WithComparer(ReferenceComparer.Instance)
            .Select(static (references, cancellation) => KubernetesShapes.Of(references, cancellation));
        var kinds = files
            .Combine(names)
            .Combine(shapes)
            .SelectMany(
                static (all, cancellation) =>
                    GeneratedKind.AllOf(all.Left.Left, all.Left.Right, all.Right, cancellation)
            )
            .WithTrackingName("Kinds");

        context.RegisterSourceOutput(kinds, static (output, kind) => Add(output, kind));
        context.RegisterSourceOutput(
            names,
            static (output, all) =>
            {
                foreach (var space in all.All.GroupBy(each => each.Header.Namespace))
                {
                    var code = KindEmitter.EmitList(space.Key, space.Select(each => each.Name));
                    output.AddSource($"{space.Key}.Definitions.g.cs", SourceText.From(code, Encoding.UTF8));
                }
            }
        );
    }

    private static void Add(SourceProductionContext output, GeneratedKind kind)
    {
        foreach (var problem in kind.Problems)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (kind.Code.Length > 0)
        {
            output.AddSource(kind.Hint, SourceText.From(kind.Code, Encoding.UTF8));
        }
    }
}
