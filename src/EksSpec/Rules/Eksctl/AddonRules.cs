using System.Text;

namespace EksSpec.Rules;

/// <summary>Each add-on by itself: name, configuration, namespace, and where its permissions come from.</summary>
internal sealed partial class AddonRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        for (var i = 0; i < subject.Addons?.Count; i++)
        {
            using var at = report.At("addons", i);
            report.If(
                subject.Addons[i] is null,
                NullEntry,
                "",
                $"The entry is null; eksctl crashes on it.",
                Mend.Remove
            );
            if (subject.Addons[i] is { } addon)
            {
                CheckAddon(addon, report);
                CheckPermissions(addon, report);
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
            using var at = report.At("namespaceConfig");
            var isLong = Encoding.UTF8.GetByteCount(space) > 63;
            var isWrong = !isLong && !IsNamespace(space);
            report.If(isLong, NamespaceLong, "namespace", $"The namespace is longer than 63 characters.");
            report.If(isWrong, NamespaceSpelled, "namespace", $"'{space}' is no namespace to eksctl.");
        }
    }

    private static bool IsNamespace(string text) =>
        char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && !text.AsSpan().Exists(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-');

    private static void CheckPermissions(Addon addon, Report report)
    {
        var sources =
            (addon.ServiceAccountRoleArn.IsSet() ? 1 : 0)
            + (addon.AttachPolicyArns.HasItems() ? 1 : 0)
            + (addon.AttachPolicy is null ? 0 : 1)
            + (addon.WellKnownPolicies.HasPolicy() ? 1 : 0);
        var hasIdentities = addon.PodIdentityAssociations.HasItems();
        report.If(
            sources > 0 && hasIdentities,
            RoleAndIdentity,
            Source(addon),
            $"Add-on '{addon.Name}' has a role for its service account and pod identities."
        );
        report.If(sources > 1, TwoSources, "", $"Add-on '{addon.Name}' names {sources} sources of its permissions.");

        const string path = "useDefaultPodIdentityAssociations";
        if (addon.UseDefaultPodIdentityAssociations == true)
        {
            report.If(
                hasIdentities,
                DefaultAndIdentity,
                path,
                $"Add-on '{addon.Name}' asks for the default pod identities and lists its own."
            );
            report.If(
                sources > 0,
                DefaultAndRole,
                path,
                $"Add-on '{addon.Name}' asks for the default pod identities and names a role or policies."
            );
        }
    }

    private static string Source(Addon addon) =>
        addon.ServiceAccountRoleArn.IsSet() ? "serviceAccountRoleARN"
        : addon.AttachPolicyArns.HasItems() ? "attachPolicyARNs"
        : addon.AttachPolicy is not null ? "attachPolicy"
        : "wellKnownPolicies";
}
