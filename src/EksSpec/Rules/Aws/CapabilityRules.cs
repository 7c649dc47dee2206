using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>EKS capabilities: ACK, KRO and Argo CD, run by AWS.</summary>
internal sealed class CapabilityRules : RuleGroup<ClusterConfig>
{
    private const string Ack = "capabilities:\n- name: ack\n  type: ACK\n";

    private const string Argo = "capabilities:\n- name: argocd\n  type: ARGOCD\n";

    private const string Idc =
        "  configuration:\n    argocd:\n      awsIdc:\n        idcInstanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef\n";

    private static readonly RuleInfo NoName = AwsRule.Error(
        "EKS1392",
        "A capability has no name",
        "Write the name.",
        "capabilities:\n- type: ACK\n",
        Ack
    );

    private static readonly RuleInfo NoType = AwsRule.Error(
        "EKS1393",
        "A capability has no type",
        "Write ACK, KRO or ARGOCD.",
        "capabilities:\n- name: ack\n",
        Ack
    );

    private static readonly RuleInfo NoConfiguration = AwsRule.Error(
        "EKS1394",
        "The Argo CD capability has no configuration",
        "Write configuration.argocd.awsIdc.",
        Argo,
        Argo + Idc
    );

    private static readonly RuleInfo NoArgo = AwsRule.Error(
        "EKS1395",
        "The configuration of the Argo CD capability says nothing of Argo CD",
        "Write configuration.argocd.awsIdc.",
        Argo + "  configuration: {}\n",
        Argo + Idc
    );

    private static readonly RuleInfo NoIdentityCenter = AwsRule.Error(
        "EKS1396",
        "The Argo CD capability has no identity center",
        "Write configuration.argocd.awsIdc with the ARN of the instance.",
        Argo + "  configuration:\n    argocd: {}\n",
        Argo + Idc,
        "People sign in to Argo CD through IAM Identity Center; there is no other way."
    );

    private static readonly RuleInfo Type = AwsRule.Error(
        "EKS1423",
        "The type of a capability is none that EKS has",
        "Use ACK, KRO or ARGOCD, in capitals.",
        "capabilities:\n- name: ack\n  type: ack\n",
        Ack
    );

    private static readonly RuleInfo Name = AwsRule.Error(
        "EKS1424",
        "The name of a capability is none that EKS accepts",
        "Use up to 100 letters, digits, '-' and '_', beginning with a letter or digit; no name twice.",
        "capabilities:\n- name: my ack\n  type: ACK\n",
        Ack
    );

    private static readonly RuleInfo Propagation = AwsRule.Error(
        "EKS1425",
        "deletePropagationPolicy is not RETAIN",
        "Write RETAIN, or leave it out.",
        Ack + "  deletePropagationPolicy: DELETE\n",
        Ack + "  deletePropagationPolicy: RETAIN\n"
    );

    private static readonly RuleInfo Role = AwsRule.Error(
        "EKS1426",
        "A role of Argo CD is none that it has",
        "Use ADMIN, EDITOR or VIEWER.",
        Argo + Idc + "      rbacRoleMappings:\n      - role: admin\n",
        Argo + Idc + "      rbacRoleMappings:\n      - role: ADMIN\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [NoName, NoType, NoConfiguration, NoArgo, NoIdentityCenter, Type, Name, Propagation, Role];

    /// <summary>Whether EKS takes a text for the name of a capability or a Fargate profile.</summary>
    internal static bool IsEksName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(name[0]);
    }

    public override void Check(ClusterConfig subject, Report report)
    {
        for (var i = 0; i < subject.Capabilities?.Count; i++)
        {
            if (subject.Capabilities[i] is { } capability)
            {
                using (report.At("capabilities", i))
                {
                    CheckName(subject.Capabilities, i, capability.Name ?? "", report);
                    CheckType(capability, report);
                }
            }
        }
    }

    private static void CheckName(Values.ValueList<Capability> capabilities, int index, string name, Report report)
    {
        if (name.Length == 0)
        {
            report.Add(NoName, "name", "The capability has no name.");
        }
        else if (!IsEksName(name))
        {
            report.Add(Name, "name", $"EKS refuses the name '{name}'.");
        }
        else
        {
            for (var i = 0; i < index; i++)
            {
                if (capabilities[i]?.Name == name)
                {
                    report.Add(Name, "name", $"The name '{name}' is that of capability {i} as well.");
                    return;
                }
            }
        }
    }

    private static void CheckType(Capability capability, Report report)
    {
        switch (capability.Type)
        {
            case null or "":
                report.Add(NoType, "type", $"'{capability.Name}' has no type.");
                break;
            case "ARGOCD":
                CheckArgo(capability, report);
                break;
            case not ("ACK" or "KRO"):
                report.Add(Type, "type", $"EKS has no capability '{capability.Type}'.");
                break;
        }

        if (capability.DeletePropagationPolicy is not (null or "" or "RETAIN"))
        {
            report.Add(
                Propagation,
                "deletePropagationPolicy",
                $"'{capability.DeletePropagationPolicy}' is not RETAIN."
            );
        }
    }

    private static void CheckArgo(Capability capability, Report report)
    {
        if (capability.Configuration is not { } configuration)
        {
            report.Add(NoConfiguration, "configuration", $"'{capability.Name}' is Argo CD, without any settings.");
        }
        else if (configuration.Argocd is not { } argo)
        {
            report.Add(NoArgo, "configuration.argocd", $"'{capability.Name}' is Argo CD, without settings for it.");
        }
        else
        {
            if (argo.AwsIdc is null)
            {
                report.Add(
                    NoIdentityCenter,
                    "configuration.argocd.awsIdc",
                    $"Nobody could sign in to '{capability.Name}'."
                );
            }

            var mappings = argo.RbacRoleMappings.Items();
            for (var i = 0; i < mappings.Length; i++)
            {
                if (mappings[i] is { } mapping && mapping.Role is not ("ADMIN" or "EDITOR" or "VIEWER"))
                {
                    report.Add(
                        Role,
                        $"configuration.argocd.rbacRoleMappings[{i}].role",
                        $"Argo CD has no role '{mapping.Role}'."
                    );
                }
            }
        }
    }
}
