using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>Bindings of roles that are not there.</summary>
internal sealed partial class BoundRoles : RuleGroup<SiteView>
{
    private static readonly string[] OfPeople = [KnownRoles.ClusterAdmin, "admin", "edit", "view"];

    public override void Check(SiteView site, Report report)
    {
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
                var meant = Meant.Alike(name, OfPeople) ?? site.Names.MeantBy("ClusterRole", "", name);
                report.If(
                    meant is not null,
                    Misspelled,
                    "",
                    $"The set has no ClusterRole '{name}'.{Meant.Question(meant)}"
                );
            }
        }
    }

    private static void CheckRole(string name, string space, SiteView site, Report report)
    {
        if (!site.Knows("Role", space, name))
        {
            var meant = site.Names.MeantBy("Role", space, name);
            report.Add(
                Missing,
                SpecPath.Root,
                $"The set has no Role '{name}' in namespace '{space}'.{Meant.Question(meant)}",
                mend: Mend.Text(meant),
                severity: site.WeightOf(Missing, space)
            );
        }
    }

    private static bool IsKnown(string name, SiteView site) =>
        OfPeople.Contains(name, StringComparer.Ordinal) || site.Knows("ClusterRole", "", name);
}
