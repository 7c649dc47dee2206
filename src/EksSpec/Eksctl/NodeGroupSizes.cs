namespace EksSpec.Eksctl;

/// <summary>How many nodes a group has in the end: what the config says, completed as eksctl does it.</summary>
/// <param name="Min">Fewest nodes.</param>
/// <param name="Desired">Nodes at the start.</param>
/// <param name="Max">Most nodes.</param>
internal readonly record struct NodeGroupSizes(int Min, int Desired, int Max)
{
    /// <summary>The nodes of a group that says nothing about its size.</summary>
    public const int Default = 2;

    /// <summary>Whether there may be no node, and one is to be started.</summary>
    public bool MayBeEmpty => Min <= 0 && Max > 0;

    /// <summary>The sizes of a group. They can contradict each other, as those in the config can.</summary>
    public static NodeGroupSizes Of(NodeGroupBase group)
    {
        var min = group.MinSize ?? group.DesiredCapacity ?? Default;
        var max = group.MaxSize ?? group.DesiredCapacity ?? min;
        return new(min, group.DesiredCapacity ?? min, group.MaxSize is null && max == 0 ? 1 : max);
    }
}
