using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Annotations that do nothing since something else that they need isn't said.</summary>
internal static class UnusedSettings
{
    private const string Frontend = "frontend-nlb-";

    /// <summary>Why an annotation of an Ingress does nothing; absent where it may do something.</summary>
    public static string? WhyOf(string name, GroupMember member) =>
        name switch
        {
            "manage-backend-security-group-rules" when member["security-groups"] is not { Items.Length: > 0 } =>
                "it is read only beside security-groups",
            "inbound-cidrs" or "security-group-prefix-lists" when member["security-groups"] is { Items.Length: > 0 } =>
                "security-groups names groups of one's own, and the controller opens nothing in them",
            "target-node-labels" when SendsToPods(member) => "targets are pods, and no nodes",
            "auth-idp-cognito" or "auth-idp-oidc" when TypeOf(member) is { } type && name != "auth-idp-" + type => type
            == "none"
                ? "auth-type is not set, and nobody is asked"
                : $"auth-type is {type}",
            "create-acm-cert" or "acm-pca-arn" =>
                "it is read only where the feature gate EnableCertificateManagement is on, which it isn't by default",
            "group.order" when member["group.name"] is null && member.ClassParams?["group"] is null =>
                "the Ingress is in no group with others",
            _ when name.StartsWith(Frontend, StringComparison.Ordinal) && !HasFrontend(member) =>
                "enable-frontend-nlb is not true",
            _ => null,
        };

    private static bool HasFrontend(GroupMember member) =>
        member["enable-frontend-nlb"] is { } said
        && (Unfilled.Is(said.Value) || (AnnotationValues.TryBool(said.Value, out var isOn) && isOn));

    private static bool SendsToPods(GroupMember member) => member.ClassOr("targetType", "target-type")?.Value == "ip";

    // A Service may say it for itself.
    private static string? TypeOf(GroupMember member) =>
        (member["auth-type"]?.Value ?? "none") is var type && type is "none" or "cognito" or "oidc" ? type : null;
}
