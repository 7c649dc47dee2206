using System.Text;

namespace EksSpec.Rules;

/// <summary>Each add-on by itself: name, configuration, namespace, and where its permissions come from.</summary>
internal sealed partial class AddonRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var addons = subject.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            using var at = report.At("addons", i);
            if (addons[i] is { } addon)
            {
                CheckAddon(addon, report);
            }
            else
            {
                report.Add(NullEntry, "", "The entry is null; eksctl crashes on it.");
            }
        }
    }

    private static void CheckAddon(Addon addon, Report report)
    {
        report.If(!addon.Name.IsSet(), NameMissing, "name", $"The add-on has no name.");

        report.If(
            addon.ConfigurationValues.IsSet() && !AddonConfiguration.IsValid(addon.ConfigurationValues),
            Configuration,
            "configurationValues",
            $"The configuration of add-on '{addon.Name}' is neither JSON nor a YAML mapping."
        );

        if (addon.NamespaceConfig?.Namespace is { Length: > 0 } space)
        {
            CheckNamespace(space, report);
        }

        CheckPermissions(addon, report);
    }

    private static void CheckNamespace(string space, Report report)
    {
        if (Encoding.UTF8.GetByteCount(space) > 63)
        {
            report.Add(NamespaceLong, "namespaceConfig.namespace", "The namespace is longer than 63 characters.");
        }
        else if (!IsNamespace(space))
        {
            report.Add(NamespaceSpelled, "namespaceConfig.namespace", $"'{space}' is no namespace to eksctl.");
        }
    }

    private static bool IsNamespace(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return char.IsAsciiLetterLower(text[0]) && text[^1] != '-';
    }

    private static void CheckPermissions(Addon addon, Report report)
    {
        var sources =
            (addon.ServiceAccountRoleArn.IsSet() ? 1 : 0)
            + (addon.AttachPolicyArns.HasItems() ? 1 : 0)
            + (addon.AttachPolicy is null ? 0 : 1)
            + (addon.WellKnownPolicies.HasPolicy() ? 1 : 0);
        if (sources > 0 && addon.PodIdentityAssociations.HasItems())
        {
            report.Add(
                RoleAndIdentity,
                Source(addon),
                $"Add-on '{addon.Name}' has a role for its service account and pod identities."
            );
        }

        report.If(sources > 1, TwoSources, "", $"Add-on '{addon.Name}' names {sources} sources of its permissions.");

        if (addon.UseDefaultPodIdentityAssociations != true)
        {
            return;
        }

        report.If(
            addon.PodIdentityAssociations.HasItems(),
            DefaultAndIdentity,
            "useDefaultPodIdentityAssociations",
            $"Add-on '{addon.Name}' asks for the default pod identities and lists its own."
        );

        report.If(
            sources > 0,
            DefaultAndRole,
            "useDefaultPodIdentityAssociations",
            $"Add-on '{addon.Name}' asks for the default pod identities and names a role or policies."
        );
    }

    private static string Source(Addon addon) =>
        addon.ServiceAccountRoleArn.IsSet() ? "serviceAccountRoleARN"
        : addon.AttachPolicyArns.HasItems() ? "attachPolicyARNs"
        : addon.AttachPolicy is not null ? "attachPolicy"
        : "wellKnownPolicies";
}
