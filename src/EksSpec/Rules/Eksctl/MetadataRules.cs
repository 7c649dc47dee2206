namespace EksSpec.Rules;

/// <summary>The head of the document: name, region, rollback, support type.</summary>
internal sealed partial class MetadataRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] SupportTypes = ["STANDARD", "EXTENDED"];

    public override void Check(ClusterConfig subject, Report report)
    {
        var isMissing = subject.Metadata is null || subject.Metadata == new ClusterMeta();
        report.If(isMissing, MetadataMissing, "metadata", $"The config has no metadata.");

        if (subject.Metadata is { } metadata)
        {
            using var at = report.At("metadata");
            CheckMetadata(metadata, report);
        }

        if (subject.UpgradePolicy?.SupportType is { Length: > 0 } support)
        {
            using var at = report.At("upgradePolicy");
            CheckSupportType(support, report);
        }
    }

    private static void CheckMetadata(ClusterMeta metadata, Report report)
    {
        if (!metadata.Name.IsSet())
        {
            report.Add(NameMissing, "name", "The cluster has no name.");
        }
        else if (metadata.Name.AsSpan().Exists(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
        {
            report.Add(
                NameSpelled,
                "name",
                $"The cluster name '{metadata.Name}' has a character other than letters, digits and dashes."
            );
        }

        if (!metadata.Region.IsSet())
        {
            report.Add(RegionMissing, "region", "The cluster has no region.");
        }
        else if (!EksctlRegions.Contains(metadata.Region))
        {
            report.Add(
                RegionUnknown,
                "region",
                $"eksctl does not know the region '{metadata.Region}'.",
                mend: Mend.Word(metadata.Region, EksctlRegions.All)
            );
        }

        var minutes = metadata.RollbackConfig?.TimeoutMinutes;
        report.If(
            minutes is < 120 or > 10080,
            RollbackTimeout,
            "rollbackConfig.timeoutMinutes",
            $"A rollback timeout of {minutes} minutes is outside 120 to 10080."
        );
    }

    private static void CheckSupportType(string support, Report report)
    {
        if (support.AsSpan().Exists(char.IsControl))
        {
            report.Add(SupportTypeControls, "supportType", "The support type has control characters.");
        }
        else if (!SupportTypes.Contains(support))
        {
            report.Add(
                SupportTypeUnknown,
                "supportType",
                $"The support type '{support}' is neither STANDARD nor EXTENDED.",
                mend: Mend.Word(support, SupportTypes)
            );
        }
    }
}
