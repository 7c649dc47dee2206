#pragma warning disable
namespace EksSpec.LoadBalancing;

internal sealed class GroupRules(Site site, bool takesIpv6, FaultLog faults)
{
    public ValueList<ListenerAction> DefaultOf(int port, string protocol, IReadOnlyList<GroupMember> onPort) => [];

    public (ValueList<ListenerRule> Rules, ValueList<ListenerRule> Dropped) RulesOf(
        int port,
        string protocol,
        IReadOnlyList<GroupMember> onPort
    ) => ([], []);

    public ValueList<TargetGroup> TargetGroups => [];
}

internal static class IngressWebhook
{
    public static RefusedObject? Of(GroupMember member) => null;
}
