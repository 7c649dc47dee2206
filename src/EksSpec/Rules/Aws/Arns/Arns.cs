namespace EksSpec.Rules;

/// <summary>The ARNs of a ClusterConfig. eksctl passes on nearly any text.</summary>
internal sealed partial class Arns : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var region = subject.Metadata?.Region;
        string? account = null;
        foreach (var field in ConfigArns.Of(subject))
        {
            using var at = report.At(field.Path);
            ArnCheck.Check(field.Text, field.Kind, region, report, field.MayBeOther);
            if (ArnCheck.AccountOf(field.Text, field.Kind) is { } other)
            {
                account ??= other;
                report.If(
                    other != account,
                    OtherAccount,
                    "",
                    $"'{field.Text}' is of the account {other}, and another ARN of the cluster is of {account}."
                );
            }
        }
    }

    /// <summary>The account of a cluster as its ARNs say it; absent where none has to be in it.</summary>
    public static string? AccountOf(ClusterConfig config) =>
        ConfigArns
            .Of(config)
            .Select(field => ArnCheck.AccountOf(field.Text, field.Kind))
            .FirstOrDefault(found => found is not null);
}
