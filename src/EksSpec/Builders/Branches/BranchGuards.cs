using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>What keeps a branch within its bounds: a ResourceQuota, a LimitRange and NetworkPolicies, by what is in it.</summary>
internal sealed class BranchGuards(EnvironmentBuilder environment, Site site)
    : ManifestBuilder("Guards", EnvironmentBuilder.GuardName, environment.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        List<Manifest> made = [];
        var space = scope.Namespace!;
        if (environment.Holds(BranchDefault.LimitRange) && !Has("LimitRange"))
        {
            made.AddRange(BranchLimits.Of(View(made), space, Made)?.Render(scope) ?? []);
        }

        if (environment.Holds(BranchDefault.Quota) && !Has("ResourceQuota"))
        {
            made.AddRange(BranchQuota.Of(View(made), space, Made).Render(scope));
        }

        if (environment.Holds(BranchDefault.NetworkPolicies))
        {
            BranchPolicies policies = new(environment, View([]), space);
            made.AddRange(policies.All().SelectMany(policy => policy.Render(scope)));
        }

        return made;

        bool Has(string kind) => site.Objects.Any(item => item.Ref.Kind == kind && item.Namespace == space);
    }

    /// <summary>The environment with what guards it already.</summary>
    private SiteView View(List<Manifest> made)
    {
        var guards = made.Select(each => new SpecObject(site.Name, each.Document));
        Site whole = new(
            site.Name,
            site.Cluster,
            [.. guards, .. site.Objects],
            environment.Cluster.Fleet!.PodTemplates
        );
        Landscape landscape = new([whole], whole.Objects);
        return new(whole, RuleOptions.Default, new(new Placements(landscape, RuleOptions.Default.InstanceTypes)));
    }
}
