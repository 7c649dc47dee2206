using System.Buffers;

namespace EksSpec.Rules;

/// <summary>What is wrong with an ARN where it stands; the report stands at the field.</summary>
internal static class ArnCheck
{
    private const int AccountDigits = 12;

    // Signs of a text that a tool fills in later.
    private static readonly SearchValues<char> Blanks = SearchValues.Create("${}<>%*");

    /// <summary>Looks at the spelling, the kind, the partition, the region and the account's digits.</summary>
    /// <param name="text">The ARN as it is written.</param>
    /// <param name="kind">What the field takes.</param>
    /// <param name="region">The region that it has to be in, as far as it is known.</param>
    /// <param name="report">Where to say it.</param>
    /// <param name="mayBeOther">Whether the field takes a text that is no ARN, or has it judged by other rules.</param>
    public static void Check(string text, ArnKind kind, string? region, Report report, bool mayBeOther = false)
    {
        // A word in capitals is there to be replaced, too.
        if (text.AsSpan().ContainsAny(Blanks) || VariableReferences.IsConstantLike(text))
        {
            return;
        }

        if (!Arn.TryParse(text, out var arn))
        {
            report.If(!mayBeOther, Arns.NoArn, "", $"'{text}' is no ARN.", $"Write the whole ARN of {kind.Name}.");
            return;
        }

        if (!kind.Fits(arn))
        {
            report.If(
                !kind.IsJudgedByEksctl,
                Arns.OtherKind,
                "",
                $"'{text}' is no ARN of {kind.Name}.",
                $"Write the ARN of {kind.Name}."
            );
            return;
        }

        CheckAccount(text, arn, report);
        if (region.IsSet())
        {
            var partition = Arn.PartitionOf(region);
            report.If(
                arn.Partition != partition,
                Arns.OtherPartition,
                "",
                $"'{text}' is of partition {arn.Partition}, and {region} is in {partition}."
            );
        }

        CheckRegion(text, arn, kind, region, report);
    }

    /// <summary>The region that an ARN names, where it has to be that of what stands around it.</summary>
    public static string? RegionOf(string text, ArnKind kind) =>
        kind.IsOfRegion
        && Arn.TryParse(text, out var arn)
        && kind.Fits(arn)
        && arn.Region.Length > 0
        && arn.Service != "iam"
            ? arn.Region
            : null;

    /// <summary>The account that an ARN names, where it has to be that of what stands around it.</summary>
    public static string? AccountOf(string text, ArnKind kind) =>
        kind.IsOfAccount && Arn.TryParse(text, out var arn) && kind.Fits(arn) && IsAccount(arn.Account)
            ? arn.Account
            : null;

    private static void CheckRegion(string text, in Arn arn, ArnKind kind, string? region, Report report)
    {
        // IAM is one for all regions, and so are the policies of EKS itself.
        var isGlobal = arn.Service is "iam" || kind == ArnKind.AccessPolicy;
        report.If(
            isGlobal && arn.Region.Length > 0,
            Arns.OtherRegion,
            "",
            $"'{text}' names the region {arn.Region}, and {kind.Name} is of no region.",
            "Leave the region out: two colons follow each other."
        );
        var isBound = !isGlobal && kind.IsOfRegion && region.IsSet();
        report.If(
            isBound && arn.Region.Length == 0,
            Arns.OtherRegion,
            "",
            $"'{text}' names no region; it has to be {region}."
        );
        report.If(
            isBound && arn.Region != region && IsRegion(arn.Region),
            Arns.OtherRegion,
            "",
            $"'{text}' is of the region {arn.Region}, and not of {region}."
        );
    }

    private static void CheckAccount(string text, in Arn arn, Report report)
    {
        var (account, length) = (arn.Account, arn.Account.Length);
        var isNumber = length > 0 && !account.AsSpan().ContainsAnyExceptInRange('0', '9');
        report.If(length == 0 && arn.Service != "sso", Arns.AccountSpelled, "", $"'{text}' names no account.");
        report.If(
            isNumber && length != AccountDigits,
            Arns.AccountSpelled,
            "",
            $"'{text}' names the account {account}, which has {length} digits."
        );
    }

    private static bool IsAccount(string account) =>
        account.Length == AccountDigits && !account.AsSpan().ContainsAnyExceptInRange('0', '9');

    // A word in capitals stands for a region that somebody else writes.
    private static bool IsRegion(string region) =>
        region.Length > 0 && char.IsAsciiDigit(region[^1]) && !region.AsSpan().ContainsAnyInRange('A', 'Z');
}
