namespace EksSpec.Builders;

/// <summary>The id of an AWS account.</summary>
internal static class AwsAccount
{
    /// <summary>What is wrong with an id, or <see langword="null"/>.</summary>
    public static string? Error(string id) =>
        id.Length == 12 && id.All(char.IsAsciiDigit) ? null : "is no account: 12 digits";
}
