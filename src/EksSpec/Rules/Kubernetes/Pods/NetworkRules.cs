namespace EksSpec.Rules;

/// <summary>How a pod is called, and how it finds others by name.</summary>
internal static partial class NetworkRules
{
    private const int MaxNameServers = 3;

    private const int MaxSearches = 32;

    private const int MaxSearchCharacters = 2048;

    private const int MaxHostName = 64;

    private static readonly string[] DnsPolicies = ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"];

    /// <summary>Looks at the names and name servers of a pod.</summary>
    public static void Check(PodContext pod, Report report)
    {
        report.OneOfIfSet(pod.Spec.DnsPolicy, DnsPolicies, DnsPolicyKnown, "dnsPolicy");
        CheckDns(pod.Spec.DnsConfig, pod.Spec.DnsPolicy == "None", report);
        CheckHostNames(pod, report);
        foreach (var alias in report.Each("hostAliases", pod.Spec.HostAliases))
        {
            CheckAddress(alias.Ip ?? "", "ip", report);
            foreach (var name in report.Each("hostnames", alias.Hostnames))
            {
                report.Misspelled(KubernetesNames.DnsSubdomainError(name), DomainSpelled, "", $"'{name}'");
            }
        }
    }

    private static void CheckHostNames(PodContext pod, Report report)
    {
        if (pod.Spec.Hostname is { Length: > 0 } name && !pod.IsNamedByController)
        {
            report.Label(name, HostNameSpelled, "hostname");
        }

        if (pod.Spec.Subdomain is { Length: > 0 } subdomain && !pod.IsNamedByController)
        {
            report.Label(subdomain, HostNameSpelled, "subdomain");
        }

        if (pod.Spec.HostnameOverride is not { } other)
        {
            return;
        }

        report.Subdomain(other, HostNameOverride, "hostnameOverride");
        report.If(
            other.Length > MaxHostName,
            HostNameOverride,
            "hostnameOverride",
            $"'{other}' is longer than {MaxHostName} characters."
        );

        report.If(pod.HostNetwork, HostNameOverride, "hostnameOverride", $"The pod has the host name of its node.");

        report.If(
            pod.Spec.SetHostnameAsFQDN == true,
            HostNameOverride,
            "hostnameOverride",
            $"setHostnameAsFQDN and hostnameOverride are both set."
        );
    }

    private static void CheckDns(V1PodDNSConfig? config, bool isNone, Report report)
    {
        if (isNone && config?.Nameservers is not { Count: > 0 })
        {
            report.Add(
                NoneNeedsServers,
                config is null ? "dnsConfig" : "dnsConfig.nameservers",
                "There are no name servers."
            );
            return;
        }

        if (config is null)
        {
            return;
        }

        using var at = report.At("dnsConfig");
        if (config.Nameservers?.Count > MaxNameServers)
        {
            report.Add(TooMany, "nameservers", $"There are {config.Nameservers.Count} name servers.");
        }

        foreach (var server in report.Each("nameservers", config.Nameservers))
        {
            CheckAddress(server, "", report);
        }

        CheckSearches(config.Searches, report);
        foreach (var option in report.Each("options", config.Options))
        {
            report.Required(option.Name, OptionUnnamed, "");
        }
    }

    private static void CheckSearches(IList<string>? searches, Report report)
    {
        var characters = -1;
        foreach (var (i, search) in searches.Indexed())
        {
            characters += 1 + search.Length;
            if (search != ".")
            {
                using var at = report.At("searches", i);
                var name = search.EndsWith('.') ? search[..^1] : search;
                report.Misspelled(KubernetesNames.DnsSubdomainError(Dashed(name)), DomainSpelled, "", $"'{search}'");
            }
        }

        report.If(
            searches?.Count > MaxSearches || characters > MaxSearchCharacters,
            TooMany,
            "searches",
            $"There are {searches?.Count} search domains of {characters} characters."
        );
    }

    // A part of a search domain may begin with one '_', and hold more of them between letters and digits.
    private static string Dashed(string name) =>
        string.Join('.', name.Split('.').Select(part => (part.StartsWith('_') ? part[1..] : part).Replace('_', '-')));

    private static void CheckAddress(string address, string field, Report report)
    {
        report.Misspelled(IpText.AddressError(address), AddressSpelled, field, $"'{address}'");
    }
}
