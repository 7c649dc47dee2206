namespace EksSpec.Rules;

/// <summary>Services that are asked before an object is created.</summary>
internal static partial class Webhooks
{
    private static readonly string[] FailurePolicies = ["Fail", "Ignore"];

    private static readonly string[] SideEffects = ["None", "NoneOnDryRun"];

    /// <summary>Looks at the webhooks of a configuration.</summary>
    public static void Check(IList<V1ValidatingWebhook>? webhooks, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var webhook in report.Each("webhooks", webhooks))
        {
            Check(webhook, report);
            var isTwice = !names.Add(webhook.Name ?? "");
            report.If(isTwice, NameWrong, "name", $"Another webhook is named '{webhook.Name}' too.");
        }
    }

    private static void Check(V1ValidatingWebhook webhook, Report report)
    {
        var name = webhook.Name ?? "";
        var isShort = name.AsSpan().Count('.') < 2;
        var error = KubernetesNames.DnsSubdomainError(name) ?? (isShort ? "has less than three parts" : null);
        report.Misspelled(error, NameWrong, "name", $"name '{name}'");
        foreach (var rule in report.Each("rules", webhook.Rules))
        {
            ResourceMatching.CheckRule(rule, report);
        }

        report.OneOf(webhook.FailurePolicy ?? "Fail", FailurePolicies, PolicyKnown, "failurePolicy");
        report.OneOf(webhook.SideEffects ?? "", SideEffects, PolicyKnown, "sideEffects");
        report.Range(webhook.TimeoutSeconds, 1, 30, PolicyKnown, "timeoutSeconds");
        ResourceMatching.CheckSelection(webhook.MatchPolicy, webhook.NamespaceSelector, webhook.ObjectSelector, report);
        CheckVersions(webhook.AdmissionReviewVersions, "admissionReviewVersions", report);
        MatchConditions.Check(webhook.MatchConditions, parameters: false, report);
        using var client = report.At("clientConfig");
        CheckClient(webhook.ClientConfig ?? new(), report);
    }

    /// <summary>Looks at the versions in which a webhook can be asked.</summary>
    public static void CheckVersions(IList<string>? versions, string field, Report report)
    {
        if (versions is not { Count: > 0 })
        {
            report.Add(VersionsWrong, field, "There are no versions.");
            return;
        }

        for (var i = 0; i < versions.Count; i++)
        {
            using var at = report.At(field, i);
            var version = versions[i] ?? "";
            var error = KubernetesNames.Dns1035LabelError(version);
            var meant = Respelled.Lower(error, version, KubernetesNames.Dns1035LabelError);
            report.Misspelled(error, VersionsWrong, "", $"'{version}'", Mend.Text(meant));
            report.If(
                versions.IndexOf(versions[i]) < i,
                VersionsWrong,
                "",
                $"'{version}' is given twice.",
                Mend.Remove
            );
        }

        var isKnown = versions.Contains("v1") || versions.Contains("v1beta1");
        report.If(!isKnown, VersionsWrong, field, $"Neither v1 nor v1beta1 is among the versions.");
    }

    /// <summary>Looks at where a webhook is asked.</summary>
    public static void CheckClient(Admissionregistrationv1WebhookClientConfig client, Report report)
    {
        var isOne = client.Url is null != client.Service is null;
        var isUrl = client.Url is null || IsPlainHttps(client.Url);
        report.If(!isOne, ClientWrong, "", $"There has to be a url or a service, and not both.");
        report.If(!isUrl, ClientWrong, "url", $"'{client.Url}' is no https URL without user, query and fragment.");
        if (client.Service is { } service)
        {
            using var at = report.At("service");
            report.Required(service.Name, ClientWrong, "name");
            report.Required(service.NamespaceProperty, ClientWrong, "namespace");
            report.Range(service.Port, 1, 65535, ClientWrong, "port");
            var path = service.Path ?? "";
            var isRelative = path is [not '/', ..] && PathError("/" + path) is null;
            var mend = Mend.Text(isRelative ? "/" + path : null);
            report.Misspelled(PathError(path), ClientWrong, "path", $"The path '{path}'", mend);
        }
    }

    private static string? PathError(string path)
    {
        if (path is "" or "/")
        {
            return null;
        }

        var inside = path is [_, _, .., '/'] ? path[1..^1] : path[1..];
        return path[0] != '/' ? "does not begin with '/'"
            : inside.Split('/').Select(KubernetesNames.DnsSubdomainError).FirstOrDefault(e => e is not null)
                is { } error
                ? $"has a part that {error}"
            : null;
    }

    private static bool IsPlainHttps(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" };
}
