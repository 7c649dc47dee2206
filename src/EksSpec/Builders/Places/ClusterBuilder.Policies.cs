using EksSpec.Builders;

namespace EksSpec;

/// <content>What its network policies need: somebody who enforces them.</content>
public sealed partial class ClusterBuilder
{
    private const string Cni = "vpc-cni";
    private const string PolicySwitch = "enableNetworkPolicy";

    /// <summary>The environments of branches in it, and those that stand for all branches of a blueprint.</summary>
    internal IEnumerable<EnvironmentBuilder> Branches =>
        Fleet is { } fleet
            ? fleet
                .Environments.Where(each => each.Branch is not null)
                .Concat(fleet.Rehearsed.Select(blueprint => blueprint.Rehearsal()))
                .Where(each => each.Cluster == this)
            : [];

    private bool HasPolicies =>
        _fleet is { } fleet
        && (
            Branches.Any(branch => branch.Holds(BranchDefault.NetworkPolicies))
            || fleet.Environments.Any(environment =>
                environment.Cluster == this
                && (
                    environment.Objects.Any(IsPolicy)
                    || fleet.Workloads.Any(workload => HasPolicy(workload, environment))
                )
            )
        );

    private bool HasPolicy(ManifestBuilder workload, EnvironmentBuilder environment) =>
        workload.IsIn(environment)
        && workload.ChildrenIn(new(new()) { Environment = environment, Cluster = this }).Any(IsPolicy);

    private static bool IsPolicy(ManifestBuilder made) => made.Kind == "NetworkPolicy";

    /// <summary>The add-ons, with the one that enforces network policies told to, unless it was told something.</summary>
    private ValueList<Addon>? Enforcing(ValueList<Addon>? addons, ClusterConfig record)
    {
        if (record.AutoModeConfig?.Enabled == true || !HasPolicies)
        {
            return addons;
        }

        if (addons?.Any(IsCni) == true)
        {
            return [.. addons.Select(addon => IsCni(addon) ? Enforcing(addon) : addon)];
        }

        // Whoever takes the VPC CNI away has another in its place.
        return record.AddonsConfig?.DisableDefaultAddons == true
            ? addons
            : [.. addons ?? ValueList<Addon>.Empty, Enforcing(new() { Name = Cni })];
    }

    private static bool IsCni(Addon addon) => addon.Name == Cni;

    private static Addon Enforcing(Addon addon) => With(addon, PolicySwitch, "true");

    /// <summary>An add-on with one value more, unless it says that itself, or nobody can read what it says.</summary>
    private static Addon With(Addon addon, string key, InlineDocument value)
    {
        var values = addon.Values();
        if (!string.IsNullOrWhiteSpace(addon.ConfigurationValues) && values.Kind != InlineDocumentKind.Map)
        {
            return addon;
        }

        ValueList<KeyValuePair<string, InlineDocument>> entries = [.. values.Entries, new(key, value)];
        return values[key] is null
            ? addon with
            {
                ConfigurationValues = InlineDocument.OfMap(entries).ToString(),
            }
            : addon;
    }
}
