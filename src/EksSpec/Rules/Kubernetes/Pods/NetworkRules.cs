namespace EksSpec.Rules;

/// <summary>How a pod is called, and how it finds others by name.</summary>
internal static partial class NetworkRules
{
    private const int MaxNameServers = 3;

    private const int MaxSearches = 32;

    private const int MaxSearchCharacters = 2048;

    private const int MaxHostName = 64;

    private static readonly string[] WithoutServers = ["ClusterFirst", "ClusterFirstWithHostNet", "Default"];
    private static readonly string[] DnsPolicies = [.. WithoutServers, "None"];

    /// <summary>Looks at the names and name servers of a pod.</summary>
    public static void Check(PodContext pod, Report report)
    {
        var policy = PodContext.OrDefault(pod.Spec.DnsPolicy, "ClusterFirst");
        var hasServers = pod.Spec.DnsConfig?.Nameservers is { Count: > 0 };
        report.OneOf(
            policy,
            DnsPolicies,
            DnsPolicyKnown,
            "dnsPolicy",
            Mend.Word(policy, hasServers ? DnsPolicies : WithoutServers)
        );
        CheckDns(pod.Spec.DnsConfig, pod.Spec.DnsPolicy == "None", report);
        CheckHostNames(pod, report);
        foreach (var alias in report.Each("hostAliases", pod.Spec.HostAliases))
        {
            CheckAddress(alias.Ip ?? "", "ip", report);
            foreach (var name in report.Each("hostnames", alias.Hostnames))
            {
                var error = KubernetesNames.DnsSubdomainError(name);
                var meant = Respelled.Host(error, name, KubernetesNames.DnsSubdomainError);
                report.Misspelled(error, DomainSpelled, "", $"'{name}'", Mend.Text(meant));
            }
        }
    }

    private static void CheckHostNames(PodContext pod, Report report)
    {
        if (!pod.IsNamedByController)
        {
            var host = pod.Spec.Hostname.NullIfEmpty();
            var error = KubernetesNames.DnsLabelError(host);
            var meant = Respelled.Lower(error, host ?? "", KubernetesNames.DnsLabelError);
            report.Misspelled(error, HostNameSpelled, "hostname", $"hostname '{host}'", Mend.Text(meant));
            report.Label(pod.Spec.Subdomain.NullIfEmpty(), HostNameSpelled, "subdomain");
        }

        if (pod.Spec.HostnameOverride is { } name)
        {
            const string Field = "hostnameOverride";
            var isTooLong = name.Length > MaxHostName;
            var hasBoth = pod.Spec.SetHostnameAsFQDN == true;
            report.Subdomain(name, HostNameOverride, Field);
            report.If(isTooLong, HostNameOverride, Field, $"'{name}' is longer than {MaxHostName} characters.");
            report.If(pod.HostNetwork, HostNameOverride, Field, $"The pod has the host name of its node.");
            report.If(hasBoth, HostNameOverride, Field, $"setHostnameAsFQDN and hostnameOverride are both set.");
        }
    }

    private static void CheckDns(V1PodDNSConfig? config, bool isNone, Report report)
    {
        var count = config?.Nameservers?.Count;
        if (isNone && count is null or 0)
        {
            var field = config is null ? "dnsConfig" : "dnsConfig.nameservers";
            report.Add(NoneNeedsServers, field, "There are no name servers.");
            return;
        }

        using var at = report.At("dnsConfig");
        report.If(count > MaxNameServers, TooMany, "nameservers", $"There are {count} name servers.");
        foreach (var server in report.Each("nameservers", config?.Nameservers))
        {
            CheckAddress(server, "", report);
        }

        CheckSearches(config?.Searches, report);
        foreach (var option in report.Each("options", config?.Options))
        {
            report.If(string.IsNullOrEmpty(option.Name), OptionUnnamed, "", $"The option has no name.");
        }
    }

    private static void CheckSearches(IList<string>? searches, Report report)
    {
        var (count, characters) = (searches?.Count, -1);
        foreach (var search in report.Each("searches", searches))
        {
            characters += 1 + search.Length;
            var name = search == "." ? null : Dashed(search.EndsWith('.') ? search[..^1] : search);
            report.Misspelled(KubernetesNames.DnsSubdomainError(name), DomainSpelled, "", $"'{search}'");
        }

        var isTooMuch = count > MaxSearches || characters > MaxSearchCharacters;
        report.If(isTooMuch, TooMany, "searches", $"There are {count} search domains of {characters} characters.");
    }

    // A part of a search domain may begin with one '_', and hold more of them between letters and digits.
    private static string Dashed(string name) =>
        string.Join('.', name.Split('.').Select(part => (part.StartsWith('_') ? part[1..] : part).Replace('_', '-')));

    private static void CheckAddress(string address, string field, Report report) =>
        report.Misspelled(IpText.AddressError(address), AddressSpelled, field, $"'{address}'");
}
