namespace EksSpec.Placement;

/// <summary>Whether an agent runs on the nodes of a group.</summary>
public enum AgentReach
{
    /// <summary>On every node.</summary>
    Reached,

    /// <summary>On some nodes, such as those of one instance type: the others send nothing.</summary>
    Partly,

    /// <summary>Can't be known offline.</summary>
    Unknown,

    /// <summary>On none: its pods tolerate what has the effect <c>NoSchedule</c>, but not the group's taint with <c>NoExecute</c>.</summary>
    OnlyNoSchedule,

    /// <summary>On none: a taint or a label keeps its pods off.</summary>
    NotReached,

    /// <summary>Not meant for such nodes: no DaemonSet runs on Fargate, and Fargate's own log router runs nowhere else.</summary>
    NotMeant,
}
