using System.Collections.Immutable;
using System.Text;
using EksSpec.Generators.Discovery;
using EksSpec.Generators.Naming;
using EksSpec.Generators.Reading;
using EksSpec.Generators.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Generators;

/// <summary>Writes the code that writes, reads and names what the model types hold, so that none of it needs reflection.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var eksctl = context
            .SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => EksctlModels.IsCandidate(node),
                static (candidate, cancellation) => EksctlModels.Describe(candidate, cancellation)
            )
            .Where(static type => type is not null)
            .Collect()
            .Select(static (types, _) => Sorted(types!));
        var kubernetes = context
            .CompilationProvider.Select(static (compilation, _) => compilation.References.ToImmutableArray())
            .WithComparer(ReferenceComparer.Instance)
            .Select(static (references, cancellation) => KubernetesModels.Describe(references, cancellation));

        Register(context, eksctl, "EksctlWriter", WriterEmitter.Emit);
        Register(context, kubernetes, "KubernetesWriter", WriterEmitter.Emit);
        Register(context, eksctl, "EksctlReader", ReaderEmitter.Emit);
        Register(context, kubernetes, "KubernetesReader", ReaderEmitter.Emit);
        Register(context, eksctl, "EksctlFieldNames", FieldNamesEmitter.Emit);
        Register(context, kubernetes, "KubernetesFieldNames", FieldNamesEmitter.Emit);
    }

    private static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ModelType>> types,
        string className,
        Func<EquatableArray<ModelType>, string, string> emit
    ) =>
        context.RegisterSourceOutput(
            types,
            (output, models) =>
            {
                if (models.Count > 0)
                {
                    output.AddSource($"{className}.g.cs", SourceText.From(emit(models, className), Encoding.UTF8));
                }
            }
        );

    private static EquatableArray<ModelType> Sorted(ImmutableArray<ModelType> types) =>
        new(types.OrderBy(type => type.Name, StringComparer.Ordinal).ToImmutableArray());
}
