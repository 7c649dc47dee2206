namespace EksSpec.LoadBalancing;

/// <summary>A group as it is found.</summary>
internal sealed class GroupDraft(string name, bool isImplicit, bool isOfAutoMode)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Whether an Ingress has it for itself.</summary>
    public bool IsImplicit => isImplicit;

    /// <summary>Whether Auto Mode makes the load balancer.</summary>
    public bool IsOfAutoMode => isOfAutoMode;

    /// <summary>Its members, in the order of the site.</summary>
    public List<GroupMember> Members { get; } = new(1);

    /// <summary>Those that were members.</summary>
    public List<(SpecObject Object, V1Ingress Ingress)>? Leaving { get; set; }

    /// <summary>Why the group can't be loaded, as far as classes are wrong.</summary>
    public List<GroupFault>? Faults { get; set; }
}
