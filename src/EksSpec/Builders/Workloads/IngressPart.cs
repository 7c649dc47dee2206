using System.Text;

namespace EksSpec.Builders;

/// <summary>
/// Paths of an Ingress that are authenticated alike. The controller authenticates an Ingress as a whole, so each part becomes one;
/// <c>group.order</c> lets the load balancer try them in the order in which it would try the paths of a single Ingress.
/// </summary>
/// <param name="Name">Name of the Ingress.</param>
/// <param name="Before">How many parts come after it.</param>
/// <param name="Authentication">The annotations that say how.</param>
/// <param name="Paths">The paths.</param>
internal sealed record IngressPart(
    string Name,
    int Before,
    ValueMap<string> Authentication,
    IReadOnlyList<IngressPathBuilder> Paths
)
{
    /// <summary>The parts of an Ingress, in the order in which they are tried; the last has its name.</summary>
    public static IReadOnlyList<IngressPart> Of(
        string name,
        ValueMap<string> usual,
        IReadOnlyList<IngressPathBuilder> paths
    )
    {
        if (paths.Select(HowOf).Distinct().Count() == 1)
        {
            return [new(name, 0, HowOf(paths[0]), [.. paths.OrderBy(AsksLess)])];
        }

        List<(ValueMap<string> How, List<IngressPathBuilder> Paths)> runs = [];
        foreach (var path in paths.OrderBy(IsPrefix).ThenByDescending(LengthOf).ThenBy(AsksLess))
        {
            if (runs.Count == 0 || !runs[^1].How.Equals(HowOf(path)))
            {
                runs.Add((HowOf(path), []));
            }

            runs[^1].Paths.Add(path);
        }

        HashSet<string> taken = new(StringComparer.Ordinal) { name };
        return
        [
            .. runs.Select(
                (run, index) =>
                    new IngressPart(
                        index == runs.Count - 1
                            ? name
                            : UrlPaths.Distinct($"{name}-{UrlPaths.Name(run.Paths[0].Path)}", taken),
                        runs.Count - 1 - index,
                        run.How,
                        run.Paths
                    )
            ),
        ];

        ValueMap<string> HowOf(IngressPathBuilder path) => path.Authentication ?? usual;

        static bool IsPrefix(IngressPathBuilder path) => path.Match == PathMatch.Prefix;
        static bool AsksLess(IngressPathBuilder path) => !path.HasConditions;
        static int LengthOf(IngressPathBuilder path) =>
            path.Match == PathMatch.Prefix ? Encoding.UTF8.GetByteCount(path.Path) : 0;
    }
}
