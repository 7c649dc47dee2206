namespace EksSpec.LoadBalancing;

/// <summary>Finds the certificates for the hosts of an Ingress that names none.</summary>
internal sealed class CertificateFinder(ValueList<KnownCertificate>? certificates, FaultLog faults)
{
    /// <summary>The certificates that fit any host, by ARN; the hosts instead where nobody knows which certificates are there.</summary>
    public (IReadOnlyList<string> Found, IReadOnlyList<string> Hosts) Find(GroupMember member)
    {
        if (certificates is null)
        {
            return ([], NamesOf(member.Ingress));
        }

        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (var (host, place) in HostsOf(member.Ingress))
        {
            var fitting = certificates
                .Where(certificate => certificate.Domains.Any(domain => Fits(domain, host)))
                .ToList();
            found.UnionWith(fitting.Select(certificate => certificate.Arn));
            if (fitting.Count == 0)
            {
                faults.Add(
                    new(
                        "no certificate found for host",
                        $"No certificate is known for the host '{host}' of {member.Object}.",
                        member.Object,
                        place.Path
                    )
                    {
                        Fix = "Name a certificate, or ask ACM for one that has the host.",
                    }
                );
            }
        }

        return ([.. found], []);
    }

    private static SortedDictionary<string, HostPlace> HostsOf(V1Ingress ingress)
    {
        SortedDictionary<string, HostPlace> hosts = new(StringComparer.Ordinal);
        foreach (var (host, place) in PlacesOf(ingress))
        {
            hosts.TryAdd(host, place);
        }

        return hosts;
    }

    private static string[] NamesOf(V1Ingress ingress) =>
        PlacesOf(ingress) switch
        {
            [] => [],
            [var only] => [only.Host],
            var all => [.. all.Select(static each => each.Host).Distinct().Order(StringComparer.Ordinal)],
        };

    private static List<(string Host, HostPlace Place)> PlacesOf(V1Ingress ingress)
    {
        List<(string, HostPlace)> hosts = new(ingress.Spec?.Rules?.Count ?? 0);
        for (var i = 0; i < ingress.Spec?.Rules?.Count; i++)
        {
            if (ingress.Spec.Rules[i]?.Host is { Length: > 0 } host)
            {
                hosts.Add((host, new(i)));
            }
        }

        for (var i = 0; i < ingress.Spec?.Tls?.Count; i++)
        {
            for (var j = 0; j < ingress.Spec.Tls[i]?.Hosts?.Count; j++)
            {
                if (ingress.Spec.Tls[i].Hosts[j] is { Length: > 0 } host)
                {
                    hosts.Add((host, new(i, j)));
                }
            }
        }

        return hosts;
    }

    // A wildcard is for names of as many labels as it has itself.
    private static bool Fits(string domain, string host) =>
        domain == host
        || (
            domain.StartsWith("*.", StringComparison.Ordinal)
            && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && domain.AsSpan(1).SequenceEqual(host.AsSpan(dot))
        );

    // Of a rule, or the one with a number of an entry of tls.
    private readonly record struct HostPlace(int Index, int? Host = null)
    {
        public SpecPath Path =>
            Host is { } host
                ? SpecPath.Root.Field("spec").Field("tls").Item(Index).Field("hosts").Item(host)
                : SpecPath.Root.Field("spec").Field("rules").Item(Index).Field("host");
    }
}
