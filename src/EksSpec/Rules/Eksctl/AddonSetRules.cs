namespace EksSpec.Rules;

/// <summary>The add-ons together: what a cluster without default add-ons and one with pod identities needs.</summary>
internal sealed partial class AddonSetRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.IsAutoMode())
        {
            return;
        }

        var addons = subject.Addons.Items();
        var bringsCni =
            subject.AddonsConfig?.DisableDefaultAddons != true || addons.Exists(addon => addon?.Name == "vpc-cni");
        report.If(
            !bringsCni && RunsPods(subject),
            NoNetworking,
            "addonsConfig.disableDefaultAddons",
            $"Nothing brings a network to the pods: default add-ons are off and vpc-cni isn't listed."
        );

        if (!addons.Exists(addon => addon?.Name == "eks-pod-identity-agent") && PodIdentityUse(subject) is { } path)
        {
            report.Add(
                NoAgent,
                path,
                "Pod identities need the add-on eks-pod-identity-agent.",
                mend: subject.Adding("eks-pod-identity-agent")
            );
        }
    }

    private static bool RunsPods(ClusterConfig config) =>
        config.FargateProfiles.HasItems()
        || config.Karpenter is not null
        || config.Gitops?.Flux is not null
        || config.Iam?.ServiceAccounts.HasItems() == true
        || config.Iam?.PodIdentityAssociations.HasItems() == true
        || config.AllNodeGroups().Any(group => group.DesiredCapacity > 0);

    private static string? PodIdentityUse(ClusterConfig config)
    {
        if (config.Iam?.PodIdentityAssociations.HasItems() == true)
        {
            return "iam.podIdentityAssociations";
        }

        var addons = config.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            if (addons[i]?.PodIdentityAssociations.HasItems() == true)
            {
                return $"addons[{i}].podIdentityAssociations";
            }

            if (addons[i]?.UseDefaultPodIdentityAssociations == true)
            {
                return $"addons[{i}].useDefaultPodIdentityAssociations";
            }
        }

        return !addons.IsEmpty && config.AddonsConfig?.AutoApplyPodIdentityAssociations == true
            ? "addonsConfig.autoApplyPodIdentityAssociations"
            : null;
    }
}
