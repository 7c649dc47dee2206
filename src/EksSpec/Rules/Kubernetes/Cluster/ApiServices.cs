namespace EksSpec.Rules;

/// <summary>Groups of the API that another server answers for.</summary>
internal sealed partial class ApiServices : RuleGroup<V1APIService>
{
    private const int MaxGroupPriority = 20_000;
    private const int MaxVersionPriority = 1000;

    public override void Check(V1APIService subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var (group, version) = (spec.Group ?? "", spec.Version ?? "");
        CheckName(subject.Metadata, $"{version}.{group}", report);

        using var at = report.At("spec");
        var lacksGroup = group.Length == 0 && version != "v1";
        report.If(lacksGroup, GroupVersion, "group", $"The version '{version}' has no group.");
        report.Subdomain(group.NullIfEmpty(), GroupVersion, "group");
        report.Misspelled(
            KubernetesNames.Dns1035LabelError(version),
            GroupVersion,
            "version",
            $"The version '{version}'"
        );
        report.Range(spec.GroupPriorityMinimum, 1, MaxGroupPriority, PriorityInRange, "groupPriorityMinimum");
        report.Range(spec.VersionPriority, 1, MaxVersionPriority, PriorityInRange, "versionPriority");
        CheckService(spec, report);
    }

    private static void CheckName(V1ObjectMeta? metadata, string right, Report report)
    {
        var name = ObjectNames.FinalName(metadata);
        var isOther = name.Length > 0 && name != right;
        var field = ObjectNames.FieldOf(metadata);
        var mend = field == "name" && right[^1] != '.' ? Mend.Text(right) : default;
        report.If(isOther, NameFits, $"metadata.{field}", $"The name is '{name}', not '{right}'.", mend);
    }

    private static void CheckService(V1APIServiceSpec spec, Report report)
    {
        var (skips, hasBundle) = (spec.InsecureSkipTLSVerify == true, spec.CaBundle is { Length: > 0 });
        if (spec.Service is not { } service)
        {
            report.If(hasBundle, TrustFits, "caBundle", $"The server itself answers, and needs no caBundle.");
            report.If(
                skips,
                TrustFits,
                "insecureSkipTLSVerify",
                $"The server itself answers; there is nothing to verify."
            );
            return;
        }

        var isBoth = skips && hasBundle;
        report.If(isBoth, TrustFits, "insecureSkipTLSVerify", $"There is a caBundle to verify with.", Mend.Remove);
        using var at = report.At("service");
        report.Required(service.NamespaceProperty, ServiceWrong, "namespace");
        report.Required(service.Name, ServiceWrong, "name");
        if (service.Port is { } port)
        {
            Ports.CheckNumber(port, "port", ServiceWrong, report);
        }
    }
}
