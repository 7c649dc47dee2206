using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>Bindings of roles that are not there.</summary>
internal sealed partial class BoundRoles : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        string[]? ofCluster = null;
        foreach (var binding in site.Bindings)
        {
            if (
                binding.Role is not { Name: { Length: > 0 } name } role
                || KnownRoles.IsOfSystem(name, role.Kind == "Role" ? binding.Namespace : "")
            )
            {
                continue;
            }

            report.On(binding.Object, "roleRef.name");
            if (role.Kind == "Role")
            {
                CheckRole(name, binding.Namespace, site, report);
            }
            else if (role.Kind == "ClusterRole" && !IsKnown(name, site))
            {
                ofCluster ??=
                [
                    .. KnownRoles.All.Select(known => known.Metadata.Name),
                    .. site.Names.Of("ClusterRole", ""),
                ];
                var mend = Mend.Word(name, ofCluster);
                report.If(
                    Meant.Alike(name, ofCluster) is not null,
                    Misspelled,
                    "",
                    $"The set has no ClusterRole '{name}'.",
                    mend
                );
            }
        }
    }

    private static void CheckRole(string name, string space, SiteView site, Report report)
    {
        if (!site.Knows("Role", space, name))
        {
            report.Add(
                Missing,
                SpecPath.Root,
                $"The set has no Role '{name}' in namespace '{space}'.",
                mend: Mend.Word(name, [.. site.Names.Of("Role", space)]),
                severity: site.WeightOf(Missing, space)
            );
        }
    }

    private static bool IsKnown(string name, SiteView site) =>
        KnownRoles.All.Any(known => known.Metadata.Name == name) || site.Knows("ClusterRole", "", name);
}
