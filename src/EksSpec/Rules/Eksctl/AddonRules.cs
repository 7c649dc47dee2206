using System.Text;
using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Each add-on by itself: name, configuration, namespace, and where its permissions come from.</summary>
internal sealed class AddonRules : RuleGroup<ClusterConfig>
{
    private const string Role = "serviceAccountRoleARN: \"arn:aws:iam::111122223333:role/adot\"";
    private const string Identity =
        "    podIdentityAssociations:\n      - {namespace: adot, serviceAccountName: adot, "
        + "roleARN: \"arn:aws:iam::111122223333:role/adot\"}\n";

    private const string Agent = "addons:\n  - name: eks-pod-identity-agent\n";

    private static readonly RuleInfo NullEntry = EksctlRule.Error(
        "EKS0032",
        "An entry of addons is null, and eksctl crashes",
        "Delete the entry.",
        "addons: [null]\n",
        "addons: []\n",
        "eksctl stops with a nil pointer dereference instead of a message."
    );

    private static readonly RuleInfo NameMissing = EksctlRule.Error(
        "EKS0033",
        "An add-on has no name",
        "Set the name of the add-on.",
        "addons: [{version: latest}]\n",
        "addons: [{name: coredns, version: latest}]\n"
    );

    private static readonly RuleInfo Configuration = EksctlRule.Error(
        "EKS0034",
        "The configuration of an add-on is neither JSON nor a YAML mapping",
        "Write the values as text that is JSON or a YAML mapping, such as a block after |-.",
        "addons: [{name: coredns, configurationValues: \"replicas\"}]\n",
        "addons: [{name: coredns, configurationValues: \"replicaCount: 3\"}]\n"
    );

    private static readonly RuleInfo NamespaceLong = EksctlRule.Error(
        "EKS0035",
        "The namespace of an add-on is longer than 63 characters",
        "Shorten the namespace to at most 63 characters.",
        $"addons: [{{name: adot, namespaceConfig: {{namespace: {new string('a', 64)}}}}}]\n",
        $"addons: [{{name: adot, namespaceConfig: {{namespace: {new string('a', 63)}}}}}]\n"
    );

    private static readonly RuleInfo NamespaceSpelled = EksctlRule.Error(
        "EKS0036",
        "The namespace of an add-on is misspelled",
        "Use small letters, digits and dashes; begin with a letter and don't end with a dash.",
        "addons: [{name: adot, namespaceConfig: {namespace: 1st}}]\n",
        "addons: [{name: adot, namespaceConfig: {namespace: first}}]\n",
        "Kubernetes would let a namespace begin with a digit; eksctl doesn't."
    );

    private static readonly RuleInfo RoleAndIdentity = EksctlRule.Error(
        "EKS0037",
        "An add-on has its permissions both from a role for its service account and from pod identities",
        "Keep podIdentityAssociations, and remove the service account's role and policies.",
        Agent + "  - name: adot\n    " + Role + "\n" + Identity,
        Agent + "  - name: adot\n" + Identity
    );

    private static readonly RuleInfo TwoSources = EksctlRule.Error(
        "EKS0038",
        "An add-on names more than one source of its permissions",
        "Keep one of serviceAccountRoleARN, attachPolicyARNs, attachPolicy and wellKnownPolicies.",
        "addons: [{name: adot, " + Role + ", wellKnownPolicies: {autoScaler: true}}]\n",
        "addons: [{name: adot, " + Role + "}]\n"
    );

    private static readonly RuleInfo DefaultAndIdentity = EksctlRule.Error(
        "EKS0160",
        "An add-on asks for the default pod identities and lists its own",
        "Keep useDefaultPodIdentityAssociations or podIdentityAssociations.",
        Agent + "  - name: adot\n    useDefaultPodIdentityAssociations: true\n" + Identity,
        Agent + "  - name: adot\n" + Identity
    );

    private static readonly RuleInfo DefaultAndRole = EksctlRule.Error(
        "EKS0161",
        "An add-on asks for the default pod identities and names a role or policies",
        "Keep useDefaultPodIdentityAssociations, and remove the role and the policies.",
        Agent + "  - {name: adot, useDefaultPodIdentityAssociations: true, " + Role + "}\n",
        Agent + "  - {name: adot, useDefaultPodIdentityAssociations: true}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            NullEntry,
            NameMissing,
            Configuration,
            NamespaceLong,
            NamespaceSpelled,
            RoleAndIdentity,
            TwoSources,
            DefaultAndIdentity,
            DefaultAndRole,
        ];

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
        if (!addon.Name.IsSet())
        {
            report.Add(NameMissing, "name", "The add-on has no name.");
        }

        if (addon.ConfigurationValues.IsSet() && !AddonConfiguration.IsValid(addon.ConfigurationValues))
        {
            report.Add(
                Configuration,
                "configurationValues",
                $"The configuration of add-on '{addon.Name}' is neither JSON nor a YAML mapping."
            );
        }

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

        if (sources > 1)
        {
            report.Add(TwoSources, "", $"Add-on '{addon.Name}' names {sources} sources of its permissions.");
        }

        if (addon.UseDefaultPodIdentityAssociations != true)
        {
            return;
        }

        if (addon.PodIdentityAssociations.HasItems())
        {
            report.Add(
                DefaultAndIdentity,
                "useDefaultPodIdentityAssociations",
                $"Add-on '{addon.Name}' asks for the default pod identities and lists its own."
            );
        }

        if (sources > 0)
        {
            report.Add(
                DefaultAndRole,
                "useDefaultPodIdentityAssociations",
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
