namespace EksSpec.Rules;

/// <summary>
/// Custom resources whose fields are known without a definition: the kinds that this library writes, and those beside them. The
/// tables, <c>*.kinds</c>, say what fields there are; <see cref="KindTable"/> reads them.
/// </summary>
internal static class KnownKinds
{
    private static readonly string[] Files =
    [
        "argo-cd",
        "auto-mode",
        "external-secrets",
        "flux",
        "gateway-api",
        "karpenter",
        "load-balancer-controller",
        "prometheus",
    ];

    private static readonly Lazy<Dictionary<string, Lazy<Schema>>> Known = new(Read);

    /// <summary>The kinds, as <c>group/version Kind</c>.</summary>
    public static IEnumerable<string> Names => Known.Value.Keys;

    /// <summary>What the objects of a kind are; null for one that no table has in this version.</summary>
    public static Schema? Find(string apiVersion, string kind) =>
        Known.Value.GetValueOrDefault($"{apiVersion} {kind}")?.Value;

    private static Dictionary<string, Lazy<Schema>> Read()
    {
        Dictionary<string, Lazy<Schema>> kinds = new(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            using var stream = typeof(KnownKinds).Assembly.GetManifestResourceStream($"{file}.kinds")!;
            using StreamReader reader = new(stream);
            KindTable table = new(reader.ReadToEnd());
            foreach (var kind in table.Kinds)
            {
                kinds.Add(kind, new(() => table.SchemaOf(kind)));
            }
        }

        return kinds;
    }
}
