namespace EksSpec.Crds;

/// <summary>What is made of a version of a kind, as text, so that Roslyn can tell that nothing changed.</summary>
/// <param name="Hint">Name of the source.</param>
/// <param name="Code">The source; empty where none could be made.</param>
/// <param name="Problems">What was wrong.</param>
internal sealed record GeneratedKind(string Hint, string Code, EquatableArray<CrdProblem> Problems)
{
    public static IEnumerable<GeneratedKind> AllOf(
        CrdFile file,
        KindNames names,
        KubernetesShapes shapes,
        CancellationToken cancellation
    )
    {
        yield return new("", "", new([.. file.Problems]));
        foreach (var kind in file.Kinds)
        {
            yield return Of(kind, names, shapes, cancellation);
        }
    }

    private static GeneratedKind Of(CrdKind kind, KindNames names, KubernetesShapes shapes, CancellationToken token)
    {
        var header = kind.Header;
        if (names.Find(header) is not { } name)
        {
            var first = Path.GetFileName(names.First(header).File);
            var twice =
                $"{header.Kind} of {header.Group}/{header.Version} is defined in {first} already, and that definition counts.";
            return new("", "", new([Problem(kind.Definition, CrdDiagnostics.Twice, twice)]));
        }

        var types = KindTypes.Of(kind, name, names, shapes, token);
        var problems = types.Untyped.Select(each =>
            Problem(
                each.Schema.At,
                CrdDiagnostics.NoType,
                $"{each.Path} of {header.Kind} has no type that schemas know."
            )
        );
        return new($"{header.Namespace}.{name}.g.cs", KindEmitter.Emit(kind, types), new([.. problems]));

        CrdProblem Problem(YamlNode at, string id, string message) => new(id, header.File, at.Line, at.Column, message);
    }
}
