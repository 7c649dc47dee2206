using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>A group with its members as the controller reads them.</summary>
/// <param name="Group">What is made of it.</param>
/// <param name="Members">Its members, in the order of the site.</param>
internal sealed record FrontDoorGroup(IngressGroup Group, IReadOnlyList<GroupMember> Members)
{
    /// <summary>The ports that a member opens with their protocols; what is wrong with them is said elsewhere.</summary>
    public static SortedDictionary<int, string> PortsOf(GroupMember member) =>
        ListenPorts.Of(member, member.Certificates is { Items.Length: > 0 }, new());

    /// <summary>Whether a member opens a port for HTTPS.</summary>
    public static bool SpeaksHttps(GroupMember member) => PortsOf(member).ContainsValue("HTTPS");
}
