using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EksSpec.Generators.Discovery;

/// <summary>Finds the kinds of <c>k8s.Models</c>, and every class that their fields reach, in the referenced assembly.</summary>
internal static class KubernetesModels
{
    private const string AssemblyName = "KubernetesClient";

    // Upstream's order is alphabetical, which is also how kubectl prints. What a reader looks for first goes first.
    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name", "namespace"];

    /// <summary>
    /// Describes all model types. Works on the references alone, so that it runs again when a package changes and not
    /// when somebody types.
    /// </summary>
    public static EquatableArray<ModelType> Describe(
        ImmutableArray<MetadataReference> references,
        CancellationToken token
    )
    {
        var compilation = CSharpCompilation.Create("references", references: references);
        var assembly = references
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .FirstOrDefault(candidate => candidate.Name == AssemblyName);
        return assembly is null ? default : new(Reachable(Entities(assembly), token));
    }

    private static IEnumerable<INamedTypeSymbol> Entities(IAssemblySymbol assembly) =>
        Namespace(assembly, "k8s", "Models")?.GetTypeMembers().Where(type => EntityOf(type) is not null) ?? [];

    private static INamespaceSymbol? Namespace(IAssemblySymbol assembly, params string[] path) =>
        path.Aggregate(
            (INamespaceSymbol?)assembly.GlobalNamespace,
            (parent, name) => parent?.GetNamespaceMembers().FirstOrDefault(child => child.Name == name)
        );

    private static ImmutableArray<ModelType> Reachable(IEnumerable<INamedTypeSymbol> roots, CancellationToken token)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Queue<INamedTypeSymbol>();
        void Reach(INamedTypeSymbol type)
        {
            if (seen.Add(type))
            {
                waiting.Enqueue(type);
            }
        }

        foreach (var root in roots)
        {
            Reach(root);
        }

        var types = new List<ModelType>();
        while (waiting.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var type = waiting.Dequeue();
            var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            var properties = ModelProperties.Of(type, Reach).WithFirst(First);
            types.Add(new(name, type.Name, ModelFamily.Kubernetes, properties, EntityOf(type)));
        }

        return types.OrderBy(type => type.Name, StringComparer.Ordinal).ToImmutableArray();
    }

    // Alpha and beta kinds count too: a manifest that uses one should be read and written like any other.
    private static KubernetesEntity? EntityOf(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes()
            .FirstOrDefault(candidate => candidate.AttributeClass?.Name == "KubernetesEntityAttribute");
        if (attribute is null)
        {
            return null;
        }

        string Argument(string name) =>
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
        return new(Argument("Group"), Argument("ApiVersion"), Argument("Kind"));
    }
}
