using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>Names that EKS keeps for itself, and callers that it doesn't look up.</summary>
internal sealed partial class AccessNames : RuleGroup<ClusterConfig>
{
    private static readonly string[] Reserved = [SystemGroups.Prefix, "eks:", "aws:", "amazon:", "iam:"];

    public override void Check(ClusterConfig subject, Report report)
    {
        var isUnread = subject.IamIdentityMappings.HasItems() && subject.AuthenticationMode() == AccessDefaults.Api;
        report.If(
            isUnread,
            Unread,
            "iamIdentityMappings",
            $"The authentication mode {AccessDefaults.Api} knows no aws-auth."
        );
        using var at = report.At("accessConfig");
        foreach (var entry in report.Each("accessEntries", subject.AccessConfig?.AccessEntries))
        {
            var user = entry.KubernetesUsername ?? "";
            report.If(IsReserved(user), ReservedUser, "kubernetesUsername", $"The user name is '{user}'.");
            foreach (var group in report.Each("kubernetesGroups", entry.KubernetesGroups))
            {
                var isOfSystem = group.StartsWith(SystemGroups.Prefix, StringComparison.Ordinal);
                report.If(isOfSystem, ReservedGroup, "", $"The group is '{group}'.");
            }
        }
    }

    private static bool IsReserved(string user) => user.BeginningIn(Reserved) is not null;
}
