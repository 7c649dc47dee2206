namespace EksSpec.LoadBalancing;

/// <summary>Compares a listener with what it was: how it speaks to clients, what it does by default, its rules.</summary>
internal sealed class ListenerComparison
{
    private readonly List<LoadBalancerChange> _changes = [];
    private readonly ChangeSources _sources;
    private readonly Listener _before;
    private readonly Listener _after;

    private ListenerComparison(Listener before, Listener after, ChangeSources sources) =>
        (_before, _after, _sources) = (before, after, sources);

    public static IEnumerable<LoadBalancerChange> Of(Listener before, Listener after, ChangeSources sources)
    {
        ListenerComparison all = new(before, after, sources);
        all.CompareSettings();
        all.CompareCertificates();
        return [.. all._changes, .. RuleComparison.Of(before, after)];
    }

    private void CompareSettings()
    {
        Add("protocol", _before.Protocol, _after.Protocol, "listen-ports");
        Add("TLS policy", _before.SslPolicy, _after.SslPolicy, "ssl-policy");
        Add(
            "mutual TLS",
            SettingText.Mutual(_before.MutualAuthentication),
            SettingText.Mutual(_after.MutualAuthentication),
            "mutual-authentication"
        );
        Add(
            "attributes",
            SettingText.Entries(_before.Attributes),
            SettingText.Entries(_after.Attributes),
            $"listener-attributes.{_after.Protocol}-{_after.Port.Plain()}"
        );
        Add("tags", SettingText.Entries(_before.Tags), SettingText.Entries(_after.Tags), "tags");
        if (!RuleComparison.AreSame(_before.DefaultActions, _after.DefaultActions))
        {
            Add("default", RuleText.Done(_before.DefaultActions), RuleText.Done(_after.DefaultActions), "ssl-redirect");
        }
    }

    private void CompareCertificates()
    {
        foreach (var gone in _before.Certificates.Except(_after.Certificates))
        {
            AddCertificate(ChangeKind.Removed, gone);
        }

        foreach (var added in _after.Certificates.Except(_before.Certificates))
        {
            AddCertificate(ChangeKind.Added, added);
        }

        if (_before.Certificates is [var old, ..] && _after.Certificates is [var current, ..] && old != current)
        {
            Add("default certificate", old, current, "certificate-arn", "group.order");
        }

        foreach (var host in _before.DiscoveredHosts.Except(_after.DiscoveredHosts))
        {
            AddCertificate(ChangeKind.Removed, $"of ACM for {host}");
        }

        foreach (var host in _after.DiscoveredHosts.Except(_before.DiscoveredHosts))
        {
            AddCertificate(ChangeKind.Added, $"of ACM for {host}");
        }
    }

    private void AddCertificate(ChangeKind kind, string subject) =>
        _changes.Add(
            new(ChangedPart.Certificate, kind, subject) { Port = _after.Port, Sources = _sources.Of("certificate-arn") }
        );

    private void Add(string subject, string? before, string? after, params string[] annotations)
    {
        if (before != after)
        {
            _changes.Add(
                new(ChangedPart.Listener, BalancerComparison.KindOf(before, after), subject)
                {
                    Port = _after.Port,
                    Before = before,
                    After = after,
                    Sources = _sources.Of(annotations),
                }
            );
        }
    }
}
