namespace EksSpec.Placement;

/// <summary>How tables and lines spell what they say of agents.</summary>
internal static class AgentWords
{
    /// <summary>Whether an agent reaches a group.</summary>
    public static string Text(this AgentReach reach) =>
        reach switch
        {
            AgentReach.Reached => "reached",
            AgentReach.Partly => "partly",
            AgentReach.Unknown => "unknown",
            AgentReach.OnlyNoSchedule => "only NoSchedule",
            AgentReach.NotMeant => "not meant",
            _ => "not reached",
        };

    /// <summary>What is sent, a word each.</summary>
    public static IEnumerable<string> Words(this Telemetry sends)
    {
        if (sends.HasFlag(Telemetry.Logs))
        {
            yield return "logs";
        }

        if (sends.HasFlag(Telemetry.Metrics))
        {
            yield return "metrics";
        }
    }
}
