namespace EksSpec.Rules;

/// <summary>Services that are asked before an object is created.</summary>
internal static partial class Webhooks
{
    private static readonly string[] FailurePolicies = ["Fail", "Ignore"];

    private static readonly string[] SideEffects = ["None", "NoneOnDryRun"];

    /// <summary>Looks at the webhooks of a configuration.</summary>
    public static void Check(IEnumerable<V1ValidatingWebhook> webhooks, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, webhook) in webhooks.Index())
        {
            using var at = report.At("webhooks", i);
            Check(webhook, report);
            report.If(
                !names.Add(webhook.Name ?? ""),
                NameWrong,
                "name",
                $"Another webhook is named '{webhook.Name}' too."
            );
        }
    }

    private static void Check(V1ValidatingWebhook webhook, Report report)
    {
        var name = webhook.Name ?? "";
        var error =
            KubernetesNames.DnsSubdomainError(name)
            ?? (name.Count(c => c == '.') < 2 ? "has less than three parts" : null);
        report.Misspelled(error, NameWrong, "name", $"name '{name}'");
        foreach (var rule in report.Each("rules", webhook.Rules))
        {
            ResourceMatching.CheckRule(rule, report);
        }

        if (webhook.FailurePolicy is not null)
        {
            report.OneOf(webhook.FailurePolicy, FailurePolicies, PolicyKnown, "failurePolicy");
        }

        report.OneOf(webhook.SideEffects ?? "", SideEffects, PolicyKnown, "sideEffects");
        report.Range(webhook.TimeoutSeconds, 1, 30, PolicyKnown, "timeoutSeconds");
        ResourceMatching.CheckSelection(webhook.MatchPolicy, webhook.NamespaceSelector, webhook.ObjectSelector, report);
        CheckVersions(webhook.AdmissionReviewVersions, report);
        MatchConditions.Check(webhook.MatchConditions, parameters: false, report);
        using var client = report.At("clientConfig");
        CheckClient(webhook.ClientConfig ?? new(), report);
    }

    private static void CheckVersions(IList<string>? versions, Report report)
    {
        if (versions is not { Count: > 0 })
        {
            report.Add(VersionsWrong, "admissionReviewVersions", "There are no versions.");
            return;
        }

        for (var i = 0; i < versions.Count; i++)
        {
            using var at = report.At("admissionReviewVersions", i);
            var version = versions[i] ?? "";
            report.Misspelled(KubernetesNames.Dns1035LabelError(version), VersionsWrong, "", $"'{version}'");
            report.If(versions.IndexOf(versions[i]) < i, VersionsWrong, "", $"'{version}' is given twice.");
        }

        report.If(
            !versions.Contains("v1") && !versions.Contains("v1beta1"),
            VersionsWrong,
            "admissionReviewVersions",
            $"Neither v1 nor v1beta1 is among the versions."
        );
    }

    private static void CheckClient(Admissionregistrationv1WebhookClientConfig client, Report report)
    {
        report.If(
            client.Url is null == client.Service is null,
            ClientWrong,
            "",
            $"There has to be a url or a service, and not both."
        );

        if (
            client.Url is { } url
            && (
                !Uri.TryCreate(url, UriKind.Absolute, out var uri)
                || uri.Scheme != "https"
                || uri.UserInfo.Length > 0
                || uri.Query.Length > 0
                || uri.Fragment.Length > 0
            )
        )
        {
            report.Add(ClientWrong, "url", $"'{url}' is no https URL without user, query and fragment.");
        }

        if (client.Service is not { } service)
        {
            return;
        }

        using var at = report.At("service");
        report.Required(service.Name, ClientWrong, "name");
        report.Required(service.NamespaceProperty, ClientWrong, "namespace");
        report.Range(service.Port, 1, 65535, ClientWrong, "port");
        if (service.Path is { } path && !path.StartsWith('/'))
        {
            report.Add(ClientWrong, "path", $"The path '{path}' does not begin with '/'.");
        }
    }
}
