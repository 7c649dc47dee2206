namespace EksSpec.Import;

/// <summary>An object that the program is to write.</summary>
/// <param name="Source">The object that was read.</param>
/// <param name="Says">What it says, with what its kustomization makes of it.</param>
internal sealed record WantedObject(SpecObject Source, InlineDocument Says)
{
    /// <summary>Its kind.</summary>
    public string Kind => Says["kind"]?.AsText ?? "";

    /// <summary>Its name.</summary>
    public string Name => (Says["metadata"]?["name"] ?? Says["metadata"]?["generateName"])?.AsText ?? "";

    /// <summary>The namespace that it names.</summary>
    public string? Namespace => Says["metadata"]?["namespace"]?.AsText;

    /// <summary>The type of <c>k8s.Models</c>; <see langword="null"/> for every other kind.</summary>
    public string? Model => Source.Value is InlineDocument ? null : Source.Value?.GetType().Name;

    /// <summary>Its comments, as long as nobody took them.</summary>
    public RemarkBook Remarks { get; } = RemarkFinder.Find(Source.Document);

    /// <summary>Where it stands.</summary>
    public SourcePosition? Position => Source.Locate(SpecPath.Root);

    /// <summary>Whether the program only says that it was there.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>What it says when it is written, its namespace included.</summary>
    public InlineDocument Final { get; init; } = Says;

    /// <summary>What messages call it.</summary>
    public string Title => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    /// <summary>What identifies it in its cluster.</summary>
    public (string, string, string) Identity => (Kind, Namespace ?? "", Name);

    /// <summary>The same without the namespace, where that follows from its environment.</summary>
    public WantedObject WithoutNamespace() =>
        Model is null ? this : this with { Says = Documents.With(Says, "namespace", null) };

    /// <summary>The same, with the same comments, saying something else.</summary>
    public WantedObject With(InlineDocument says) => says.Equals(Says) ? this : this with { Says = says };

    /// <summary>The object itself; nobody else holds it.</summary>
    public object ToValue() => Documents.Read(Says);
}
