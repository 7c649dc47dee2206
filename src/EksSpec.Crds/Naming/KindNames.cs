using System.Collections.Immutable;

namespace EksSpec.Crds;

/// <summary>What the records of all kinds of a project are called: names depend on each other only here.</summary>
internal sealed record KindNames(EquatableArray<KindName> All)
{
    /// <summary>Names the kinds.</summary>
    public static KindNames Of(ImmutableArray<KindHeader> headers)
    {
        // Files come in any order.
        var ordered = headers
            .OrderBy(each => each.Namespace, StringComparer.Ordinal)
            .ThenBy(each => each.Kind, StringComparer.Ordinal)
            .ThenBy(each => each.Group, StringComparer.Ordinal)
            .ThenBy(each => each.Version, StringComparer.Ordinal)
            .ThenBy(each => each.File, StringComparer.Ordinal)
            .ThenBy(each => each.Document)
            .ToList();
        var named = new List<KindName>();
        foreach (var space in ordered.GroupBy(each => each.Namespace))
        {
            var taken = new HashSet<string>(space.Select(each => each.Kind));
            foreach (var kind in space.GroupBy(each => each.Kind))
            {
                named.AddRange(Named(kind, taken));
            }
        }

        return new(new EquatableArray<KindName>([.. named]));
    }

    /// <summary>What the record of a kind is called; null where another definition makes the same kind.</summary>
    public string? Find(KindHeader header) => All.FirstOrDefault(each => each.Header == header)?.Name;

    /// <summary>The definition that makes the same kind.</summary>
    public KindHeader First(KindHeader header) => All.First(each => KeyOf(each.Header) == KeyOf(header)).Header;

    /// <summary>
    /// The name of a part of a kind. It has a mark where it would look like a part of another kind: the <c>classSpec</c> of a
    /// Gateway is no part of the GatewayClass.
    /// </summary>
    public string PartOf(string space, string kind, string part)
    {
        var name = kind + part;
        var isOthers = All.Any(each =>
            each.Header.Namespace == space
            && each.Name.Length > kind.Length
            && each.Name.StartsWith(kind, StringComparison.Ordinal)
            && name.StartsWith(each.Name, StringComparison.Ordinal)
        );
        return isOthers || name == "Definitions" ? $"{kind}_{part}" : name;
    }

    private static IEnumerable<KindName> Named(IEnumerable<KindHeader> kind, HashSet<string> taken)
    {
        var distinct = kind.GroupBy(KeyOf).Select(same => same.First()).ToList();
        var isAlone = distinct.Count == 1 && !ReservedNames.OfKinds.Contains(distinct[0].Kind);
        return distinct.Select(each =>
            isAlone
                ? new KindName(each, each.Kind)
                : new(each, Identifiers.Unique(Identifiers.Pascal(each.Group.Split('.')[0]) + each.Kind, taken))
        );
    }

    private static (string, string, string, string) KeyOf(KindHeader each) =>
        (each.Namespace, each.Kind, each.Group, each.Version);
}
