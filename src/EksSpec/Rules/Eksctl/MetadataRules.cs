using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The head of the document: name, region, rollback, support type.</summary>
internal sealed class MetadataRules : RuleGroup<ClusterConfig>
{
    private const string Head = "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n";

    private static readonly RuleInfo MetadataMissing = EksctlRule.Error(
        "EKS0018",
        "The config has no metadata",
        "Add metadata with a name and a region.",
        Head,
        Head + "metadata: {name: shop, region: eu-west-1}\n"
    );

    private static readonly RuleInfo NameMissing = EksctlRule.Error(
        "EKS0019",
        "The cluster has no name",
        "Set metadata.name.",
        Head + "metadata: {region: eu-west-1}\n",
        Head + "metadata: {name: shop, region: eu-west-1}\n"
    );

    private static readonly RuleInfo RegionMissing = EksctlRule.Error(
        "EKS0020",
        "The cluster has no region",
        "Set metadata.region.",
        Head + "metadata: {name: shop}\n",
        Head + "metadata: {name: shop, region: eu-west-1}\n"
    );

    private static readonly RuleInfo SupportTypeControls = EksctlRule.Error(
        "EKS0060",
        "The support type has control characters",
        "Write STANDARD or EXTENDED, without a line break.",
        "upgradePolicy:\n  supportType: |\n    EXTENDED\n",
        "upgradePolicy:\n  supportType: EXTENDED\n"
    );

    private static readonly RuleInfo SupportTypeUnknown = EksctlRule.Error(
        "EKS0061",
        "The support type is neither STANDARD nor EXTENDED",
        "Write STANDARD or EXTENDED in capitals.",
        "upgradePolicy: {supportType: standard}\n",
        "upgradePolicy: {supportType: STANDARD}\n"
    );

    private static readonly RuleInfo RollbackTimeout = EksctlRule.Error(
        "EKS0062",
        "The rollback timeout is outside 120 to 10080 minutes",
        "Choose a timeout between two hours and seven days.",
        Head + "metadata: {name: shop, region: eu-west-1, rollbackConfig: {timeoutMinutes: 60}}\n",
        Head + "metadata: {name: shop, region: eu-west-1, rollbackConfig: {timeoutMinutes: 120}}\n"
    );

    private static readonly RuleInfo RegionUnknown = EksctlRule.Error(
        "EKS0302",
        "eksctl does not know the region",
        "Name a region of EKS, such as eu-west-1; a zone such as eu-west-1a is none.",
        Head + "metadata: {name: shop, region: eu-west-1a}\n",
        Head + "metadata: {name: shop, region: eu-west-1}\n"
    );

    private static readonly RuleInfo NameSpelled = EksctlRule.Error(
        "EKS0303",
        "The cluster name has a character that is no letter, digit or dash",
        "Use only a-z, A-Z, 0-9 and dashes in metadata.name.",
        Head + "metadata: {name: shop_1, region: eu-west-1}\n",
        Head + "metadata: {name: shop-1, region: eu-west-1}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            MetadataMissing,
            NameMissing,
            RegionMissing,
            SupportTypeControls,
            SupportTypeUnknown,
            RollbackTimeout,
            RegionUnknown,
            NameSpelled,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Metadata is null || subject.Metadata == new ClusterMeta())
        {
            report.Add(MetadataMissing, "metadata", "The config has no metadata.");
        }

        if (subject.Metadata is { } metadata)
        {
            CheckMetadata(metadata, report);
        }

        if (subject.UpgradePolicy?.SupportType is { Length: > 0 } support)
        {
            CheckSupportType(support, report);
        }
    }

    private static void CheckMetadata(ClusterMeta metadata, Report report)
    {
        if (!metadata.Name.IsSet())
        {
            report.Add(NameMissing, "metadata.name", "The cluster has no name.");
        }
        else if (!HasOnlyNameCharacters(metadata.Name))
        {
            report.Add(
                NameSpelled,
                "metadata.name",
                $"The cluster name '{metadata.Name}' has a character other than letters, digits and dashes."
            );
        }

        if (!metadata.Region.IsSet())
        {
            report.Add(RegionMissing, "metadata.region", "The cluster has no region.");
        }
        else if (!EksctlRegions.Contains(metadata.Region))
        {
            report.Add(RegionUnknown, "metadata.region", $"eksctl does not know the region '{metadata.Region}'.");
        }

        if (metadata.RollbackConfig?.TimeoutMinutes is < 120 or > 10080)
        {
            report.Add(
                RollbackTimeout,
                "metadata.rollbackConfig.timeoutMinutes",
                $"A rollback timeout of {metadata.RollbackConfig.TimeoutMinutes} minutes is outside 120 to 10080."
            );
        }
    }

    private static void CheckSupportType(string support, Report report)
    {
        if (HasControls(support))
        {
            report.Add(SupportTypeControls, "upgradePolicy.supportType", "The support type has control characters.");
        }
        else if (support is not ("STANDARD" or "EXTENDED"))
        {
            report.Add(
                SupportTypeUnknown,
                "upgradePolicy.supportType",
                $"The support type '{support}' is neither STANDARD nor EXTENDED."
            );
        }
    }

    private static bool HasControls(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOnlyNameCharacters(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
