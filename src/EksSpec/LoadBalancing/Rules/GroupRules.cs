namespace EksSpec.LoadBalancing;

/// <summary>The rules of a group's listeners, and the target groups that they need.</summary>
internal sealed class GroupRules
{
    private static readonly ValueList<ListenerAction> NotFound = [new FixedResponseAction("404", "text/plain")];

    private static readonly SpecPath DefaultBackend = SpecPath.Root.Field("spec").Field("defaultBackend");

    private readonly FaultLog _faults;
    private readonly TargetGroups _targets;
    private readonly BackendReader _backends;
    private SmallMap<GroupMember, List<PathRule>> _paths;

    /// <summary>The rules of a group that nobody looked at yet.</summary>
    /// <param name="site">Where Services and Secrets are looked up.</param>
    /// <param name="takesIpv6">Whether the load balancer has addresses of IPv6.</param>
    /// <param name="faults">What stops the group.</param>
    public GroupRules(Site site, bool takesIpv6, FaultLog faults)
    {
        _faults = faults;
        _targets = new(site, takesIpv6, faults);
        _backends = new(site, _targets, faults);
    }

    /// <summary>The target groups that were made, in the order in which they came up.</summary>
    public ValueList<TargetGroup> TargetGroups => _targets.All;

    /// <summary>What a listener does with a request that no rule takes: one member at most may say it.</summary>
    public ValueList<ListenerAction> DefaultOf(ListenerDraft listener)
    {
        GroupMember? first = null;
        foreach (var said in listener.Said)
        {
            var member = said.Member;
            if (member.Ingress.Spec?.DefaultBackend is null)
            {
                continue;
            }

            first ??= member;
            if (member != first)
            {
                _faults.Add(
                    new(
                        "multiple ingress defined default backend",
                        $"{member.Object} has a defaultBackend, as {first.Object} has on the same port.",
                        member.Object,
                        DefaultBackend
                    )
                    {
                        Port = listener.Port,
                        Other = first.Object,
                        Fix = "Leave one of them out, or put one Ingress into another group.",
                    }
                );
            }
        }

        return first is null
            ? NotFound
            : _backends.ActionsOf(
                first,
                _backends.Read(first, first.Ingress.Spec.DefaultBackend, DefaultBackend),
                listener.IsHttps
            );
    }

    /// <summary>The rules of a listener in their order, and those that the controller leaves out.</summary>
    public (ValueList<ListenerRule> Rules, ValueList<ListenerRule> Dropped) RulesOf(ListenerDraft listener)
    {
        var rules = new List<ListenerRule>(listener.Said.Count);
        foreach (var said in listener.Said)
        {
            var member = said.Member;
            if (_paths.Find(member) is { } known)
            {
                foreach (var path in known)
                {
                    Add(path, member, listener, rules);
                }

                continue;
            }

            // Listeners share what is read once.
            var paths = _paths.Add(member, []);
            foreach (var path in MemberRules.Of(member, _backends, _faults))
            {
                paths.Add(path);
                Add(path, member, listener, rules);
            }
        }

        return RedirectOptimizer.Apply(rules, listener.Port, listener.Protocol);
    }

    private void Add(PathRule path, GroupMember member, ListenerDraft listener, List<ListenerRule> rules) =>
        rules.Add(
            new()
            {
                Priority = rules.Count + 1,
                Ingress = member.Object,
                At = path.At,
                Conditions = path.Conditions,
                Actions = ActionsOf(member, path, listener),
                Transforms = path.Backend.Transforms,
                SkipsSignIn = path.Backend.AsksClients && !listener.IsHttps,
            }
        );

    private ValueList<ListenerAction> ActionsOf(GroupMember member, PathRule path, ListenerDraft listener) =>
        path.Backend.AsksClients
            ? _backends.ActionsOf(member, path.Backend, listener.IsHttps)
            : path.Actions ??= _backends.ActionsOf(member, path.Backend, listener.IsHttps);
}
