namespace EksSpec.LoadBalancing;

/// <summary>Makes a load balancer of a group, or tells why the controller doesn't.</summary>
internal static class GroupBuild
{
    /// <summary>What the controller makes of a group.</summary>
    public static IngressGroup Of(GroupDraft draft, Site site, LoadBalancingOptions options)
    {
        var faults = new FaultLog();
        foreach (var fault in (IReadOnlyList<GroupFault>?)draft.Faults ?? [])
        {
            faults.Add(fault);
        }

        var members = GroupOrder.Of(draft.Members, faults);
        var isLoaded = faults.Count == 0;
        DeletionProtection.Check(draft.Leaving ?? [], faults);
        var loadBalancer = members.Length == 0 ? null : Build(draft, members, site, options, faults);
        return new()
        {
            Name = draft.Name,
            IsImplicit = draft.IsImplicit,
            IsOfAutoMode = draft.IsOfAutoMode,
            IsLoaded = isLoaded,
            Members = new(Array.ConvertAll(members, static member => member.Object)),
            Leaving = draft.Leaving?.Select(static item => item.Object).ToValueList() ?? [],
            Faults = faults.All,
            LoadBalancer = faults.Count == 0 ? loadBalancer : null,
        };
    }

    private static LoadBalancer Build(
        GroupDraft draft,
        GroupMember[] members,
        Site site,
        LoadBalancingOptions options,
        FaultLog faults
    )
    {
        var group = new GroupSettings(members, faults);
        var ports = new MemberPorts(new(options.Certificates, faults), faults);
        PortSettings[] said = members.Length == 1 ? ports.Of(members[0]) : [.. members.SelectMany(ports.Of)];
        var listeners = ListenerDraft.Merge(said, faults);
        var shared = new SharedSettings(group, faults);
        var redirect = SslRedirect.Of(group, listeners, faults);
        var rules = new GroupRules(site, shared.IpAddressType != "ipv4", faults);
        var built = new Listener[listeners.Count];
        for (var i = 0; i < built.Length; i++)
        {
            built[i] = Listen(listeners[i], redirect, shared, rules, group, faults);
        }

        var protection = Protection.Of(group, faults);
        var name = shared.Name ?? LoadBalancerNames.Of(options.ClusterName ?? site.Name, draft, shared.Scheme);
        return new()
        {
            Name = name,
            Scheme = shared.Scheme,
            IpAddressType = shared.IpAddressType,
            Attributes = shared.Attributes,
            Tags = shared.Tags,
            Capacity = shared.Capacity,
            CustomerOwnedIpv4Pool = shared.CustomerOwnedIpv4Pool,
            IpamPool = shared.IpamPool,
            Subnets = shared.Subnets,
            SecurityGroups = shared.SecurityGroups,
            Inbound = shared.SecurityGroups.Count > 0 ? [] : InboundRules.Of(listeners, shared.IpAddressType),
            WebAcl = protection.WebAcl,
            ClassicWebAcl = protection.ClassicWebAcl,
            Shield = protection.Shield,
            Listeners = new(built),
            TargetGroups = rules.TargetGroups,
            Frontend = FrontendBuild.Of(group, listeners, shared, name, faults),
        };
    }

    private static Listener Listen(
        ListenerDraft draft,
        int? redirect,
        SharedSettings shared,
        GroupRules rules,
        GroupSettings group,
        FaultLog faults
    )
    {
        var redirects = redirect is not null && !draft.IsHttps;
        var defaults = redirects ? SslRedirect.ActionsTo(redirect!.Value) : rules.DefaultOf(draft);
        var isOfAll = draft.Said.Count == group.Members.Length;
        var tags = isOfAll ? shared.Tags : GroupTags.Of(draft.Members, faults);
        var attributes = ListenerAttributes.Of(draft, group, faults);
        var (kept, dropped) = redirects ? ([], []) : rules.RulesOf(draft);
        return new()
        {
            Port = draft.Port,
            Protocol = draft.Protocol,
            Certificates = draft.Certificates(),
            DiscoveredHosts = draft.DiscoveredHosts(),
            SslPolicy = draft.IsHttps ? draft.SslPolicy?.Value ?? "ELBSecurityPolicy-2016-08" : null,
            MutualAuthentication = draft.MutualAuthentication,
            Attributes = attributes,
            Tags = tags,
            DefaultActions = defaults,
            Rules = kept,
            Dropped = dropped,
        };
    }
}
