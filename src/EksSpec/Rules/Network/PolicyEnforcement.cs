namespace EksSpec.Rules;

/// <summary>Whether anything in the cluster enforces its NetworkPolicies.</summary>
internal sealed partial class PolicyEnforcement : RuleGroup<SiteView>
{
    private const string Cni = "vpc-cni";
    private const string Switch = "enableNetworkPolicy";
    private const string AutoModeSwitch = "enable-network-policy-controller";

    public override void Check(SiteView site, Report report)
    {
        if (
            site.Config is not { } config
            || !site.Objects.AsSpan().Exists(static item => item.Value is V1NetworkPolicy)
            || PolicyEnforcers.MayBeIn(site, config)
        )
        {
            return;
        }

        if (config.IsAutoMode())
        {
            CheckAutoMode(site, report);
        }
        else if (config.HasAddon(Cni))
        {
            CheckAddon(config, site, report);
        }
    }

    private static void CheckAutoMode(SiteView site, Report report)
    {
        var isOn =
            site.Find("ConfigMap", "kube-system", "amazon-vpc-cni") is { } item
            && (
                item.IsPatched("data")
                || (
                    item.Value is V1ConfigMap { Data: { } data }
                    && data.TryGetValue(AutoModeSwitch, out var value)
                    && value == "true"
                )
            );
        if (!isOn)
        {
            report
                .On(site.Cluster!)
                .Add(
                    NotEnforced,
                    "autoModeConfig",
                    $"Nothing enforces the network policies: Auto Mode does only with {AutoModeSwitch} in a ConfigMap.",
                    $"Add a ConfigMap amazon-vpc-cni in kube-system with {AutoModeSwitch}: \"true\".",
                    severity: site.WeightOf(NotEnforced, "kube-system")
                );
        }
    }

    private static void CheckAddon(ClusterConfig config, SiteView site, Report report)
    {
        var addon = config.Addon(Cni);
        var values = addon.Values();
        var isUnreadable =
            values.Kind != InlineDocumentKind.Map && !string.IsNullOrWhiteSpace(addon?.ConfigurationValues);
        var value = values[Switch];
        var index = addon is null ? -1 : config.Addons!.AsSpan().IndexOf(addon);
        var path = index < 0 ? SpecPath.Root.Field("addons") : SpecPath.Root.Field("addons").Item(index);
        if (isUnreadable || value?.AsText == "true")
        {
            return;
        }

        report.On(site.Cluster!);
        if (value?.AsBoolean == true)
        {
            report.Add(
                SwitchIsNoText,
                path.Field("configurationValues"),
                $"{Switch} is true, and must be the text \"true\"."
            );
            return;
        }

        report.Add(
            NotEnforced,
            index < 0 ? path : path.Field("configurationValues"),
            $"Nothing enforces the network policies: add-on {Cni} does only with {Switch}.",
            severity: site.WeightOf(NotEnforced, "kube-system")
        );
    }
}
