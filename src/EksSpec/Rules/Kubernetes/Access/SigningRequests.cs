namespace EksSpec.Rules;

/// <summary>Certificates that somebody asks for.</summary>
internal sealed partial class SigningRequests : RuleGroup<V1CertificateSigningRequest>
{
    private const int MinSeconds = 600;
    private const int MaxSignerLength = 253 + 1 + 253 + 1 + 63;

    private static readonly string[] Usages =
    [
        "any",
        "cert sign",
        "client auth",
        "code signing",
        "content commitment",
        "crl sign",
        "data encipherment",
        "decipher only",
        "digital signature",
        "email protection",
        "encipher only",
        "ipsec end system",
        "ipsec tunnel",
        "ipsec user",
        "key agreement",
        "key encipherment",
        "microsoft sgc",
        "netscape sgc",
        "ocsp signing",
        "s/mime",
        "server auth",
        "signing",
        "timestamping",
    ];

    public override void Check(V1CertificateSigningRequest subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        report.Misspelled(CertificateRequest.Error(spec.Request), RequestReadable, "request", $"The request");
        CheckUsages(spec.Usages ?? [], report);
        report.Misspelled(SignerError(spec.SignerName), SignerSpelled, "signerName", $"The signer '{spec.SignerName}'");
        var seconds = spec.ExpirationSeconds;
        report.If(seconds < MinSeconds, Lifetime, "expirationSeconds", $"The certificate lives for {seconds} seconds.");
    }

    private static void CheckUsages(IList<string> usages, Report report)
    {
        report.If(usages.Count == 0, UsageKnown, "usages", $"The certificate is for nothing.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in report.Each("usages", usages))
        {
            report.OneOf(usage, Usages, UsageKnown, "");
            report.If(!seen.Add(usage), UsageKnown, "", $"'{usage}' is given twice.", Mend.Remove);
        }
    }

    private static string? SignerError(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "is missing";
        }

        if (name == "kubernetes.io/legacy-unknown")
        {
            return "is not in this version of the API any more";
        }

        if (name.Split('/') is not [var domain, var path])
        {
            return "is not a domain, '/' and a name";
        }

        return KubernetesNames.DnsSubdomainError(domain) is { } domainError ? $"has a domain that {domainError}"
            : !domain.Contains('.', StringComparison.Ordinal) ? "has a domain without a dot"
            : KubernetesNames.DnsSubdomainError(path) is { } pathError ? $"has a name that {pathError}"
            : name.Length > MaxSignerLength ? "is too long"
            : null;
    }
}
