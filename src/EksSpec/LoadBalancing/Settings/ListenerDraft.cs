namespace EksSpec.LoadBalancing;

/// <summary>A listener as the members on its port make it together.</summary>
internal sealed class ListenerDraft
{
    /// <summary>What its members say, in their order.</summary>
    public List<PortSettings> Said { get; } = new(1);

    /// <summary>The port.</summary>
    public int Port => Said[0].Port;

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    public string Protocol => Said[0].Protocol;

    /// <summary>Whether it speaks HTTPS.</summary>
    public bool IsHttps => Said[0].IsHttps;

    /// <summary>The members that listen on it, in their order.</summary>
    public GroupMember[] Members => [.. Said.Select(static said => said.Member)];

    /// <summary>The blocks that may reach it; absent where nobody says it.</summary>
    public Setting? Inbound { get; private set; }

    /// <summary>The prefix lists that may reach it; absent where nobody says it.</summary>
    public Setting? PrefixLists { get; private set; }

    /// <summary>The TLS policy; absent where nobody says it.</summary>
    public Setting? SslPolicy { get; private set; }

    /// <summary>Whether clients show a certificate; absent where nobody says it.</summary>
    public MutualAuthentication? MutualAuthentication { get; private set; }

    /// <summary>Puts the members together, port by port.</summary>
    public static List<ListenerDraft> Merge(ReadOnlySpan<PortSettings> all, FaultLog faults)
    {
        List<ListenerDraft> listeners = new(all.Length);
        foreach (var said in all)
        {
            var place = PlaceOf(said.Port, listeners);
            if (place == listeners.Count || listeners[place].Port != said.Port)
            {
                listeners.Insert(place, new());
            }

            listeners[place].Said.Add(said);
        }

        foreach (var listener in listeners)
        {
            listener.Agree(faults);
        }

        return listeners;
    }

    // Where the first is that doesn't come before the port.
    private static int PlaceOf(int port, List<ListenerDraft> listeners)
    {
        var (low, high) = (0, listeners.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = listeners[middle].Port < port ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Agree(FaultLog faults)
    {
        foreach (var said in Said)
        {
            if (said.Protocol != Protocol)
            {
                AddProtocols(said, faults);
            }
        }

        Inbound = One("conflicting inbound-cidrs", said => said.Inbound, SetOf, faults);
        PrefixLists = One("conflicting inbound-prefix-lists", said => said.PrefixLists, SetOf, faults);
        SslPolicy = One("conflicting sslPolicy", said => said.SslPolicy, said => said.Value, faults);
        PortSettings? first = null;
        foreach (var said in Said)
        {
            if (said.MutualAuthentication is null)
            {
                continue;
            }

            first ??= said;
            if (said.MutualAuthentication != first.MutualAuthentication)
            {
                faults.AddConflict(
                    "conflicting mTLS Attributes",
                    first.MutualAuthenticationSaid!,
                    said.MutualAuthenticationSaid!,
                    port: Port
                );
            }
        }

        MutualAuthentication = first?.MutualAuthentication
            is { Mode: "verify", IgnoreClientCertificateExpiry: null } verifies
            ? verifies with
            {
                IgnoreClientCertificateExpiry = false,
            }
            : first?.MutualAuthentication;
    }

    private Setting? One(
        string error,
        Func<PortSettings, Setting?> settingOf,
        Func<Setting, string> keyOf,
        FaultLog faults
    )
    {
        Setting? first = null;
        var key = "";
        foreach (var said in Said)
        {
            if (settingOf(said) is not { } setting)
            {
                continue;
            }

            if (first is null)
            {
                (first, key) = (setting, keyOf(setting));
            }
            else if (!ReferenceEquals(setting.Value, first.Value) && keyOf(setting) != key)
            {
                faults.AddConflict(error, first, setting, port: Port);
            }
        }

        return first;
    }

    private static string SetOf(Setting said) =>
        string.Join(',', said.Items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private void AddProtocols(PortSettings said, FaultLog faults) =>
        faults.Add(
            new(
                "conflicting protocol",
                $"{said.Member.Object} listens on {Port} for {said.Protocol}, and {Said[0].Member.Object} for {Protocol}.",
                said.Member.Object,
                said.PortsSaid?.Path ?? "metadata.annotations"
            )
            {
                Port = Port,
                Other = Said[0].Member.Object,
                Fix = "Say the same listen-ports at both, or put one of them into another group.",
            }
        );

    /// <summary>
    /// Its certificates. The first of the first member that has any is for clients without SNI; others that name it once more
    /// repeat it.
    /// </summary>
    public ValueList<string> Certificates()
    {
        var all = Of(static said => said.Certificates);
        return all.Count < 2 ? all : [all[0], .. all.Skip(1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The hosts that a certificate is looked for.</summary>
    public ValueList<string> DiscoveredHosts()
    {
        var all = Of(static said => said.DiscoveredHosts);
        return all.Count < 2 ? all : all.Distinct(StringComparer.Ordinal).ToValueList();
    }

    private ValueList<string> Of(Func<PortSettings, IReadOnlyList<string>> textsOf) =>
        (Said.Count == 1 ? textsOf(Said[0]) : Said.SelectMany(textsOf)).ToValueList();
}
