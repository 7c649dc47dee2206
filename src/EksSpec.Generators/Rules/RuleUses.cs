using System.Collections.Immutable;
using EksSpec.Generators.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EksSpec.Generators.Rules;

/// <summary>What a file of code says about rules: the partial classes it declares, and the names it uses.</summary>
/// <param name="Classes">Its partial classes, with their namespaces.</param>
/// <param name="Names">Names used inside a class or of a class, as <c>Class.Name</c>.</param>
internal sealed record RuleUses(EquatableArray<string> Classes, EquatableArray<string> Names)
{
    /// <summary>Looks at a file.</summary>
    public static RuleUses Of(SyntaxNode file, CancellationToken cancellation)
    {
        var classes = new SortedSet<string>(StringComparer.Ordinal);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var node in file.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is ClassDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                classes.Add($"{NamespaceOf(type)}.{type.Identifier.ValueText}");
            }
            else if (node is IdentifierNameSyntax name)
            {
                AddName(name, names);
            }
        }

        return new(new([.. classes]), new([.. names]));
    }

    private static void AddName(IdentifierNameSyntax name, SortedSet<string> names)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == name:
                var owner = access.Expression is MemberAccessExpressionSyntax longer ? longer.Name : access.Expression;
                if (owner is IdentifierNameSyntax { Identifier.ValueText: var text })
                {
                    names.Add($"{text}.{name.Identifier.ValueText}");
                }

                break;

            // The name of another thing's member.
            case MemberBindingExpressionSyntax
            or NameColonSyntax
            or NameEqualsSyntax
            or QualifiedNameSyntax:
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment
                when assignment.Left == name:
                break;

            default:
                foreach (var type in name.Ancestors().OfType<TypeDeclarationSyntax>())
                {
                    names.Add($"{type.Identifier.ValueText}.{name.Identifier.ValueText}");
                }

                break;
        }
    }

    private static string? NamespaceOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
}
