namespace EksSpec.Kubernetes;

/// <summary>The defaults of what extends an API server: webhooks, admission policies, definitions, other servers.</summary>
internal static class AdmissionDefaults
{
    private const int HttpsPort = 443;
    private const int WebhookSeconds = 10;

    public static bool TryFill(object? document)
    {
        switch (document)
        {
            case V1ValidatingWebhookConfiguration configuration:
                foreach (var webhook in Filling.Items(configuration.Webhooks))
                {
                    Fill(webhook);
                }

                break;
            case V1MutatingWebhookConfiguration configuration:
                foreach (var webhook in Filling.Items(configuration.Webhooks))
                {
                    Fill(webhook);
                }

                break;
            case V1ValidatingAdmissionPolicy { Spec: { } spec }:
                spec.FailurePolicy ??= "Fail";
                Fill(spec.MatchConstraints);
                break;
            case V1MutatingAdmissionPolicy { Spec: { } spec }:
                spec.FailurePolicy ??= "Fail";
                Fill(spec.MatchConstraints);
                break;
            case V1ValidatingAdmissionPolicyBinding { Spec: { } spec }:
                Fill(spec.MatchResources);
                Fill(spec.ParamRef);
                break;
            case V1MutatingAdmissionPolicyBinding { Spec: { } spec }:
                Fill(spec.MatchResources);
                Fill(spec.ParamRef);
                break;
            case V1CustomResourceDefinition { Spec: { } spec }:
                Fill(spec);
                break;
            case V1APIService { Spec.Service: { } service }:
                service.Port ??= HttpsPort;
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Fill(V1ValidatingWebhook webhook)
    {
        webhook.FailurePolicy ??= "Fail";
        webhook.MatchPolicy ??= "Equivalent";
        webhook.NamespaceSelector ??= new();
        webhook.ObjectSelector ??= new();
        webhook.TimeoutSeconds ??= WebhookSeconds;
        Fill(webhook.ClientConfig, webhook.Rules);
    }

    private static void Fill(V1MutatingWebhook webhook)
    {
        webhook.FailurePolicy ??= "Fail";
        webhook.MatchPolicy ??= "Equivalent";
        webhook.NamespaceSelector ??= new();
        webhook.ObjectSelector ??= new();
        webhook.TimeoutSeconds ??= WebhookSeconds;
        webhook.ReinvocationPolicy ??= "Never";
        Fill(webhook.ClientConfig, webhook.Rules);
    }

    private static void Fill(
        Admissionregistrationv1WebhookClientConfig? client,
        IEnumerable<V1RuleWithOperations?>? rules
    )
    {
        if (client?.Service is { } service)
        {
            service.Port ??= HttpsPort;
        }

        foreach (var rule in Filling.Items(rules))
        {
            rule.Scope ??= "*";
        }
    }

    private static void Fill(V1MatchResources? match)
    {
        if (match is null)
        {
            return;
        }

        match.MatchPolicy ??= "Equivalent";
        match.NamespaceSelector ??= new();
        match.ObjectSelector ??= new();
        var rules = Filling.Items(match.ResourceRules).Concat(Filling.Items(match.ExcludeResourceRules));
        foreach (var rule in rules)
        {
            rule.Scope ??= "*";
        }
    }

    private static void Fill(V1ParamRef? parameters)
    {
        if (parameters is not null)
        {
            parameters.ParameterNotFoundAction ??= "Deny";
        }
    }

    private static void Fill(V1CustomResourceDefinitionSpec spec)
    {
        if (spec.Names is { Kind.Length: > 0 } names)
        {
            names.Singular = names.Singular.Or(names.Kind.ToLowerInvariant());
            names.ListKind = names.ListKind.Or($"{names.Kind}List");
        }

        spec.Conversion ??= new() { Strategy = "None" };
        if (spec.Conversion.Webhook?.ClientConfig?.Service is { } service)
        {
            service.Port ??= HttpsPort;
        }
    }
}
