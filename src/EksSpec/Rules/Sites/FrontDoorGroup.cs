using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>A group with its members as the controller reads them.</summary>
/// <param name="Group">What is made of it.</param>
/// <param name="Members">Its members, in the order of the site.</param>
internal sealed record FrontDoorGroup(IngressGroup Group, List<GroupMember> Members);
