namespace EksSpec.LoadBalancing;

/// <summary>The rules of a group's listeners, and the target groups that they need.</summary>
internal sealed class GroupRules(Site site, bool takesIpv6, FaultLog faults)
{
    private static readonly SpecPath DefaultBackend = SpecPath.Root.Field("spec").Field("defaultBackend");
    private static readonly ValueList<ListenerAction> NotFound = [new FixedResponseAction("404", "text/plain")];

    private readonly BackendActions _actions = new(site, new(site, faults), new(takesIpv6, faults), faults);
    private readonly Dictionary<SpecObject, RuleDraft[]> _drafts = [];
    private readonly Dictionary<SpecObject, Backend> _defaults = [];

    /// <summary>Every target group that was made so far, those of dropped rules too, in the order in which they came up.</summary>
    public ValueList<TargetGroup> TargetGroups => _actions.TargetGroups;

    /// <summary>What a listener does with requests that no rule takes.</summary>
    /// <param name="port">The port of the listener.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="onPort">The members that listen there, in the order of the group.</param>
    public ValueList<ListenerAction> DefaultOf(int port, string protocol, IReadOnlyList<GroupMember> onPort)
    {
        GroupMember? first = null;
        foreach (var member in onPort)
        {
            if (member.Ingress.Spec?.DefaultBackend is null)
            {
                continue;
            }

            if (first is null)
            {
                first = member;
                continue;
            }

            faults.Add(
                new(
                    "multiple ingress defined default backend",
                    $"{member.Object} has a default backend, and so has {first.Object}: a listener has one.",
                    member.Object,
                    DefaultBackend
                )
                {
                    Port = port,
                    Other = first.Object,
                    Fix = "Keep one of them, and write rules in place of the others.",
                }
            );
        }

        return first is null ? NotFound : _actions.Of(DefaultOf(first), port, protocol);
    }

    /// <summary>The rules of a listener in their order, and those that the controller leaves out.</summary>
    /// <param name="port">The port of the listener.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="onPort">The members that listen there, in the order of the group.</param>
    public (ValueList<ListenerRule> Rules, ValueList<ListenerRule> Dropped) RulesOf(
        int port,
        string protocol,
        IReadOnlyList<GroupMember> onPort
    )
    {
        var optimizer = new RuleOptimizer(port, protocol);
        List<ListenerRule> rules = new(onPort.Count);
        List<ListenerRule> dropped = [];
        foreach (var member in onPort)
        {
            foreach (var draft in DraftsOf(member))
            {
                var backend = _actions.Read(draft.Backend);
                var conditions = draft.Conditions ??= ConditionBuild.Of(draft, backend, faults);
                var actions = _actions.Of(draft.Backend, port, protocol);
                var isDropped = optimizer.LeavesOut(conditions, actions);
                (isDropped ? dropped : rules).Add(
                    new()
                    {
                        Priority = isDropped ? 0 : rules.Count + 1,
                        Ingress = member.Object,
                        At = draft.At,
                        Conditions = conditions,
                        Actions = actions,
                        Transforms = backend.Transforms,
                    }
                );
            }
        }

        return (rules.ToValueList(), dropped.ToValueList());
    }

    private RuleDraft[] DraftsOf(GroupMember member)
    {
        if (!_drafts.TryGetValue(member.Object, out var drafts))
        {
            _drafts[member.Object] = drafts = RuleDraft.Of(member, PathOrder.Of);
        }

        return drafts;
    }

    private Backend DefaultOf(GroupMember member)
    {
        if (!_defaults.TryGetValue(member.Object, out var backend))
        {
            _defaults[member.Object] = backend = new(
                member,
                member.Ingress.Spec.DefaultBackend.Service,
                DefaultBackend
            );
        }

        return backend;
    }
}
