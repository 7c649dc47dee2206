namespace EksSpec.LoadBalancing;

/// <summary>What an Ingress and a Service say about the targets of the Service: the Service speaks first.</summary>
internal sealed class TargetSettings(GroupMember member, Settings service, FaultLog faults)
{
    private const string MultiCluster = "multi-cluster-target-group";

    /// <summary><c>instance</c> or <c>ip</c>: the class speaks before the Service.</summary>
    public string TargetType
    {
        get
        {
            var said = member.OfClass("targetType") ?? Find("target-type");
            return said is null ? "instance" : Word(said, "unknown targetType", "instance", "ip");
        }
    }

    /// <summary>Whether other clusters put their targets into it: either may say so.</summary>
    public bool IsMultiCluster =>
        faults.Bool(member[MultiCluster]) == true || faults.Bool(service[MultiCluster]) == true;

    /// <summary>A setting; absent where nobody says it.</summary>
    public Setting? Find(string name) => member.Of(service, name);

    /// <summary>One of a few words; the first where nobody says it.</summary>
    public string Word(string name, string error, params ReadOnlySpan<string> words) =>
        Find(name) is { } said ? Word(said, error, words) : words[0];

    /// <summary>Entries of whoever says them.</summary>
    public ValueMap<string> Map(string name) =>
        faults.Map(Find(name)) is { } entries ? ValueMap.From(entries) : ValueMap<string>.Empty;

    private string Word(Setting said, string error, params ReadOnlySpan<string> words)
    {
        if (words.Contains(said.Value))
        {
            return said.Value;
        }

        var list = string.Join(", ", words!);
        faults.Add(error, said, $"is none of {list}", $"Write one of {list}.");
        return words[0];
    }
}
