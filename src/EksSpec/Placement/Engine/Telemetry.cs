namespace EksSpec.Placement;

/// <summary>What an agent sends about the node that it runs on.</summary>
[Flags]
public enum Telemetry
{
    /// <summary>Nothing: it is there for something else.</summary>
    None = 0,

    /// <summary>What containers and the node write.</summary>
    Logs = 1,

    /// <summary>Numbers, such as how much memory is in use.</summary>
    Metrics = 2,
}
