using EksSpec.Builders;

namespace EksSpec;

/// <content>What a cluster needs once for all environments of branches.</content>
public sealed partial class ClusterBuilder
{
    private const int BelowOthers = -1;

    /// <summary>What the defaults of branches refer to, unless the program has it.</summary>
    internal IEnumerable<ManifestBuilder> SharedGuards()
    {
        if (FirstWith(BranchDefault.Priority) is { } ranked && !Has("PriorityClass", EnvironmentBuilder.GuardName))
        {
            yield return new PriorityClassBuilder(EnvironmentBuilder.GuardName, BelowOthers, ranked.Made)
                .WithoutPreemption()
                .WithDescription("Environments of branches: all others go first.");
        }

        if (
            UsesAutoMode
            && FirstWith(BranchDefault.NetworkPolicies) is { } closed
            && !Has("ConfigMap", "amazon-vpc-cni")
        )
        {
            V1ConfigMap enforcing = new()
            {
                ApiVersion = "v1",
                Kind = "ConfigMap",
                Metadata = new() { Name = "amazon-vpc-cni", NamespaceProperty = "kube-system" },
                Data = new SortedDictionary<string, string>(StringComparer.Ordinal)
                {
                    ["enable-network-policy-controller"] = "true",
                },
            };
            yield return GivenManifestBuilder.Of(enforcing, closed.Made);
        }

        EnvironmentBuilder? FirstWith(BranchDefault @default) => Branches.FirstOrDefault(each => each.Holds(@default));

        bool Has(string kind, string name) => Objects.Any(made => made.Kind == kind && made.Name == name);
    }
}
