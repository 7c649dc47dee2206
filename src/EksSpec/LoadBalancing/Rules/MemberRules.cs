using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>The paths of an Ingress, in the order in which the controller makes rules of them.</summary>
internal static class MemberRules
{
    private static readonly SpecPath Rules = SpecPath.Root.Field("spec").Field("rules");

    private static readonly int[] First = [0];

    /// <summary>All paths of an Ingress, each read when it is its turn: what is wrong comes up in the controller's order.</summary>
    public static IEnumerable<PathRule> Of(GroupMember member, BackendReader backends, FaultLog faults)
    {
        var rules = member.Ingress.Spec?.Rules;
        for (var i = 0; i < rules?.Count; i++)
        {
            if (rules[i]?.Http?.Paths is not { Count: > 0 } paths)
            {
                continue;
            }

            var at = Rules.Item(i).Field("http").Field("paths");
            foreach (var index in Order(paths))
            {
                var path = paths[index];
                var place = at.Item(index);
                var backend = backends.Read(member, path.Backend, place.Field("backend"));
                var conditions = PathConditions.Of(member, rules[i].Host, path, place, backend.Conditions, faults);
                yield return new(place, conditions, backend);
            }
        }
    }

    // Exact ones first, then prefixes by their length as written, then the others.
    private static int[] Order(IList<V1HTTPIngressPath> paths) =>
        paths.Count == 1
            ? First
            :
            [
                .. Enumerable
                    .Range(0, paths.Count)
                    .Where(index => paths[index] is not null)
                    .OrderBy(index =>
                        paths[index].PathType switch
                        {
                            "Exact" => 0,
                            "Prefix" => 1,
                            _ => 2,
                        }
                    )
                    .ThenByDescending(index =>
                        paths[index].PathType == "Prefix" ? Encoding.UTF8.GetByteCount(paths[index].Path ?? "") : 0
                    ),
            ];
}
