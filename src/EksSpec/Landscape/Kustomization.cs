using EksSpec.Reading;

namespace EksSpec;

/// <summary>What a <c>kustomization.yaml</c> says of other files. Names of files are given as if from where its own is given.</summary>
public sealed class Kustomization
{
    private readonly InlineDocument _says;

    private Kustomization(string file, InlineDocument says)
    {
        (File, _says) = (file, says);
        Resources = Names("resources", "bases", "crds").Concat(Components).Where(IsFile).Select(Below).ToValueList();
        Inputs = KustomizeInputs.Of(says).Select(input => input with { File = Below(input.File) }).ToValueList();
    }

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>The files and folders whose objects it takes: resources, bases and components. Those on other machines are left out.</summary>
    public ValueList<string> Resources { get; }

    /// <summary>The files that it uses for something else than objects.</summary>
    public ValueList<KustomizeInput> Inputs { get; }

    /// <summary>Whether it is a part for others, which it changes.</summary>
    internal bool IsComponent => Text("kind") == "Component";

    /// <summary>Whether it says nothing but which files there are, and in which order.</summary>
    internal bool IsList =>
        _says.Entries.All(entry => entry.Key is "apiVersion" or "kind" or "metadata" or "resources" or "sortOptions");

    /// <summary>The namespace that it puts its objects into.</summary>
    internal string? Namespace => Text("namespace");

    /// <summary>What it puts before the names of its objects.</summary>
    internal string Prefix => Text("namePrefix") ?? "";

    /// <summary>What it puts behind the names of its objects.</summary>
    internal string Suffix => Text("nameSuffix") ?? "";

    /// <summary>The labels that it adds to selectors and pods, as one text.</summary>
    internal string Labels =>
        string.Concat(
            Items("labels")
                .Where(item => item["includeSelectors"]?.AsBoolean == true)
                .Select(item => item["pairs"])
                .Append(_says["commonLabels"])
                .SelectMany(pairs => pairs?.Entries ?? [])
                .Select(pair => $"{pair.Key}={pair.Value.AsText}\n")
        );

    /// <summary>Whether it has objects that nobody can know without running it.</summary>
    internal bool IsOpen =>
        Names("resources", "bases").Concat(Components).Any(name => !IsFile(name))
        || Names("generators", "transformers").Any()
        || Items("helmCharts").Concat(Items("helmChartInflationGenerator")).Any();

    /// <summary>The ConfigMaps and Secrets that it makes.</summary>
    internal IEnumerable<(string Kind, string Name)> Generated =>
        Items("configMapGenerator")
            .Select(item => ("ConfigMap", item))
            .Concat(Items("secretGenerator").Select(item => ("Secret", item)))
            .Where(made => made.item["name"]?.AsText is not null)
            .Select(made => (made.Item1, made.item["name"]!.AsText!));

    /// <summary>What it changes in its objects.</summary>
    /// <param name="bodiesOf">The documents of a file that it names as a patch.</param>
    internal IEnumerable<KustomizePatch> Patches(Func<string, IEnumerable<InlineDocument>> bodiesOf) =>
        new KustomizePatches(_says, name => bodiesOf(Below(name))).All();

    /// <summary>Whether a file is a kustomization by its name.</summary>
    /// <param name="file">Its name, with or without a folder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static bool IsNamedLikeOne(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file[(file.LastIndexOfAny(['/', '\\']) + 1)..]
            is "kustomization.yaml"
                or "kustomization.yml"
                or "Kustomization";
    }

    /// <summary>The kustomization that a document is.</summary>
    /// <param name="document">A document; kustomize lets it leave out its <c>apiVersion</c> and <c>kind</c>.</param>
    /// <returns><see langword="null"/> for any other document, and for one that was not read from a file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static Kustomization? Of(SpecDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
            document is { File: { } file, Value: InlineDocument { Kind: InlineDocumentKind.Map } says }
            && (
                document.ApiVersion is { } version
                    ? version.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal)
                        && document.Kind is "Kustomization" or "Component"
                    : IsNamedLikeOne(file)
            )
            ? new(FilePaths.Plain(file), says)
            : null;
    }

    private IEnumerable<string> Components => Names("components");

    private string? Text(string field) => _says[field]?.AsText is { Length: > 0 } text ? text : null;

    private IEnumerable<InlineDocument> Items(string field) => _says[field]?.Items ?? [];

    private IEnumerable<string> Names(params string[] fields) =>
        fields.SelectMany(Items).Select(item => item.AsText).OfType<string>();

    private string Below(string name) => FilePaths.Plain(name.StartsWith('/') ? name : FilePaths.FolderOf(File) + name);

    // Of another machine: with a scheme, an account at a host, a host before its path, or a revision behind it.
    private static bool IsFile(string name) =>
        !name.Contains("//", StringComparison.Ordinal)
        && !name.Contains('?', StringComparison.Ordinal)
        && !name.Contains('\n', StringComparison.Ordinal)
        && !name.StartsWith("git@", StringComparison.Ordinal)
        && !name.StartsWith("github.com/", StringComparison.Ordinal);
}
