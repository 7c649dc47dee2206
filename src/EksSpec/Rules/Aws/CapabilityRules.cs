namespace EksSpec.Rules;

/// <summary>EKS capabilities: ACK, KRO and Argo CD, run by AWS.</summary>
internal sealed partial class CapabilityRules : RuleGroup<ClusterConfig>
{
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

        report.If(
            capability.DeletePropagationPolicy is not (null or "" or "RETAIN"),
            Propagation,
            "deletePropagationPolicy",
            $"'{capability.DeletePropagationPolicy}' is not RETAIN."
        );
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
            report.If(
                argo.AwsIdc is null,
                NoIdentityCenter,
                "configuration.argocd.awsIdc",
                $"Nobody could sign in to '{capability.Name}'."
            );

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
