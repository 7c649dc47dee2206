namespace EksSpec.Reports;

/// <summary>How severities, authorities and profiles are spelled in every report.</summary>
internal static class Words
{
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    public static string Of(Authority authority) =>
        authority switch
        {
            Authority.Eksctl => "eksctl",
            Authority.Kubernetes => "kubernetes",
            Authority.Aws => "aws",
            Authority.Controller => "controller",
            _ => "eksspec",
        };

    public static string Of(RuleProfile profile) =>
        profile switch
        {
            RuleProfile.Baseline => "baseline",
            RuleProfile.Recommended => "recommended",
            _ => "strict",
        };
}
