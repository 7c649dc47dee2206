using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EksSpec.Generators.Discovery;

/// <summary>Finds the records of <c>EksSpec.Eksctl</c> in the source that is compiled.</summary>
internal static class EksctlModels
{
    private const string Namespace = "EksSpec.Eksctl";

    /// <summary>Whether a piece of source may be a model record; cheap, as it is asked for every node.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is RecordDeclarationSyntax record
        && record.IsKind(SyntaxKind.RecordDeclaration)
        && !record.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && record.Parent is BaseNamespaceDeclarationSyntax parent
        && parent.Name.ToString() == Namespace;

    /// <summary>Describes one record: its fields in declaration order, which is the order of eksctl's schema.</summary>
    public static ModelType? Describe(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is INamedTypeSymbol type
            ? new(
                type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                type.Name,
                ModelFamily.Eksctl,
                ModelProperties.Of(type, static _ => { }).WithFirst(),
                Entity: null
            )
            : null;
}
