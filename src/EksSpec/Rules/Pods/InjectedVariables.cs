namespace EksSpec.Rules;

/// <summary>The variables that containers have though nobody wrote them.</summary>
internal static class InjectedVariables
{
    private static readonly string[] OfRole =
    [
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_DEFAULT_REGION",
        "AWS_REGION",
        "AWS_ROLE_ARN",
        "AWS_STS_REGIONAL_ENDPOINTS",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
    ];

    private static readonly string[] Injectors = ["instrumentation.opentelemetry.io/", "dapr.io/"];

    /// <summary>Whether there may be any: operators add variables to the pods that they make, and webhooks to those that ask.</summary>
    public static bool MayHave(PodView pod) =>
        pod.Owner is { Value: InlineDocument, Ref.Kind: not "Rollout" }
        || pod.Metadata?.Annotations?.Keys.Any(key => key.BeginningIn(Injectors) is not null) == true;

    /// <summary>Those of a role in AWS, and the index that the controller of Jobs gives.</summary>
    public static IEnumerable<string> Of(PodView pod)
    {
        var job = pod.Owner.Value switch
        {
            V1Job own => own.Spec,
            V1CronJob made => made.Spec?.JobTemplate?.Spec,
            _ => null,
        };
        IEnumerable<string> roles = pod.Spec.ServiceAccountName is null or "" or "default" ? [] : OfRole;
        return job?.CompletionMode == "Indexed" ? roles.Append("JOB_COMPLETION_INDEX") : roles;
    }
}
