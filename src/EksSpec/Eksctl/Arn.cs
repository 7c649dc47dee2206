using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Eksctl;

/// <summary>
/// The name of an AWS resource, <c>arn:partition:service:region:account:resource</c>, cut at its first five colons as AWS'
/// own libraries do: any part can be empty.
/// </summary>
/// <param name="Partition">Such as <c>aws</c> or <c>aws-cn</c>.</param>
/// <param name="Service">Such as <c>iam</c>.</param>
/// <param name="Region">Such as <c>eu-west-1</c>; empty for a service of the whole world.</param>
/// <param name="Account">Twelve digits; <c>aws</c> for what AWS itself has made.</param>
/// <param name="Resource">The rest, such as <c>role/admin</c>.</param>
internal readonly record struct Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>Reads a name, and says whether it could.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Arn arn)
    {
        arn = default;
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return false;
        }

        Span<Range> parts = stackalloc Range[6];
        if (text.AsSpan().Split(parts, ':') < 6)
        {
            return false;
        }

        arn = new(text[parts[1]], text[parts[2]], text[parts[3]], text[parts[4]], text[parts[5]]);
        return true;
    }

    /// <summary>The partition that a region is in.</summary>
    public static string PartitionOf(string region) =>
        region.Split('-') switch
        {
            ["cn", ..] => "aws-cn",
            ["us", "gov", ..] => "aws-us-gov",
            ["us", "iso", ..] => "aws-iso",
            ["us", "isob", ..] => "aws-iso-b",
            ["us", "isof", ..] => "aws-iso-f",
            ["eu", "isoe", ..] => "aws-iso-e",
            ["eusc", ..] => "aws-eusc",
            _ => "aws",
        };
}
