namespace EksSpec;

/// <summary>What Spinnaker does with older versions of a ReplicaSet once the new one has traffic.</summary>
public enum TrafficStrategy
{
    /// <summary>They stay, without traffic: <c>bluegreen</c>. Going back is a matter of seconds.</summary>
    BlueGreen,

    /// <summary>The same by the name of older versions of Spinnaker: <c>redblack</c>.</summary>
    RedBlack,

    /// <summary>They are deleted: <c>highlander</c>.</summary>
    Highlander,

    /// <summary>They keep their share of the traffic: <c>none</c>.</summary>
    None,
}
