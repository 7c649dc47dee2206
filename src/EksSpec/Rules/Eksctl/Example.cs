namespace EksSpec.Rules.Eksctl;

/// <summary>Beginnings of examples: one node group, into which a field is written.</summary>
internal static class Example
{
    /// <summary>A self-managed group.</summary>
    public const string SelfManaged = "nodeGroups:\n- name: workers\n  ";

    /// <summary>A managed group.</summary>
    public const string Managed = "managedNodeGroups:\n- name: workers\n  ";

    /// <summary>A control plane on an Outpost, and a group beside it.</summary>
    public const string OnOutposts =
        "outpost:\n  controlPlaneOutpostARN: arn:aws:outposts:us-west-2:111122223333:outpost/op-0123456789abcdef0\n"
        + SelfManaged;
}
