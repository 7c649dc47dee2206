namespace EksSpec.Rules;

/// <summary>The head of the document: name, region, rollback, support type.</summary>
internal sealed partial class MetadataRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        report.If(
            subject.Metadata is null || subject.Metadata == new ClusterMeta(),
            MetadataMissing,
            "metadata",
            $"The config has no metadata."
        );

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
