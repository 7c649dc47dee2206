using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EksSpec.Tests.Conventions;

/// <summary>What only the source says: the file of a type without code, and the uses of constants.</summary>
/// <remarks>
/// The compiler puts a constant's value in its place, so that the assembly does not know where it came from. Types of
/// the library don't share names, so that <c>Type.Constant</c> is found by its two names.
/// </remarks>
internal sealed class Declarations
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Constant), List<string>> _constants = [];
    private readonly List<(string File, SyntaxNode Root)> _sources = [];

    /// <summary>Reads sources.</summary>
    /// <param name="sources">Text by file.</param>
    public Declarations(IEnumerable<(string File, string Text)> sources)
    {
        foreach (var (file, text) in sources)
        {
            var root = CSharpSyntaxTree.ParseText(text).GetRoot();
            _sources.Add((file, root));
            foreach (var member in root.DescendantNodes(IsOutsideCode).OfType<MemberDeclarationSyntax>())
            {
                Declare(member, file);
            }
        }
    }

    /// <summary>The file of a type by its name in metadata, such as <c>EksSpec.Outer+Inner`1</c>.</summary>
    /// <remarks>Of a partial type it is the file with the type's name, or else with the shortest name.</remarks>
    public string? FileOf(string type) => _files.GetValueOrDefault(type);

    /// <summary>The uses of constants and members of enums.</summary>
    public IEnumerable<Use> UsesOfConstants() =>
        from source in _sources
        from node in source.Root.DescendantNodes()
        let name = Parts(node)
        where name is not null && _constants.ContainsKey(name.Value)
        from type in _constants[name.Value]
        select new Use(source.File, _files[type], type, name.Value.Constant);

    private static bool IsOutsideCode(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax;

    private void Declare(MemberDeclarationSyntax member, string file)
    {
        if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        {
            var type = NameOf(member);
            if (!_files.TryGetValue(type, out var known) || IsHome(file, known))
            {
                _files[type] = file;
            }
        }

        var constants = member switch
        {
            EnumMemberDeclarationSyntax item => [item.Identifier.ValueText],
            FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
                field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
            _ => Enumerable.Empty<string>(),
        };
        foreach (var constant in constants)
        {
            var owner = (BaseTypeDeclarationSyntax)member.Parent!;
            var key = (owner.Identifier.ValueText, constant);
            _constants.TryAdd(key, []);
            _constants[key].Add(NameOf(owner));
        }
    }

    private static bool IsHome(string file, string known) =>
        file.Length < known.Length || (file.Length == known.Length && string.CompareOrdinal(file, known) < 0);

    private static string NameOf(MemberDeclarationSyntax type)
    {
        var (name, arity) = type switch
        {
            TypeDeclarationSyntax one => (one.Identifier.ValueText, one.TypeParameterList?.Parameters.Count ?? 0),
            DelegateDeclarationSyntax one => (one.Identifier.ValueText, one.TypeParameterList?.Parameters.Count ?? 0),
            _ => (((BaseTypeDeclarationSyntax)type).Identifier.ValueText, 0),
        };
        var prefix = type.Parent switch
        {
            BaseTypeDeclarationSyntax outer => NameOf(outer) + "+",
            BaseNamespaceDeclarationSyntax space => space.Name + ".",
            _ => "",
        };
        return $"{prefix}{name}{(arity == 0 ? "" : "`" + arity)}";
    }

    private static (string Type, string Constant)? Parts(SyntaxNode node) =>
        node switch
        {
            MemberAccessExpressionSyntax access when LastName(access.Expression) is { } type => (
                type,
                access.Name.Identifier.ValueText
            ),
            QualifiedNameSyntax name when LastName(name.Left) is { } type => (type, name.Right.Identifier.ValueText),
            _ => null,
        };

    private static string? LastName(SyntaxNode node) =>
        node switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            QualifiedNameSyntax name => name.Right.Identifier.ValueText,
            _ => null,
        };
}
