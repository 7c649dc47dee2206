namespace EksSpec.Rules;

/// <summary>EKS capabilities: ACK, KRO and Argo CD, run by AWS.</summary>
internal sealed partial class CapabilityRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Types = ["ACK", "KRO", "ARGOCD"];
    private static readonly string[] Propagations = ["RETAIN"];
    private static readonly string[] Roles = ["ADMIN", "EDITOR", "VIEWER"];

    /// <summary>Whether EKS takes a text for the name of a capability or a Fargate profile.</summary>
    internal static bool IsEksName(string name) =>
        name.Length is > 0 and <= 100
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.AsSpan().Exists(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'));

    public override void Check(ClusterConfig subject, Report report)
    {
        for (var i = 0; i < subject.Capabilities?.Count; i++)
        {
            if (subject.Capabilities[i] is { } capability)
            {
                using var at = report.At("capabilities", i);
                CheckName(subject.Capabilities, i, capability.Name ?? "", report);
                CheckType(capability, report);
            }
        }
    }

    private static void CheckName(ValueList<Capability> capabilities, int index, string name, Report report)
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
        var (name, policy) = (capability.Name, capability.DeletePropagationPolicy);
        switch (capability.Type)
        {
            case null or "":
                report.Add(NoType, "type", $"'{name}' has no type.");
                break;
            case "ARGOCD":
                CheckArgo(name, capability.Configuration, report);
                break;
            case not ("ACK" or "KRO"):
                report.Add(
                    Type,
                    "type",
                    $"EKS has no capability '{capability.Type}'.",
                    mend: Mend.Word(capability.Type, Types)
                );
                break;
        }

        var retains = policy is null or "" or "RETAIN";
        report.If(
            !retains,
            Propagation,
            "deletePropagationPolicy",
            $"'{policy}' is not RETAIN.",
            Mend.Word(policy, Propagations)
        );
    }

    private static void CheckArgo(string? name, CapabilityConfiguration? configuration, Report report)
    {
        using var at = report.At("configuration");
        if (configuration is null)
        {
            report.Add(NoConfiguration, "", $"'{name}' is Argo CD, without any settings.");
            return;
        }

        using var argo = report.At("argocd");
        if (configuration.Argocd is not { } settings)
        {
            report.Add(NoArgo, "", $"'{name}' is Argo CD, without settings for it.");
            return;
        }

        report.If(settings.AwsIdc is null, NoIdentityCenter, "awsIdc", $"Nobody could sign in to '{name}'.");
        for (var i = 0; i < settings.RbacRoleMappings?.Count; i++)
        {
            using var item = report.At("rbacRoleMappings", i);
            var mapping = settings.RbacRoleMappings[i];
            var isOther = mapping is not null && !Roles.Contains(mapping.Role);
            report.If(
                isOther,
                Role,
                "role",
                $"Argo CD has no role '{mapping?.Role}'.",
                Mend.Word(mapping?.Role, Roles)
            );
        }
    }
}
